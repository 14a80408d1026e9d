import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../src/blocks/types.ts';
import {stylePage} from '../../src/layout/page-style.ts';
import {readThemeMetrics} from '../../src/layout/theme-metrics.ts';
import type {Page, PlacedBlock} from '../../src/model/page.ts';
import {figure, heading, item, list, prose, words} from '../support/content.ts';

function page(content: readonly ContentBlock[], layout: Page['layout'], more: Partial<Page> = {}): Page {
  const blocks = content.map(
    (block): PlacedBlock =>
      block.kind === 'figure' ? {kind: 'figure', block, width: 640, height: 480} : {kind: 'block', block, size: ''},
  );
  return {
    number: 1,
    role: 'content',
    heading: 1,
    layout,
    small: false,
    promoted: -1,
    counter: '',
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
  expect(shot(placed(1100, 614), {kind: 'block', block: prose(2, 'Rye.'), size: ''})).toBe('content shot lined');
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

it('sets a statement smaller where its slide has other pages', () => {
  const content = [prose(1, 'Bread needs time.')];
  expect(classes(page(content, 'statement'))).toBe('content statement');
  expect(classes(page(content, 'statement', {part: {index: 1, of: 2}}))).toBe('content statement calm');
});

it('sets a longer statement smaller, on a narrower page sooner', () => {
  const content = [prose(1, 'Bread needs time. '.repeat(4).trim())];
  expect(classes(page(content, 'statement'))).toBe('content statement');
  expect(classes(page(content, 'statement'), readThemeMetrics({width: 960}))).toBe('content statement calm');
  expect(classes(page([prose(1, 'Bread needs time. '.repeat(12))], 'statement'))).toBe('content statement calm quiet');
});

it('names figures in the flow, the smaller type and the looks of the slide', () => {
  expect(classes(page([prose(1, 'a'), figure(2, 'b')], 'stack'))).toBe('content figure');
  expect(classes(page([figure(2, 'b')], 'full'))).toBe('content figure full');
  expect(classes(page([prose(1, 'a')], 'stack', {small: true, slideClasses: ['long']}))).toBe('content small long');
});

it('says how many columns sections side by side have', () => {
  const sections = [1, 2, 3].flatMap(n => [heading(n, 'Rye'), prose(n + 10, 'Dark.')]);
  expect(classes(page(sections, 'parallel', {small: true}))).toBe('content parallel of-3 small');
});

describe('definitions', () => {
  const plain = list(1, [item(2, 'Rye'), item(3, 'Wheat')]);
  const defined = {...plain, labelled: true as const};

  it('are told by the place of their list among those with bullets', () => {
    const numbered = {...plain, ordered: true};
    expect(classes(page([defined], 'stack', {slideClasses: ['long']}))).toBe('content long def-1');
    expect(classes(page([plain, numbered, prose(4, 'a'), defined, plain, defined], 'stack'))).toBe(
      'content def-2 def-4',
    );
    expect(classes(page([{...defined, ordered: true}], 'stack'))).toBe('content');
  });

  it('are plain items beside a figure and in columns', () => {
    expect(classes(page([defined, figure(5, 'a')], 'beside'))).not.toContain('def');
    expect(classes(page([defined], 'columns'))).toBe('content columns');
    expect(classes(page([heading(4, 'Rye'), defined, heading(5, 'Oats'), defined], 'parallel'))).toBe(
      'content parallel of-2',
    );
  });
});

it('finds the caption that images side by side share', () => {
  const caption = words('Left: a. Right: b.');
  const content = [figure(7, 'a'), {...figure(7, 'b'), caption}];
  expect(stylePage(page(content, 'pair'), wide).caption).toEqual(caption);
  expect(stylePage(page(content, 'stack'), wide).caption).toEqual([]);
  expect(stylePage(page([figure(6, 'a'), {...figure(7, 'b'), caption}], 'pair'), wide).caption).toEqual([]);
});
