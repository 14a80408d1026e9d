// A JPEG file -> the same pixels without metadata: segments are dropped, nothing is decoded.

/** Markers kept beside the image data: JFIF (e0) and Adobe's colour transform (ee); EXIF, XMP, ICC, comments go. */
const segmentsToKeep = new Set([0xe0, 0xee]);
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** `bytes` without metadata and without what follows the image; undefined where the structure is not plain JPEG. */
export function stripMetadata(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) return Buffer.concat([...parts, bytes.subarray(at, at + 2)]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return undefined;
    const next = marker === startOfScan ? scanEnd(bytes, end) : end;
    if (segmentsToKeep.has(marker) || !isMetadata(marker)) parts.push(bytes.subarray(at, next));
    at = next;
  }
  const ended = bytes[at] === 0xff && bytes[at + 1] === endOfImage;
  return ended ? Buffer.concat([...parts, bytes.subarray(at, at + 2)]) : undefined;
}

function isMetadata(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}

/** Entropy-coded data ends at a marker that is neither a stuffed zero nor a restart (ITU T.81, B.1.1). */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
