import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {writeCourseCss, withCourse} from '../../../src/render/themes/course-theme.ts';
import {parseFontFaces} from '../../../src/render/fonts/font-face.ts';
import {loadThemes} from '../../../src/render/themes/theme.ts';
import type {Course} from '../../../src/model/course.ts';

const plain: Course = {ratio: '16:9', fonts: {}, publish: {pdf: '', handout: ''}};
const themes = {name: 'seminar', css: ['/* @theme seminar */'], warnings: []};

it('adds no theme where the course sets no look', () => {
  expect(withCourse(themes, plain)).toBe(themes);
});

it('puts accent and fonts on top of the theme that was chosen', () => {
  const css = writeCourseCss({...plain, accent: '#123456', fonts: {title: {family: 'Literata', files: []}}}, 'chalk');
  expect(css).toContain("@import 'chalk';");
  expect(css).toContain('section { --accent: #123456; --font-title: "Literata", var(--font); }');
  expect(withCourse(themes, {...plain, accent: 'red'})).toMatchObject({
    name: 'course',
    css: [themes.css[0], expect.stringContaining('@theme course')],
  });
});

const themesDir = fileURLToPath(new URL('../../../themes', import.meta.url));

it.each(['seminar', 'seminar-dark', 'chalk'])('brings each bundled family to %s once', async theme => {
  const loaded = await loadThemes(theme, themesDir);
  for (const family of ['Plex', 'Literata', 'Mono']) {
    const {css} = withCourse(loaded, {...plain, fonts: {text: {family, files: []}, title: {family, files: []}}});
    const has = (sheets: readonly string[]) =>
      sheets.flatMap(parseFontFaces).filter(face => face.family === family).length;
    const inTheme = family === 'Literata' ? (theme === 'chalk' ? 0 : 5) : 0;
    expect(has(css.slice(-1)), `${family} in the course's theme`).toBe(inTheme);
    expect(has(css.slice(0, -1))).toBeGreaterThan(0);
  }
});
