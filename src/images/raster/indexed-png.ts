// A PNG whose pixels are numbers of colours -> the colours and the numbers, and back.
import {promisify} from 'node:util';
import {deflate, inflate} from 'node:zlib';
import {maxPixels} from './limits.ts';
import {readPngChunks, writePngChunks} from './png-chunks.ts';

/** An image of at most 256 colours. */
export interface IndexedPixels {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  /** RGBA, 4 bytes a colour. */
  readonly colours: Uint8Array;
  /** A byte a pixel, the number of its colour; before each row a byte that says nothing. */
  readonly rows: Uint8Array;
}

const indexed = 3;

/** Pixels of `file`; undefined where they have no palette, less than 8 bits, or rows that refer to others. */
export async function readIndexedPng(file: Uint8Array): Promise<IndexedPixels | undefined> {
  const chunks = readPngChunks(file) ?? [];
  const find = (name: string): Buffer | undefined => chunks.find(one => one.name === name)?.data;
  const [header, palette, alpha] = [find('IHDR'), find('PLTE'), find('tRNS')];
  if (header === undefined || header.length < 13 || palette === undefined) return undefined;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, kind, , , interlace] = header.subarray(8);
  if (depth !== 8 || kind !== indexed || interlace !== 0 || width * height > maxPixels) return undefined;
  const length = (width + 1) * height;
  const packed = Buffer.concat(chunks.flatMap(({name, data}) => (name === 'IDAT' ? [data] : [])));
  const rows = await promisify(inflate)(packed, {maxOutputLength: length}).catch(() => undefined);
  const colours = Uint8Array.from({length: Math.floor(palette.length / 3) * 4}, (_, at) =>
    at % 4 === 3 ? (alpha?.[at >> 2] ?? 255) : (palette[(at >> 2) * 3 + (at % 4)] ?? 0),
  );
  if (rows?.length !== length || !isPlain(rows, width, colours.length / 4)) return undefined;
  return {width, height, colours, rows};
}

/** True where each row stands for itself, and each number for a colour. */
function isPlain(rows: Uint8Array, width: number, colours: number): boolean {
  for (let at = 0; at < rows.length; at += width + 1) if (rows[at] !== 0) return false;
  // The bytes before rows are numbers of a colour, too: zero.
  for (let at = 0; at < rows.length; at++) if ((rows[at] ?? 0) >= colours) return false;
  return true;
}

/** How many pixels have each of its colours. */
export function countColours({height, colours, rows}: IndexedPixels): Uint32Array {
  const counts = new Uint32Array(colours.length / 4);
  for (let at = 0; at < rows.length; at++) {
    const index = rows[at] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  // The bytes before rows are no pixels.
  counts[0] = (counts[0] ?? 0) - height;
  return counts;
}

/** The same pixels with other numbers, by those that they have. */
export function renumber({height, width, rows}: IndexedPixels, indexes: Uint8Array): Uint8Array {
  const renumbered = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) renumbered[at] = indexes[rows[at] ?? 0] ?? 0;
  for (let row = 0; row < height; row++) renumbered[row * (width + 1)] = 0;
  return renumbered;
}

/** The file of `pixels`. */
export async function writeIndexedPng({width, height, colours, rows}: IndexedPixels): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, indexed], 8);
  const alpha = Buffer.from(colours.filter((_, at) => at % 4 === 3));
  return writePngChunks([
    {name: 'IHDR', data: header},
    {name: 'PLTE', data: Buffer.from(colours.filter((_, at) => at % 4 !== 3))},
    ...(alpha.some(value => value < 255) ? [{name: 'tRNS', data: alpha}] : []),
    {name: 'IDAT', data: await promisify(deflate)(rows, {level: 6, memLevel: 9})},
  ]);
}
