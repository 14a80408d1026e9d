// Bytes of a packaged file -> data: URI, so that a deck asks neither disk nor network for anything.
import {readFileSync} from 'node:fs';
import {extname} from 'node:path';

/** Media types of the files that a deck may hold, by extension. */
export const mimes: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** Bytes and their media type as a base64 data: URI. */
export function toDataUri(bytes: Uint8Array, mime: string): string {
  return `data:${mime};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}

/** The file at `path` as a data: URI; null where it is missing or of a kind that no deck needs. */
export function inlineFile(path: string): string | null {
  const mime = mimes[extname(path).toLowerCase()];
  if (mime === undefined) return null;
  try {
    return toDataUri(readFileSync(path), mime);
  } catch {
    return null;
  }
}
