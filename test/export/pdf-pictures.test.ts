import {inflateSync} from 'node:zlib';
import {PDFArray, PDFDocument, PDFName, PDFRawStream} from 'pdf-lib';
import sharp from 'sharp';
import {describe, expect, it} from 'vitest';
import {placePictures} from '../../src/export/pdf-pictures.ts';
import {pngPixels} from '../../src/export/png.ts';
import {printable, withStandIns} from '../../src/export/stand-ins.ts';

const stripes = (alpha: number) => {
  const data = Buffer.alloc(40 * 20 * 4);
  for (let at = 0; at < data.length; at += 4)
    data.set([(at * 7) % 256, at % 91, 30, (at / 4) % 40 < 20 ? alpha : 255], at);
  return sharp(data, {raw: {width: 40, height: 20, channels: 4}});
};
const indexed = await stripes(255).png({palette: true, colours: 16}).toBuffer();
const seeThrough = await stripes(0).png({palette: true, colours: 16}).toBuffer();
const colours = await stripes(128).png().toBuffer();

const asset = (bytes: Buffer, mime = 'image/png') => ({bytes, mime});

/** The images of a PDF that holds the stand-ins of `assets`, as `placePictures` leaves them. */
async function placed(assets: ReadonlyMap<string, {bytes: Uint8Array; mime: string}>) {
  const {standIns} = await printable(assets);
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  for (const {jpeg} of standIns) page.drawImage(await pdf.embedJpg(new Uint8Array(jpeg)));
  await pdf.flush();
  placePictures(pdf, standIns);
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
}

const entry = (image: PDFRawStream | undefined, name: string): string => String(image?.dict.lookup(PDFName.of(name)));

describe('pngPixels', () => {
  it('reads palettes and plain colours, and leaves to others what a PDF cannot hold as it is', async () => {
    expect(pngPixels(indexed)).toMatchObject({width: 40, height: 20, depth: 4, channels: 1});
    expect(pngPixels(await stripes(255).removeAlpha().png().toBuffer())).toMatchObject({depth: 8, channels: 3});
    expect(pngPixels(colours)).toBeUndefined();
    expect(pngPixels(await stripes(255).removeAlpha().png({progressive: true}).toBuffer())).toBeUndefined();
    expect(pngPixels(await stripes(255).removeAlpha().toColourspace('rgb16').png().toBuffer())).toBeUndefined();
    expect(pngPixels(await stripes(255).jpeg().toBuffer())).toBeUndefined();
    expect(pngPixels(indexed.subarray(0, 30))).toBeUndefined();
  });
});

describe('placePictures', () => {
  it("puts a PNG's own stream in place of its stand-in", async () => {
    const [image] = await placed(new Map([['a.png', asset(indexed)]]));
    expect(Buffer.from(image?.contents ?? []).equals(pngPixels(indexed)?.stream ?? Buffer.alloc(0))).toBe(true);
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
    const images = await placed(new Map([['a.png', asset(bytes)]]));
    const image = images.find(one => one.dict.has(PDFName.of('SMask')));
    const mask = image?.dict.lookup(PDFName.of('SMask'));
    if (!(mask instanceof PDFRawStream)) throw new Error('no mask');
    expect(entry(mask, 'ColorSpace')).toBe('/DeviceGray');
    expect([entry(mask, 'Width'), entry(mask, 'Height')]).toEqual(['40', '20']);
  });

  it.each([
    ['RGB', stripes(255)],
    ['Gray', stripes(255).toColourspace('b-w')],
  ])('puts a JPEG in %s there byte for byte', async (space, picture) => {
    const jpeg = await picture.jpeg().toBuffer();
    const [image] = await placed(new Map([['a.jpg', asset(jpeg, 'image/jpeg')]]));
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
    const assets = new Map([
      ['a.png', asset(indexed)],
      ['b.png', asset(seeThrough)],
      ['c.jpg', asset(cmyk, 'image/jpeg')],
      ['d.svg', asset(Buffer.from('<svg/>'), 'image/svg+xml')],
    ]);
    expect((await printable(assets)).standIns.map(({name}) => name)).toEqual(['a.png', 'b.png']);
    const streams = (await placed(assets)).map(({contents}) => Buffer.from(contents).toString('hex'));
    for (const bytes of [indexed, seeThrough])
      expect(streams).toContain(Buffer.from(pngPixels(bytes)?.stream ?? []).toString('hex'));
  });
});

describe('withStandIns', () => {
  it('puts the stand-in into the page, under the name of its figure', async () => {
    const {standIns} = await printable(new Map([['a b.png', asset(indexed)]]));
    const html = withStandIns(
      '<img alt="x" src="W1.files/a%20b.png" width="9"><img src="c.svg"><img src="data:image/png;base64,AA==">',
      standIns,
    );
    expect(html).toBe(
      `<img alt="x" data-picture="W1.files/a%20b.png" src="data:image/jpeg;base64,${Buffer.from(standIns[0]?.jpeg ?? []).toString('base64')}" width="9"><img src="c.svg"><img src="data:image/png;base64,AA==">`,
    );
  });
});
