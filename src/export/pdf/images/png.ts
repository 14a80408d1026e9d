// A PNG file -> its compressed pixels as they are: a PDF takes the same stream.
import {readPngChunks} from '../../../images/raster/png-chunks.ts';

/** StoredPixels as a PDF holds them, without alpha: 8 bits a channel, or 1 to 8 bits with a palette. */
export interface StoredPixels {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  /** Bits of a channel, or of an index into the palette. */
  readonly depth: number;
  readonly channels: 1 | 3;
  /** RGB, 3 bytes a colour. */
  readonly palette?: Buffer;
  /** A JPEG, or a zlib stream of rows that each begin with their PNG filter. */
  readonly stream: Uint8Array;
  readonly filter: 'DCTDecode' | 'FlateDecode';
}

const type = {grey: 0, rgb: 2, indexed: 3} as const;

/**
 * StoredPixels of `file`; the alpha of a palette is left out, its clear colours become white. Undefined where they are
 * interlaced, of 16 bits, with alpha, or no PNG.
 */
export function readPngPixels(file: Uint8Array): StoredPixels | undefined {
  const chunks = readPngChunks(file) ?? [];
  const header = chunks.find(({name}) => name === 'IHDR')?.data;
  if (header === undefined || header.length < 13) return undefined;
  const [depth = 0, colours, , , interlace] = header.subarray(8);
  if (interlace !== 0 || depth > 8 || (colours !== type.grey && colours !== type.rgb && colours !== type.indexed))
    return undefined;
  const alpha = chunks.find(({name}) => name === 'tRNS')?.data;
  const palette = withoutClear(chunks.find(({name}) => name === 'PLTE')?.data, alpha);
  const isIndexed = colours === type.indexed;
  if (isIndexed && palette === undefined) return undefined;
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    depth,
    channels: colours === type.rgb ? 3 : 1,
    ...(isIndexed && palette !== undefined ? {palette} : {}),
    filter: 'FlateDecode',
    stream: Buffer.concat(chunks.flatMap(({name, data}) => (name === 'IDAT' ? [data] : []))),
  };
}

/**
 * White as the background of figures is: viewers blend the colours of neighbours before they mask them, and black would
 * show as a hairline.
 */
function withoutClear(palette: Buffer | undefined, alpha: Buffer | undefined): Buffer | undefined {
  return palette?.map((value, at) => (alpha?.[Math.floor(at / 3)] === 0 ? 255 : value)) as Buffer | undefined;
}
