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
    small: false,
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

it('says of a screenshot whether text stands below it, and whether the page number has an area of its own', () => {
  const placed = (width: number, height: number): PlacedBlock => ({
    kind: 'figure',
    block: figure(1, 'loaf'),
    width,
    height,
  });
  const shot = (...blocks: readonly PlacedBlock[]) => classes({...page([], 'shot'), blocks});
  expect(shot(placed(1280, 720))).toBe('content shot');
  expect(shot(placed(1280, 560))).toBe('content shot numbered');
  expect(shot(placed(960, 720))).toBe('content shot numbered');
  expect(shot(placed(1100, 614), {kind: 'piece', block: prose(2, 'Rye.'), size: ''})).toBe('content shot lined');
});

it('gives the text beside a slim figure the rest of its column, unless a caption was measured there', () => {
  const beside = (width: number, block = figure(1, 'loaf')) =>
    classes({...page([], 'beside'), blocks: [{kind: 'figure', block, width, height: 500}]});
  expect([beside(300), beside(500), beside(300, {...figure(1, 'loaf'), caption: words('Rye')})]).toEqual([
    'content beside slim',
    'content beside',
    'content beside',
  ]);
});

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
