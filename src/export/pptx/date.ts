// A PPTX as Marp CLI packs it (a ZIP of stored files) × date -> the same with that date in place of the clock's.
import {crc32} from 'node:zlib';

/** Offsets in a ZIP's headers (APPNOTE 4.3): signature, then where its time, CRC, sizes, lengths and so on stand. */
const end = {signature: 0x06054b50, size: 22, count: 10, directory: 16} as const;
const entry = {
  signature: 0x02014b50,
  size: 46,
  method: 10,
  time: 12,
  crc: 16,
  length: 20,
  name: 28,
  extra: 30,
  comment: 32,
  local: 42,
} as const;
const local = {size: 30, time: 10, crc: 14, name: 26, extra: 28} as const;

const properties = 'docProps/core.xml';

/**
 * `pptx` whose entries and properties bear `date` (to two seconds; at the earliest 1980). Throws where it is no ZIP of
 * stored files.
 */
export function setPptxDate(pptx: Uint8Array, date: Date): Uint8Array {
  const bytes = Buffer.from(pptx);
  const tail = bytes.length - end.size;
  if (tail < 0 || bytes.readUInt32LE(tail) !== end.signature) throw new Error('The PPTX of Marp CLI is no ZIP.');
  let at = bytes.readUInt32LE(tail + end.directory);
  for (let left = bytes.readUInt16LE(tail + end.count); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entry.signature) throw new Error('The PPTX of Marp CLI is damaged.');
    const head = bytes.readUInt32LE(at + entry.local);
    const nameLength = bytes.readUInt16LE(at + entry.name);
    for (const time of [at + entry.time, head + local.time]) bytes.writeUInt32LE(dosTime(date), time);
    if (bytes.toString('latin1', at + entry.size, at + entry.size + nameLength) === properties) {
      if (bytes.readUInt16LE(at + entry.method) !== 0) throw new Error('The properties of the PPTX are compressed.');
      const start = head + local.size + bytes.readUInt16LE(head + local.name) + bytes.readUInt16LE(head + local.extra);
      const crc = dateProperties(bytes.subarray(start, start + bytes.readUInt32LE(at + entry.length)), date);
      bytes.writeUInt32LE(crc, at + entry.crc);
      bytes.writeUInt32LE(crc, head + local.crc);
    }
    at += entry.size + nameLength + bytes.readUInt16LE(at + entry.extra) + bytes.readUInt16LE(at + entry.comment);
  }
  return bytes;
}

/** Writes `date` over the dates of `xml`, which are as long; gives the new CRC. */
function dateProperties(xml: Buffer, date: Date): number {
  const iso = `${date.toISOString().slice(0, 19)}Z`;
  xml.write(xml.toString('latin1').replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?=<\/dcterms:)/g, iso), 'latin1');
  return crc32(xml);
}

/** Time and, above it, date as MS-DOS has them. */
function dosTime(date: Date): number {
  const years = date.getUTCFullYear() - 1980;
  if (years < 0) return dosTime(new Date(Date.UTC(1980, 0, 1)));
  const day = (Math.min(years, 127) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return day * 0x10000 + time;
}
