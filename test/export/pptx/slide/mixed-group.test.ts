// Shapes of a slide -> which of them are a text with formulas in it, and which stay apart.
import {expect, it} from 'vitest';
import type {DisplayFormula, PixelBox, SetParagraph, SetRun} from '../../../../src/export/pptx/set-slide.ts';
import {groupItems} from '../../../../src/export/pptx/slide/group.ts';
import {joinMixed} from '../../../../src/export/pptx/slide/mixed-group.ts';

const boxAt = (top: number, width: number, left = 80): PixelBox => ({left, top, width, height: 40});
const run: SetRun = {
  ...{text: 'x', bold: false, italic: false, size: 28, colour: '000000', family: 'A'},
  math: {name: 'mi', children: ['x']},
};
const formula = (top: number, width = 300, left = 120): DisplayFormula => ({
  ...{kind: 'formula', block: 0, box: boxAt(top, width, left), runs: [run]},
});
const text = (top: number, more: Partial<SetParagraph> = {}): SetParagraph => ({
  ...{kind: 'paragraph', role: 'text', block: 0, box: boxAt(top, 1000), lines: 1, pitch: 40, level: -1, indent: 0},
  ...{marker: {kind: 'none'}, align: 'left', isRightToLeft: false, runs: [], step: 0},
  ...more,
});
const kinds = (...items: readonly (DisplayFormula | SetParagraph)[]): readonly string[] =>
  joinMixed(groupItems(items)).map(({kind}) => kind);

it('texts and formulas in turn are one, from the first to the last', () => {
  const [mixed, ...more] = joinMixed(groupItems([text(100), formula(160), formula(220), text(280), formula(340)]));
  expect(more).toEqual([]);
  expect(mixed?.kind === 'mixed' && mixed.parts.map(({kind}) => kind)).toEqual(['text', 'formulas', 'text', 'formula']);
  expect(mixed?.box).toEqual({left: 80, top: 100, width: 1000, height: 280});
});

it('texts alone and formulas alone are as they were', () => {
  expect(kinds(text(100), text(160))).toEqual(['text']);
  expect(kinds(formula(100), formula(160))).toEqual(['formulas']);
});

it('what stands in another column, is wider than the text, or comes by steps is not part of it', () => {
  expect(kinds(text(100, {box: boxAt(100, 400)}), formula(160, 300, 600))).toEqual(['text', 'formula']);
  expect(kinds(text(100), formula(160, 1100))).toEqual(['text', 'formula']);
  expect(kinds(text(100, {step: 1}), formula(160))).toEqual(['text', 'formula']);
  expect(kinds(text(100), formula(110))).toEqual(['text', 'formula']);
});

it('a formula without Office Math stays apart', () => {
  const {math: _, ...plain} = run;
  expect(kinds(text(100), {...formula(160), runs: [plain]})).toEqual(['text', 'formula']);
});
