// In the place of pdf-lib's reader of PNG: figures reach a PDF through the browser.
const refuse = () => {
  throw new Error('A PNG was embedded by pdf-lib');
};

export default {decode: refuse, toRGBA8: refuse};
