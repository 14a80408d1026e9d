// In the place of pdf-lib's fonts that every reader of PDFs has: nobody embeds one, and their tables are unpacked when
// they are loaded.
const refuse = () => {
  throw new Error('A font of PDF itself was embedded');
};

export const FontNames = {};
export const Encodings = {};
export const Font = {load: refuse};
