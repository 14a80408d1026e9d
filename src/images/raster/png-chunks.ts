// A PNG file -> its chunks, and back.
import {crc32} from 'node:zlib';

/** A part of the file: four letters, and what they announce. */
export interface PngChunk {
  readonly name: string;
  readonly data: Buffer;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Chunks of `file`, the last one as far as it is there; undefined for what is no PNG. */
export function readPngChunks(file: Uint8Array): readonly PngChunk[] | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!bytes.subarray(0, 8).equals(signature)) return undefined;
  const chunks: PngChunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({name: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length)});
    at += 12 + length;
  }
  return chunks;
}

/** The file of `chunks`; the one that ends it is added. */
export function writePngChunks(chunks: readonly PngChunk[]): Buffer {
  const parts = [...chunks, {name: 'IEND', data: Buffer.alloc(0)}].flatMap(({name, data}) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(named));
    return [length, named, check];
  });
  return Buffer.concat([signature, ...parts]);
}
