import {inflateSync} from 'node:zlib';
import {PDFArray, PDFDocument, PDFName, PDFRawStream} from 'pdf-lib';
import sharp from 'sharp';
import {describe, expect, it} from 'vitest';
import {placeImages} from '../../../../src/export/pdf/images/embed-images.ts';
import {readPngPixels} from '../../../../src/export/pdf/images/png.ts';
import {createPlaceholderImages, withPlaceholderImages} from '../../../../src/export/pdf/images/placeholder-images.ts';

const stripes = (alpha: number) => {
  const data = Buffer.alloc(40 * 20 * 4);
  for (let at = 0; at < data.length; at += 4)
    data.set([(at * 7) % 256, at % 91, 30, (at / 4) % 40 < 20 ? alpha : 255], at);
  return sharp(data, {raw: {width: 40, height: 20, channels: 4}});
};
const indexed = await stripes(255).png({palette: true, colours: 16}).toBuffer();
const seeThrough = await stripes(0).png({palette: true, colours: 16}).toBuffer();
const colours = await stripes(128).png().toBuffer();

const imageFile = (bytes: Buffer, mime = 'image/png') => ({bytes, mime});

/** The images of a PDF that holds the placeholder images of `imageFiles`, as `placeImages` leaves them. */
async function placed(imageFiles: ReadonlyMap<string, {bytes: Uint8Array; mime: string}>) {
  const {placeholderImages} = await createPlaceholderImages(imageFiles);
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  for (const {jpeg} of placeholderImages) page.drawImage(await pdf.embedJpg(new Uint8Array(jpeg)));
  await pdf.flush();
  placeImages(pdf, placeholderImages);
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
}

const entry = (image: PDFRawStream | undefined, name: string): string => String(image?.dict.lookup(PDFName.of(name)));

describe('pngPixels', () => {
  it('reads palettes and plain colours, and leaves to others what a PDF cannot hold as it is', async () => {
    expect(readPngPixels(indexed)).toMatchObject({width: 40, height: 20, depth: 4, channels: 1});
    expect(readPngPixels(await stripes(255).removeAlpha().png().toBuffer())).toMatchObject({depth: 8, channels: 3});
    expect(readPngPixels(colours)).toBeUndefined();
    expect(readPngPixels(await stripes(255).removeAlpha().png({progressive: true}).toBuffer())).toBeUndefined();
    expect(readPngPixels(await stripes(255).removeAlpha().toColourspace('rgb16').png().toBuffer())).toBeUndefined();
    expect(readPngPixels(await stripes(255).jpeg().toBuffer())).toBeUndefined();
    expect(readPngPixels(indexed.subarray(0, 30))).toBeUndefined();
  });
});

describe('placePictures', () => {
  it("puts a PNG's own stream in place of its stand-in", async () => {
    const [image] = await placed(new Map([['a.png', imageFile(indexed)]]));
    expect(Buffer.from(image?.contents ?? []).equals(readPngPixels(indexed)?.stream ?? Buffer.alloc(0))).toBe(true);
    expect(entry(image, 'DecodeParms')).toMatch(
      /\/Predictor 15[\s\S]*\/Colors 1[\s\S]*\/BitsPerComponent 4[\s\S]*\/Columns 40/,
    );
    const space = image?.dict.lookup(PDFName.of('ColorSpace'), PDFArray);
    expect(String(space?.get(0))).toBe('/Indexed');
    expect(inflateSync(image?.contents ?? Buffer.alloc(0))).toHaveLength(20 * (1 + 20));
  });

  it.each([
    ['a palette', seeThrough],
    ['plain colours', colours],
  ])('keeps the transparency of %s in a mask', async (_, bytes) => {
    const images = await placed(new Map([['a.png', imageFile(bytes)]]));
    const image = images.find(one => one.dict.has(PDFName.of('SMask')));
    const mask = image?.dict.lookup(PDFName.of('SMask'));
    if (!(mask instanceof PDFRawStream)) throw new Error('no mask');
    expect(entry(mask, 'ColorSpace')).toBe('/DeviceGray');
    expect([entry(mask, 'Width'), entry(mask, 'Height')]).toEqual(['40', '20']);
  });

  it.each([
    ['RGB', stripes(255)],
    ['Gray', stripes(255).toColourspace('b-w')],
  ])('puts a JPEG in %s there byte for byte', async (space, preparedImage) => {
    const jpeg = await preparedImage.jpeg().toBuffer();
    const [image] = await placed(new Map([['a.jpg', imageFile(jpeg, 'image/jpeg')]]));
    expect(Buffer.from(image?.contents ?? []).equals(jpeg)).toBe(true);
    expect(['Filter', 'ColorSpace', 'Width', 'Height', 'DecodeParms'].map(name => entry(image, name))).toEqual([
      '/DCTDecode',
      `/Device${space}`,
      '40',
      '20',
      'undefined',
    ]);
  });

  it('tells pictures of one size apart, and leaves those alone that have no stand-in', async () => {
    const cmyk = await stripes(255).toColourspace('cmyk').jpeg().toBuffer();
    const imageFiles = new Map([
      ['a.png', imageFile(indexed)],
      ['b.png', imageFile(seeThrough)],
      ['c.jpg', imageFile(cmyk, 'image/jpeg')],
      ['d.svg', imageFile(Buffer.from('<svg/>'), 'image/svg+xml')],
    ]);
    expect((await createPlaceholderImages(imageFiles)).placeholderImages.map(({name}) => name)).toEqual([
      'a.png',
      'b.png',
    ]);
    const streams = (await placed(imageFiles)).map(({contents}) => Buffer.from(contents).toString('hex'));
    for (const bytes of [indexed, seeThrough])
      expect(streams).toContain(Buffer.from(readPngPixels(bytes)?.stream ?? []).toString('hex'));
  });
});

describe('withStandIns', () => {
  it('puts the stand-in into the page, under the name of its figure', async () => {
    const {placeholderImages} = await createPlaceholderImages(new Map([['a b.png', imageFile(indexed)]]));
    const html = withPlaceholderImages(
      '<img alt="x" src="W1.files/a%20b.png" width="9"><img src="c.svg"><img src="data:image/png;base64,AA==">',
      placeholderImages,
    );
    expect(html).toBe(
      '<img alt="x" data-picture="W1.files/a%20b.png" src="data:image/jpeg;base64,' +
        `${Buffer.from(placeholderImages[0]?.jpeg ?? []).toString('base64')}" width="9"><img src="c.svg">` +
        '<img src="data:image/png;base64,AA==">',
    );
  });
});
