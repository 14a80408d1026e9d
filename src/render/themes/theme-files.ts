// An address in a theme × the folders it may lead to -> the file as a data: URI, if it is an image or a font.
import {extname, resolve} from 'node:path';
import {readInsideSync, resolveInside} from '../../files/inside.ts';
import {sniffFormat} from '../../files/sniff.ts';
import {toDataUri, mimes} from '../data-uri.ts';

/** Where a theme may take files from. */
export interface ThemeFolder {
  /** Folder of the theme: addresses begin there. */
  readonly folder: string;
  /** The site, for a theme that belongs to it: no file outside of it. */
  readonly site?: string;
}

/** Largest file that a theme may bring, bytes: it travels in every deck. */
const MAX_SIZE = 16_000_000;

const fontMagics: Readonly<Record<string, readonly string[]>> = {
  'font/woff2': ['wOF2'],
  'font/woff': ['wOFF'],
  'font/ttf': ['\0\x01\0\0', 'true', 'OTTO'],
};

/** The file that `address` names as a data: URI; null where it is none of the theme, or no image or font. */
export function themeFile(address: string, {folder, site}: ThemeFolder): string | null {
  if (/^([a-z][\w+.-]*:|\/|\\|#)/i.test(address.trim()) || address.trim() === '') return null;
  const path = resolve(folder, address.trim());
  if (site !== undefined && resolveInside(site, path) === undefined) return null;
  const read = readInsideSync(folder, path, MAX_SIZE);
  if (!('bytes' in read)) return null;
  const mime = mimes[extname(read.real).toLowerCase()];
  return mime !== undefined && isOfKind(read.bytes, mime) ? toDataUri(read.bytes, mime) : null;
}

function isOfKind(bytes: Buffer, mime: string): boolean {
  const magics = fontMagics[mime];
  if (magics) return magics.includes(bytes.subarray(0, 4).toString('latin1'));
  const format = sniffFormat(bytes);
  return format !== undefined && `image/${format === 'svg' ? 'svg+xml' : format}` === mime;
}
