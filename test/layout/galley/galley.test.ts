import {expect, it} from 'vitest';
import {buildGalley} from '../../../src/layout/galley/galley.ts';
import {listMathSizes} from '../../../src/layout/math-sizes.ts';
import {fakeMetrics} from '../../support/measure.ts';
import {code, item, list, prose, slide} from '../../support/content.ts';

it('sets text once on the whole width, and in columns only a list that could take two', () => {
  const short = list(1, [item(2, 'a'), item(3, 'b')]);
  const long = list(
    1,
    Array.from({length: 6}, (_, n) => item(n + 2, 'a')),
  );
  const {index, sections} = buildGalley([slide([short]), slide([long])]);
  expect(index.map(({side, math}) => [side, math])).toEqual([
    [-1, -1],
    [-1, -1],
  ]);
  expect(index.map(({column}) => column >= 0)).toEqual([false, true]);
  expect(sections.every(section => section.suffix === '99/99')).toBe(true);
});

it('sets text and code in columns where one may stand beside the other', () => {
  const bullets = list(1, [item(2, 'a')]);
  const {index, sections} = buildGalley([
    slide([bullets, code(3, 'bake()')]),
    slide([prose(1, 'a'), code(3, 'bake()')]),
  ]);
  expect(index.map(({side}) => sections[side]?.classes ?? null)).toEqual([['side'], null]);
});

it('sets each formula at every size', () => {
  const formula = {kind: 'math', id: 1, range: {line: 1, endLine: 1}, speakerNotes: [], tex: 'x'} as const;
  const {index, sections} = buildGalley([slide([prose(2, 'a'), formula, formula])]);
  expect(sections[index[0]?.math ?? -1]?.blocks.map(block => (block.kind === 'block' ? block.size : ''))).toEqual([
    ...listMathSizes(formula),
    ...listMathSizes(formula),
  ]);
});

it('is measured as one extent a block', () => {
  const set = buildGalley([slide([prose(1, 'a'), list(2, [item(3, 'b', [item(4, 'c')])])])]);
  const [section] = fakeMetrics(set).sections;
  expect(section?.blocks.map(block => block.parts.length)).toEqual([0, 1]);
  expect(section?.blocks[1]?.parts[0]?.parts).toHaveLength(1);
});
