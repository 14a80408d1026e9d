// Content-addressed names of prepared figures.
import {hashBytes} from '../digest.ts';
import type {EncodedImage} from './result.ts';

const endings = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'image/gif': 'gif',
  'image/webp': 'webp',
} as const satisfies Record<EncodedImage['mime'], string>;

/** `my-figure-0a1b2c3d.png`: the base name in ASCII, at most 40 characters, and the start of the bytes' SHA-256. */
export function nameImageFile(fileName: string, {bytes, mime}: EncodedImage): string {
  return `${slug(fileName)}-${hashBytes(bytes).slice(0, 8)}.${endings[mime]}`;
}

function slug(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');
  return words.join('-').slice(0, 40).replace(/-$/, '') || 'figure';
}
