// Text of a deck × its CSS -> further faces for the characters that the theme's own fonts lack.
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {packageRoot} from '../../package-root.ts';
import {collectCodePoints, covers, parseFontFaces, serves} from './font-face.ts';
import {inlineFile} from '../data-uri.ts';
import {readKatexMainFace} from './katex-font.ts';

/** The font as the published program brings it: two of its weights. In a clone without `dist/`, the whole package. */
const fontFolder = (): string => {
  const published = join(packageRoot, 'dist/noto-sans-sc');
  return existsSync(published)
    ? published
    : dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
};

/** First code point that Latin fonts cannot be expected to hold, and Vietnamese below it. */
const beyondLatin = (point: number): boolean => point >= 0x370 || (point >= 0x1a0 && point <= 0x1b0);

/** Arrows and mathematical operators: KaTeX's text face draws them in the weight of the formulas. */
const mathematical = (point: number): boolean => point >= 0x2190 && point <= 0x22ff;

/** Joiners, variation selectors, private use, emoji (they are images by now). */
const noGlyph = (point: number): boolean =>
  (point >= 0x2000 && point <= 0x206f) ||
  (point >= 0xe000 && point <= 0xf8ff) ||
  (point >= 0xfe00 && point <= 0xfe0f) ||
  point === 0xfeff ||
  point === 0xfffd ||
  (point >= 0x1f000 && point <= 0x1faff);

/**
 * `@font-face` rules to append: KaTeX_Main where `text` holds symbols, "Noto Sans SC" (400, 700; only the subset files
 * that are needed) where it holds Chinese, Japanese, Cyrillic or Vietnamese that no face of `css` serves.
 */
export function collectFallbackFaces(text: string, css: string): string {
  const own = parseFontFaces(css);
  const ranged = own.filter(face => face.ranges.length > 0);
  const missing = [...collectCodePoints(text)].filter(
    point => beyondLatin(point) && !noGlyph(point) && !ranged.some(face => covers(face, point)),
  );
  const symbols =
    missing.some(mathematical) && !own.some(face => face.family === 'KaTeX_Main') ? readKatexMainFace() : '';
  const characters = missing.filter(point => !mathematical(point));
  return symbols + (characters.length === 0 ? '' : notoFaces(characters));
}

function notoFaces(points: readonly number[]): string {
  const folder = fontFolder();
  return [400, 700]
    .flatMap(weight => parseFontFaces(readFileSync(join(folder, `${weight}.css`), 'utf8')))
    .filter(face => serves(face, points))
    .map(face => inlined(face.css, folder))
    .join('');
}

function inlined(face: string, folder: string): string {
  return face
    .replace(/src:[^;]*url\(\.\/(files\/[\w[\]-]+\.woff2)\)[^;]*;/, (whole, path: string) => {
      const data = inlineFile(join(folder, path));
      return data === null ? whole : `src:url(${data}) format("woff2");`;
    })
    .replace('font-display: swap', 'font-display: block')
    .replace(/\s*\n\s*/g, '');
}
