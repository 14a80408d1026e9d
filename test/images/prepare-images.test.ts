import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {crc32} from 'node:zlib';
import sharp from 'sharp';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import {backdropKey} from '../../src/model/located-images.ts';
import {prepareImages} from '../../src/images/prepare-images.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const root = join(folder, 'site');
const post = {path: '_contents/W01.md'};
const options = {maxWidth: 400, maxHeight: 200, baseurl: '/course', url: 'https://example.org'};

const plain = (width: number, height: number) => sharp({create: {width, height, channels: 3, background: '#369'}});

function put(path: string, bytes: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), bytes);
}

it('a picture is a backdrop beside the figure that it is, by the same rules of paths', async () => {
  const diagnostics: Diagnostic[] = [];
  const range = {line: 1, endLine: 1};
  const images = await prepareImages(
    [
      {image: {src: '../Lectures/copy.png', alt: 'a'}, range},
      {image: {src: '../Lectures/copy.png', alt: ''}, range, isBackdrop: true},
      {image: {src: '../../outside.png', alt: ''}, range: {line: 3, endLine: 3}, isBackdrop: true},
    ],
    {...post, root},
    options,
    one => diagnostics.push(one),
  );
  expect(images.get('../Lectures/copy.png')).toMatchObject({kind: 'image', mime: 'image/png'});
  expect(images.get(backdropKey('../Lectures/copy.png'))).toMatchObject({kind: 'image', mime: 'image/jpeg'});
  expect(images.get(backdropKey('../../outside.png'))).toMatchObject({kind: 'none'});
  expect(diagnostics.map(({line}) => line)).toEqual([3]);
});

async function read(...sources: readonly string[]) {
  const diagnostics: Diagnostic[] = [];
  const images = sources.map((src, index) => ({image: {src, alt: ''}, range: {line: index + 1, endLine: index + 1}}));
  const preparedImages = await prepareImages(images, {...post, root}, options, diagnostic =>
    diagnostics.push(diagnostic),
  );
  return {
    images: preparedImages,
    diagnostics,
    rules: diagnostics.map(({rule}) => rule),
    first: preparedImages.get(sources[0] ?? ''),
  };
}

/** `png` with another size in its header, as decompression bombs have. */
function claiming(png: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

beforeAll(async () => {
  const png = await plain(60, 40).png().toBuffer();
  for (const path of ['Lectures/a b.png', 'Lectures/copy.png', '_contents/near.png', 'Lectures/Straße Größe.png'])
    put(path, png);
  put('Lectures/really.gif', png);
  put('Lectures/wide.png', await plain(3000, 300).png().toBuffer());
  put('Lectures/slightly.png', await plain(900, 80).png().toBuffer());
  put('Lectures/turned.jpg', await plain(60, 40).withMetadata({orientation: 6}).jpeg().toBuffer());
  put(
    'Lectures/tagged.jpg',
    await plain(60, 40)
      .withExif({IFD0: {Copyright: 'Ada'}})
      .jpeg()
      .toBuffer(),
  );
  put('Lectures/moving.gif', await plain(60, 40).gif().toBuffer());
  const frames = [0, 1, 2, 3].map(n =>
    plain(40, 60)
      .tint({r: 60 * n, g: 0, b: 0})
      .png()
      .toBuffer(),
  );
  put(
    'Lectures/film.gif',
    await sharp(await Promise.all(frames), {join: {animated: true}})
      .gif()
      .toBuffer(),
  );
  put('Lectures/empty.png', '');
  put('Lectures/cut.png', png.subarray(0, png.length - 40));
  put('Lectures/pointer.png', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n');
  put('Lectures/paper.pdf', '%PDF-1.7\n');
  put('Lectures/bomb.png', claiming(png, 12_000, 9000));
  put('Lectures/drawing.svg', '<svg viewBox="0 0 40 20"><script>1</script><rect width="40" height="20"/></svg>');
  put(
    'Lectures/light.svg',
    '<svg viewBox="0 0 40 20" style="opacity:1"><circle cx="9" cy="9" r="5" fill="#fff"/></svg>',
  );
  put(
    'Lectures/light.png',
    await sharp({create: {width: 60, height: 40, channels: 4, background: '#0000'}})
      .composite([
        {
          input: await sharp({create: {width: 20, height: 20, channels: 4, background: '#fff'}})
            .png()
            .toBuffer(),
          left: 5,
          top: 5,
        },
      ])
      .png()
      .toBuffer(),
  );
  put('Lectures/clear.svg', '<svg viewBox="0 0 40 20"><circle r="5"/></svg>');
  writeFileSync(join(folder, 'secret.png'), png);
  symlinkSync(join(folder, 'secret.png'), join(root, 'Lectures/leak.png'));
  put('.hidden/a.png', png);
  symlinkSync('../.hidden/a.png', join(root, 'Lectures/env.png'));
  symlinkSync(folder, join(root, 'Lectures/out'));
  symlinkSync('loop.png', join(root, 'Lectures/loop.png'));
});
afterAll(() => rmSync(folder, {recursive: true}));

it('names all lines of a figure that is not there', async () => {
  const {diagnostics} = await read('none.png', 'Lectures/wide.png', 'none.png', 'none.png');
  expect(diagnostics).toMatchObject([{rule: 'figure-missing', line: 1, lines: [1, 3, 4]}]);
  const [once] = (await read('none.png')).diagnostics;
  expect(once?.lines).toBeUndefined();
});

describe('found', () => {
  it.each([
    '/Lectures/a b.png',
    '/Lectures/a%20b.png',
    '//Lectures/a b.png',
    '/course//Lectures/a%20b.png ',
    '/Lectures/a b.png?raw=1#x',
    '../Lectures/a b.png',
    'Lectures\\a b.png',
    'near.png',
    'https://example.org/course/Lectures/a%20b.png',
  ])('%s', async src => {
    const {first, rules} = await read(src);
    expect(first).toMatchObject({kind: 'image', width: 60, height: 40, mime: 'image/png', transparent: false});
    expect(rules).toEqual([]);
  });

  it('in another case, with a note', async () => {
    const {first, diagnostics} = await read('/lectures/A b.PNG');
    expect(first).toMatchObject({kind: 'image'});
    expect(diagnostics).toMatchObject([{rule: 'figure-case', severity: 'info', file: post.path, line: 1}]);
  });

  it('under a wrong extension, with a note', async () => {
    const {first, diagnostics} = await read('/Lectures/really.gif');
    expect(first).toMatchObject({kind: 'image', mime: 'image/png'});
    expect(diagnostics).toMatchObject([{rule: 'figure-extension', message: '/Lectures/really.gif holds PNG data.'}]);
  });

  it('each source once, equal bytes under one name, in the order of the post', async () => {
    const {images} = await read('/Lectures/a b.png', '/Lectures/copy.png', '/Lectures/a b.png', '/Lectures/wide.png');
    const names = [...images.values()].map(image => (image.kind === 'image' ? image.name : ''));
    expect([...images.keys()]).toEqual(['/Lectures/a b.png', '/Lectures/copy.png', '/Lectures/wide.png']);
    expect(names[0]).toMatch(/^a-b-[0-9a-f]{8}\.png$/);
    expect(names[1]).toBe(names[0]);
    expect(names[2]).toMatch(/^wide-/);
  });

  it('with a name in ASCII', async () => {
    expect((await read('/Lectures/Straße Größe.png')).first).toMatchObject({
      name: expect.stringMatching(/^stra-e-gro-e-/),
    });
  });
});

describe('prepared', () => {
  it('scaled to twice the box, the natural size kept', async () => {
    const {first} = await read('/Lectures/wide.png');
    expect(first).toMatchObject({width: 3000, height: 300});
    expect(first?.kind === 'image' && (await sharp(first.bytes).metadata())).toMatchObject({width: 800, height: 80});
  });

  it('not scaled for a few percent', async () => {
    const {first} = await read('/Lectures/slightly.png');
    expect(first?.kind === 'image' && (await sharp(first.bytes).metadata())).toMatchObject({width: 900, height: 80});
  });

  it('upright', async () => {
    const {first} = await read('/Lectures/turned.jpg');
    expect(first).toMatchObject({width: 40, height: 60});
    const metadata = first?.kind === 'image' ? await sharp(first.bytes).metadata() : undefined;
    expect([metadata?.width, metadata?.height, metadata?.orientation]).toEqual([40, 60, undefined]);
  });

  it('without metadata', async () => {
    const {first} = await read('/Lectures/tagged.jpg');
    expect(first).toMatchObject({mime: 'image/jpeg'});
    expect(first?.kind === 'image' && Buffer.from(first.bytes).includes('Ada')).toBe(false);
  });

  it('a GIF of one frame as a PNG', async () => {
    const {first} = await read('/Lectures/moving.gif');
    expect(first).toMatchObject({mime: 'image/png', width: 60, height: 40});
    expect(first).not.toHaveProperty('film');
  });

  it('a film as the PNG of its middle frame, and whole for decks that can play it', async () => {
    const {first} = await read('/Lectures/film.gif');
    expect(first).toMatchObject({mime: 'image/png', width: 40, height: 60, film: {mime: 'image/gif'}});
    if (first?.kind !== 'image') throw new Error('no picture');
    const still = await sharp(first.bytes).removeAlpha().raw().toBuffer();
    const third = await sharp(join(root, 'Lectures/film.gif'), {page: 2}).removeAlpha().raw().toBuffer();
    // A palette is no exact colour.
    for (const channel of [0, 1, 2]) expect(Math.abs((still[channel] ?? 0) - (third[channel] ?? 0))).toBeLessThan(4);
    expect((await sharp(Buffer.from(first.film?.bytes ?? [])).metadata()).pages).toBe(4);
  });

  it('puts light ink on a dark ground', async () => {
    const {images} = await read('/Lectures/light.png', '/Lectures/light.svg');
    const [png, svg] = [...images.values()];
    if (png?.kind !== 'image' || svg?.kind !== 'image') throw new Error('no picture');
    expect([png.transparent, svg.transparent]).toEqual([false, false]);
    expect([...(await sharp(png.bytes).ensureAlpha().raw().toBuffer()).subarray(0, 4)]).toEqual([
      0x22, 0x30, 0x3a, 255,
    ]);
    expect(Buffer.from(svg.bytes).toString()).toContain('style="background:#22303a;opacity:1"');
    await expect(sharp(svg.bytes).raw().toBuffer()).resolves.toBeDefined();
  });

  it('drawings, cleaned, told apart by their ground', async () => {
    const {images} = await read('/Lectures/drawing.svg', '/Lectures/clear.svg');
    const [filled, clear] = [...images.values()];
    expect(filled).toMatchObject({mime: 'image/svg+xml', width: 800, height: 400, transparent: false});
    expect(clear).toMatchObject({transparent: true});
    expect(filled?.kind === 'image' && Buffer.from(filled.bytes).toString()).not.toContain('script');
  });

  it('drawings written into the notes', async () => {
    const image = {src: 'inline:1', alt: '', svg: '<svg width="10" height="5"><rect width="10" height="5"/></svg>'};
    const images = await prepareImages([{image, range: {line: 1, endLine: 1}}], {...post, root}, options, () => {});
    expect(images.get('inline:1')).toMatchObject({
      width: 10,
      height: 5,
      name: expect.stringMatching(/^figure-.*\.svg$/),
    });
  });

  it('data URIs', async () => {
    const src = `data:image/png;base64,${(await plain(3, 2).png().toBuffer()).toString('base64')}`;
    const drawing = 'data:image/svg+xml,%3Csvg width="4" height="4"%3E%3C/svg%3E';
    const {images, rules} = await read(src, drawing);
    expect(images.get(src)).toMatchObject({width: 3, height: 2});
    expect(images.get(drawing)).toMatchObject({width: 4, height: 4});
    expect(rules).toEqual([]);
  });

  it('to the same bytes every time', async () => {
    const sources = [
      '/Lectures/wide.png',
      '/Lectures/turned.jpg',
      '/Lectures/drawing.svg',
      '/Lectures/a b.png',
    ] as const;
    expect((await read(...sources)).images).toEqual((await read(...sources)).images);
  });
});

describe('not shown', () => {
  it.each([
    ['/Lectures/a c.png', 'figure-missing', 'Figure not found', ''],
    ['/Lectures', 'figure-missing', 'Figure not found', ''],
    ['/Lectures/loop.png', 'figure-missing', 'Figure not found', ''],
    [`/Lectures/${'x'.repeat(5000)}`, 'figure-missing', 'Figure not found', ''],
    ['', 'figure-missing', 'Figure not found', ''],
    ['../../secret.png', 'figure-outside', 'Figure not found', ''],
    ['/Lectures/env.png', 'figure-outside', 'Figure not found', ''],
    ['/.hidden/a.png', 'figure-outside', 'Figure not found', ''],
    ['/Lectures/leak.png', 'figure-outside', 'Figure not found', ''],
    ['/Lectures/out/secret.png', 'figure-outside', 'Figure not found', ''],
    ['file:///etc/hostname', 'figure-outside', 'Figure not found', ''],
    ['https://other.org/a.png', 'figure-remote', 'Figure on the web', 'https://other.org/a.png'],
    ['//cdn.other.org/a.png', 'figure-remote', 'Figure on the web', 'https://cdn.other.org/a.png'],
    ['/Lectures/empty.png', 'figure-empty', 'Figure is empty', ''],
    ['/Lectures/cut.png', 'figure-corrupt', 'Figure is damaged', ''],
    ['/Lectures/pointer.png', 'figure-corrupt', 'Figure is damaged', ''],
    ['/Lectures/bomb.png', 'figure-huge', 'Figure is too large', ''],
    ['/Lectures/paper.pdf', 'figure-pdf', 'Figure is a PDF', 'https://example.org/course/Lectures/paper.pdf'],
    ['data:image/png;base64,bm8=', 'figure-corrupt', 'Figure is damaged', ''],
    ['data:', 'figure-empty', 'Figure is empty', ''],
  ])('%s: %s', async (src, rule, reason, href) => {
    const {first, rules} = await read(src);
    expect(first).toEqual({kind: 'none', reason, href});
    expect(rules).toEqual([rule]);
  });

  it('with the nearest name as a hint, and nothing from outside the site', async () => {
    const {diagnostics} = await read('/Lectures/tagget.jpg', '/Lecture/tagged.jpg', '/Lectures/out/secret.pn');
    expect(diagnostics.map(({hint}) => hint)).toEqual([
      'Nearest name there: /Lectures/tagged.jpg',
      'Nearest name there: /Lectures',
      'Copy the figure into the site.',
    ]);
  });

  it('in a site that is not there', async () => {
    const rules: string[] = [];
    const images = [{image: {src: '/a.png', alt: ''}, range: {line: 3, endLine: 3}}];
    await prepareImages(images, {...post, root: join(folder, 'nowhere')}, options, ({rule}) => rules.push(rule));
    expect(rules).toEqual(['figure-missing']);
  });
});
