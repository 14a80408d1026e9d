import {describe, expect, it} from 'vitest';
import {collectFallbackFaces} from '../../../src/render/fonts/fallback-font.ts';
import {
  collectCodePoints,
  nameFace,
  filterFontFaces,
  parseFontFaces,
  serves,
} from '../../../src/render/fonts/font-face.ts';
import {inlineKatexFonts} from '../../../src/render/fonts/katex-font.ts';

const latin = '@font-face { font-family: Plex; unicode-range: U+0000-00FF, U+20AC }';
const greek = "@font-face{font-family:'Plex';unicode-range:U+0370-03FF}";
const mono = '@font-face { font-family: Mono; src: url(x) }';

describe('fontFaces', () => {
  it('reads families and ranges', () => {
    expect(parseFontFaces(latin + greek + mono).map(({family, ranges}) => [family, ranges])).toEqual([
      [
        'Plex',
        [
          [0, 255],
          [0x20ac, 0x20ac],
        ],
      ],
      ['Plex', [[0x370, 0x3ff]]],
      ['Mono', []],
    ]);
  });

  it('names a face in CSS as a browser does that has it loaded', () => {
    expect(parseFontFaces(latin + greek + mono).map(({name}) => name)).toEqual([
      'Plex normal 400 0',
      'Plex normal 400 370',
      'Mono normal 400 0',
    ]);
    const [bold] = parseFontFaces(
      '@font-face{font-family:"Noto Sans SC";font-style:italic;font-weight:bold;src:url(x);unicode-range:u+4e??}',
    );
    expect(bold?.name).toBe(
      nameFace({family: '"Noto Sans SC"', style: 'italic', weight: '700', unicodeRange: 'U+4E00-4EFF'}),
    );
  });

  it('keeps the faces whose characters occur, and those without a range', () => {
    const points = collectCodePoints('5 €');
    expect(filterFontFaces(`${latin}p{}${greek}${mono}`, face => serves(face, points))).toBe(`${latin}p{}${mono}`);
  });
});

describe('fallbackFaces', () => {
  it('adds nothing to Latin text and to what the theme serves', () => {
    expect(
      parseFontFaces(collectFallbackFaces('Naïve α “text” — 5 €', latin + greek).css).map(face => face.family),
    ).toEqual([]);
  });

  it('reads ranges with wildcards', () => {
    expect(parseFontFaces('@font-face { unicode-range: u+4?? }')[0]?.ranges).toEqual([[0x400, 0x4ff]]);
  });

  it('adds the Chinese subset files that the text needs, in two weights', () => {
    const faces = parseFontFaces(collectFallbackFaces('量化', latin).css);
    expect(faces.length).toBeGreaterThan(1);
    expect(faces.length).toBeLessThan(10);
    expect(faces.every(face => face.family === 'Noto Sans SC' && /url\(data:font\/woff2/.test(face.css))).toBe(true);
    expect(faces.some(face => /font-weight: 700/.test(face.css))).toBe(true);
  });

  it.each([
    ['العربية', 'IBM Plex Sans Arabic'],
    ['עברית', 'Noto Sans Hebrew'],
    ['한국어', 'Noto Sans KR'],
    ['日本語', 'Noto Sans SC'],
  ])('brings %s the font of its script', (text, family) => {
    const {css, missing} = collectFallbackFaces(text, latin);
    expect(new Set(parseFontFaces(css).map(face => face.family))).toEqual(new Set([family]));
    expect(missing).toEqual([]);
  });

  it('tells the letters that no font has', () => {
    expect(collectFallbackFaces('a \u{10380}', latin).missing).toEqual([0x10380]);
  });

  it('lends arrows from the formula font where there are no formulas', () => {
    expect(parseFontFaces(collectFallbackFaces('a → b', latin).css).map(face => face.family)).toEqual(['KaTeX_Main']);
  });
});

describe('inlineKatexFonts', () => {
  const css = ['KaTeX_AMS', 'KaTeX_Main']
    .map(
      family =>
        `@font-face{font-family:${family};src:url(KATEX:${family}-Regular.woff2) format("woff2"), url(KATEX:${family}-Regular.ttf) format("truetype")}`,
    )
    .join('');

  it('inlines woff2, drops other formats and families that no formula uses', () => {
    const faces = parseFontFaces(inlineKatexFonts(css, '<span class="mord mathnormal">x</span>'));
    expect(faces.map(face => face.family)).toEqual(['KaTeX_Main']);
    expect(faces[0]?.css).toMatch(/src:url\(data:font\/woff2;base64,[\w+/=]+\) format\("woff2"\)}$/);
  });

  it('keeps blackboard letters where they occur', () => {
    expect(parseFontFaces(inlineKatexFonts(css, '<span class="mord mathbb">R</span>'))).toHaveLength(2);
  });
});
