// The course's accent, logo and fonts × themes -> the same themes and one more that sets them.
import {extname} from 'node:path';
import type {Course, CourseFont} from '../../model/course.ts';
import {parseFontFaces} from '../fonts/font-face.ts';
import {inlineFile} from '../data-uri.ts';
import type {Themes} from './theme.ts';
import {importedThemes, themeName} from './theme-name.ts';

/** Name of the theme that a course's settings make; also of its file beside the decks. */
export const courseTheme = 'course';

/** `themes` with the course's own on top where it sets anything; the theme then bears the name `course`. */
export function withCourse(themes: Themes, course: Course): Themes {
  const css = writeCourseCss(course, themes.name, bundledFaces(themes, course));
  return css === null ? themes : {...themes, name: courseTheme, css: [...themes.css, css]};
}

/**
 * `@font-face` rules of the bundled families that `course` names and its theme does not have: some theme brings them.
 */
function bundledFaces(themes: Themes, {fonts}: Course): readonly string[] {
  const wanted = [fonts.text, fonts.title, fonts.code].flatMap(font => (font?.files.length === 0 ? font.family : []));
  const chain = importedThemes(themes.name, themes.css);
  const facesOf = (css: string, family: string) => parseFontFaces(css).filter(face => face.family === family);
  return [...new Set(wanted)].flatMap(family => {
    if (chain.some(css => facesOf(css, family).length > 0)) return [];
    // That of the first theme that has it, and no other: each names the same files.
    const own = themes.css.find(css => themeName(css) !== themes.name && facesOf(css, family).length > 0);
    return own === undefined ? [] : facesOf(own, family).map(({css}) => css);
  });
}

/**
 * CSS of the theme `course` on top of the theme `base`, with the `@font-face` rules `bundled`; null where the course
 * sets nothing. Reads logo and fonts.
 */
export function writeCourseCss(
  {accent, logo, logoDark, fonts}: Course,
  base: string,
  bundled: readonly string[] = [],
): string | null {
  const others = 'var(--fallback), system-ui';
  const tokens = [
    ...(accent === undefined ? [] : [`--accent: ${accent};`]),
    ...(logo === undefined ? [] : [`--logo: url("${inlineFile(logo) ?? ''}");`, '--logo-room: 180px;']),
    ...(logoDark === undefined ? [] : [`--logo-dark: url("${inlineFile(logoDark) ?? ''}");`]),
    ...(fonts.text ? [`--font: "${fonts.text.family}", Plex, KaTeX_Main, ${others}, sans-serif;`] : []),
    ...(fonts.title ? [`--font-title: "${fonts.title.family}", var(--font);`] : []),
    ...(fonts.code ? [`--font-code: "${fonts.code.family}", Mono, KaTeX_Main, var(--fallback), monospace;`] : []),
  ];
  if (tokens.length === 0) return null;
  const faces = [fonts.text, fonts.title, fonts.code].flatMap(font => (font ? facesOf(font) : []));
  return [
    `/* @theme ${courseTheme} */`,
    `@import '${base}';`,
    ...bundled,
    ...faces,
    `section { ${tokens.join(' ')} }`,
    '',
  ].join('\n');
}

function facesOf({family, files}: CourseFont): readonly string[] {
  return files.map(([weight, path]) => {
    const [number = '400', style = 'normal'] = weight.split(' ');
    const format = {'.woff2': 'woff2', '.woff': 'woff', '.ttf': 'truetype'}[extname(path).toLowerCase()] ?? 'woff2';
    return (
      `@font-face { font-family: "${family}"; font-weight: ${number}; font-style: ${style}; font-display: block; ` +
      `src: url("${inlineFile(path) ?? ''}") format("${format}"); }`
    );
  });
}
