// CSS of KaTeX with placeholder font paths -> the faces that the deck's formulas use, inlined.
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {filterFontFaces, type FontFace} from './font-face.ts';
import {inlineFile} from '../data-uri.ts';

/** Given to Marp's KaTeX plugin as its font path; `inlineKatexFonts` replaces it. */
export const katexFontPath = 'KATEX:';

const folder = join(dirname(createRequire(import.meta.url).resolve('katex')), 'fonts');

/** Classes that KaTeX writes where it needs a family; a family that is not listed is always needed. */
const classes: Readonly<Record<string, RegExp>> = {
  KaTeX_AMS: /\b(amsrm|mathbb|textbb)\b/,
  KaTeX_Caligraphic: /\bmathcal\b/,
  KaTeX_Fraktur: /\b(mathfrak|textfrak|mathboldfrak|textboldfrak)\b/,
  KaTeX_SansSerif: /\b(mathsf|textsf|mathboldsf|mathsfit|mathitsf|textboldsf|textitsf)\b/,
  KaTeX_Script: /\b(mathscr|textscr)\b/,
  KaTeX_Typewriter: /\b(mathtt|texttt)\b/,
};

/** Does a formula in `html` need `face`, or is it none of KaTeX's? */
export function needsFace({family}: FontFace, html: string): boolean {
  return classes[family]?.test(html) ?? true;
}

/** `css` whose KaTeX faces are data: URIs, without those that no formula in `html` needs. */
export function inlineKatexFonts(css: string, html: string): string {
  return css.includes(katexFontPath) ? inlineKatexFont(filterFontFaces(css, face => needsFace(face, html))) : css;
}

/** `face`, whose file is a data: URI where it is one of KaTeX's. */
export function inlineKatexFont(face: string): string {
  if (!face.includes(katexFontPath)) return face;
  return face
    .replace(/,\s*url\((['"]?)KATEX:[^)]*\.(?:woff|ttf)\1\)\s*format\([^)]*\)/g, '')
    .replace(/url\((['"]?)KATEX:([\w-]+\.woff2)\1\)/g, (whole, _quote, name: string) => {
      const data = inlineFile(join(folder, name));
      return data === null ? whole : `url(${data})`;
    });
}

/** KaTeX's upright text face as a rule of its own: lends arrows and relations to decks without formulas. */
export function readKatexMainFace(): string {
  const data = inlineFile(join(folder, 'KaTeX_Main-Regular.woff2'));
  return data === null
    ? ''
    : `@font-face{font-family:KaTeX_Main;font-weight:400;font-display:block;src:url(${data}) format("woff2")}`;
}
