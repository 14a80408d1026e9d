// A page of text × themes -> the font faces that it needs.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {collectFallbackFaces} from './fallback-font.ts';
import {collectCodePoints, filterFontFaces, parseFontFaces, serves} from './font-face.ts';
import {inlineKatexFonts, katexFontPath} from './katex-font.ts';
import type {Themes} from '../themes/theme.ts';

const katexCss = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');

/** CSS of all faces for `html`, and of its formulas where it has any outside the slides. */
export function chooseFaces(html: string, themes: Themes): string {
  const text = html.replace(/<[^>]*>/g, '');
  const points = collectCodePoints(text);
  const faces = themes.css
    .flatMap(parseFontFaces)
    .filter(face => serves(face, points))
    .map(face => face.css);
  const katex = html.includes('class="katex')
    ? inlineKatexFonts(readFileSync(katexCss, 'utf8').replaceAll('url(fonts/', `url(${katexFontPath}`), html)
    : '';
  const own = `${[...new Set(faces)].join('\n')}\n${katex}`;
  return own + collectFallbackFaces(text, own).css;
}

/** `css` without its faces: the handout brings those of slides and prose together. */
export function removeFaces(css: string): string {
  return filterFontFaces(css, () => false);
}
