import {expect, it} from 'vitest';
import type {ContentBlock} from '../../src/blocks/types.ts';
import {stylePage} from '../../src/layout/page-style.ts';
import {readThemeMetrics} from '../../src/layout/theme-metrics.ts';
import type {Page, PlacedBlock} from '../../src/model/page.ts';
import {figure, prose, words} from '../support/content.ts';

function page(content: readonly ContentBlock[], layout: Page['layout'], more: Partial<Page> = {}): Page {
  const blocks = content.map(
    (block): PlacedBlock =>
      block.kind === 'figure' ? {kind: 'figure', block, width: 640, height: 480} : {kind: 'piece', block, size: ''},
  );
  return {
    number: 1,
    role: 'content',
    heading: 1,
    layout,
    large: false,
    used: 0,
    slideClasses: [],
    styleClasses: [],
    title: words('A'),
    name: 'A',
    part: {index: 1, of: 1},
    trail: [],
    level: 1,
    range: {line: 1, endLine: 1},
    blocks,
    caption: [],
    speakerNotes: [],
    ...more,
  };
}

const wide = readThemeMetrics({});
const classes = (one: Page, theme = wide) => stylePage(one, theme).styleClasses.join(' ');

it('keeps the title of a statement in its place among other pages of its slide', () => {
  const content = [prose(1, 'Bread needs time.')];
  expect(classes(page(content, 'statement'))).toBe('content statement');
  expect(classes(page(content, 'statement', {part: {index: 1, of: 2}}))).toBe('content statement calm titled');
});

it('sets a longer statement smaller, on a narrower page sooner', () => {
  const content = [prose(1, 'Bread needs time. '.repeat(4).trim())];
  expect(classes(page(content, 'statement'))).toBe('content statement');
  expect(classes(page(content, 'statement'), readThemeMetrics({width: 960}))).toBe('content statement calm');
  expect(classes(page([prose(1, 'Bread needs time. '.repeat(12))], 'statement'))).toBe('content statement calm quiet');
});

it('names figures in the flow, the larger type and the looks of the slide', () => {
  expect(classes(page([prose(1, 'a'), figure(2, 'b')], 'stack'))).toBe('content figure');
  expect(classes(page([figure(2, 'b')], 'full'))).toBe('content figure full');
  expect(classes(page([prose(1, 'a')], 'text', {large: true, slideClasses: ['long']}))).toBe('content text large long');
});

it('sets definitions as plain items beside a figure and in columns', () => {
  expect(classes(page([], 'columns', {slideClasses: ['definitions', 'long']}))).toBe('content columns long');
  expect(classes(page([], 'text', {slideClasses: ['definitions']}))).toBe('content text definitions');
});

it('finds the caption that images side by side share', () => {
  const caption = words('Left: a. Right: b.');
  const content = [figure(7, 'a'), {...figure(7, 'b'), caption}];
  expect(stylePage(page(content, 'pair'), wide).caption).toEqual(caption);
  expect(stylePage(page(content, 'stack'), wide).caption).toEqual([]);
  expect(stylePage(page([figure(6, 'a'), {...figure(7, 'b'), caption}], 'pair'), wide).caption).toEqual([]);
});
