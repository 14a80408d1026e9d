// An address -> its QR code as an SVG file, and the file's name.
import {renderSVG} from 'uqr';

/** Name of the QR code's file; a hash of the address keeps names apart. */
export function nameQrCode(url: string): string {
  const slug = url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `qr-${slug}-${hash(url)}.svg`;
}

/** The QR code of `url` as SVG markup; medium error correction, quiet zone of two modules. */
export function createQrCode(url: string): string {
  return renderSVG(url, {ecc: 'M', border: 2});
}

/** FNV-1a, 32 bits, as eight hex digits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}
