// Text of a deck × its faces -> further faces for the characters that the theme's own fonts lack.
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {packageRoot} from '../../package-root.ts';
import {collectCodePoints, covers, type FontFace, parseFontFaces, serves} from './font-face.ts';
import {inlineFile} from '../data-uri.ts';
import {readKatexMainFace} from './katex-font.ts';

/** A package of @fontsource, and the characters that are taken from it; the last one takes what is left. */
interface FallbackFont {
  readonly name: string;
  readonly wants: (point: number) => boolean;
}

const within =
  (...ranges: readonly (readonly [from: number, to: number])[]) =>
  (point: number): boolean =>
    ranges.some(([from, to]) => from <= point && point <= to);

const fonts: readonly FallbackFont[] = [
  {
    name: 'ibm-plex-sans-arabic',
    wants: within([0x600, 0x6ff], [0x750, 0x77f], [0x8a0, 0x8ff], [0xfb50, 0xfdff], [0xfe70, 0xfefc]),
  },
  {name: 'noto-sans-hebrew', wants: within([0x590, 0x5ff], [0xfb1d, 0xfb4f])},
  {name: 'noto-sans-kr', wants: within([0x1100, 0x11ff], [0x3130, 0x318f], [0xa960, 0xa97f], [0xac00, 0xd7ff])},
  {name: 'noto-sans-sc', wants: () => true},
];

/** A font as the published program brings it: two of its weights. In a clone without `dist/`, the whole package. */
function fontFolder(name: string): string {
  const published = join(packageRoot, 'dist', name);
  return existsSync(published)
    ? published
    : dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`));
}

/** Names of the fonts that are not where this program has them. */
export function findMissingFonts(): readonly string[] {
  return fonts.flatMap(({name}) => {
    try {
      return readFaces(fontFolder(name)).length > 0 ? [] : [name];
    } catch {
      return [name];
    }
  });
}

/** First code point that Latin fonts cannot be expected to hold, and Vietnamese below it. */
const beyondLatin = (point: number): boolean => point >= 0x370 || (point >= 0x1a0 && point <= 0x1b0);

/** Arrows, long ones too, and mathematical operators: KaTeX's text face draws them in the weight of the formulas. */
const mathematical = within([0x2190, 0x22ff], [0x27f5, 0x27fa], [0x27fc, 0x27fc]);

/** Joiners, variation selectors, private use, emoji (they are images by now). */
const noGlyph = within(
  [0x2000, 0x206f],
  [0xe000, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfffd, 0xfffd],
  [0x1f000, 0x1faff],
  [0xe0000, 0x10ffff],
);

/** Faces that a deck needs beside its theme's, and the characters that none of them has. */
export interface FallbackFaces {
  /** `@font-face` rules to append. */
  readonly css: string;
  readonly missing: readonly number[];
}

/**
 * The faces that `text` needs where no face of `css` serves it: KaTeX_Main for symbols; of Noto Sans the family of each
 * script (400, 700; only the subset files that are needed).
 */
export function collectFallbackFaces(text: string, css: string | readonly FontFace[]): FallbackFaces {
  const own = typeof css === 'string' ? parseFontFaces(css) : css;
  const ranged = own.filter(face => face.ranges.length > 0);
  const lacking = [...collectCodePoints(text)].filter(
    point => beyondLatin(point) && !noGlyph(point) && !ranged.some(face => covers(face, point)),
  );
  const symbols =
    lacking.some(mathematical) && !own.some(face => face.family === 'KaTeX_Main') ? readKatexMainFace() : '';
  let rest = lacking.filter(point => !mathematical(point));
  const missing: number[] = [];
  const faces = fonts.map(({name, wants}) => {
    const points = rest.filter(wants);
    rest = rest.filter(point => !wants(point));
    if (points.length === 0) return '';
    const folder = fontFolder(name);
    const all = readFaces(folder);
    missing.push(...points.filter(point => !all.some(face => covers(face, point))));
    return all
      .filter(face => serves(face, points))
      .map(face => inlined(face.css, folder))
      .join('');
  });
  return {css: symbols + faces.join(''), missing};
}

function readFaces(folder: string): readonly FontFace[] {
  return [400, 700].flatMap(weight => parseFontFaces(readFileSync(join(folder, `${weight}.css`), 'utf8')));
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
