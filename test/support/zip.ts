// Bytes of a ZIP whose files are stored, not compressed -> its files.
import {crc32} from 'node:zlib';

export interface ZipFile {
  readonly bytes: Buffer;
  /** Date and time as MS-DOS has them, in the directory and before the file. */
  readonly times: readonly [number, number];
}

/** Files by their names, in their order; throws where a checksum is not that of the bytes. */
export function unzip(zip: Buffer): ReadonlyMap<string, ZipFile> {
  const files = new Map<string, ZipFile>();
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [length, name, extra, comment, head] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    const bytes = zip.subarray(start, start + length);
    for (const crc of [zip.readUInt32LE(at + 16), zip.readUInt32LE(head + 14)])
      if (crc !== crc32(bytes)) throw new Error(`${path} has another checksum.`);
    files.set(path, {bytes, times: [zip.readUInt32LE(at + 12), zip.readUInt32LE(head + 10)]});
    at += 46 + name + extra + comment;
  }
  return files;
}
