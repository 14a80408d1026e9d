import {expect, it} from 'vitest';
import {courseCss, withCourse} from '../../src/engine/course-theme.ts';
import type {Course} from '../../src/model/course.ts';

const plain: Course = {ratio: '16:9', fonts: {}, publish: {pdf: '', handout: ''}};
const themes = {name: 'seminar', css: ['/* @theme seminar */'], warnings: []};

it('adds no theme where the course sets no look', () => {
  expect(withCourse(themes, plain)).toBe(themes);
});

it('puts accent and fonts on top of the theme that was chosen', () => {
  const css = courseCss({...plain, accent: '#123456', fonts: {title: {family: 'Literata', files: []}}}, 'chalk');
  expect(css).toContain("@import 'chalk';");
  expect(css).toContain('section { --accent: #123456; --font-title: "Literata", var(--font); }');
  expect(withCourse(themes, {...plain, accent: 'red'})).toMatchObject({
    name: 'course',
    css: [themes.css[0], expect.stringContaining('@theme course')],
  });
});
