// What stands on a slide -> its shapes: what is one of them, and what is not.
import {expect, it} from 'vitest';
import type {DisplayFormula, PixelBox, SetImage, SetParagraph} from '../../../../src/export/pptx/set-slide.ts';
import {groupItems} from '../../../../src/export/pptx/slide/group.ts';

const boxAt = (top: number, width: number): PixelBox => ({left: 80, top, width, height: 40});
const formula = (top: number, block: number): DisplayFormula => ({
  ...{kind: 'formula', block, box: boxAt(top, 300), runs: []},
});
const text = (top: number, width: number, widest: number): SetParagraph => ({
  ...{kind: 'paragraph', role: 'text', block: 0, box: boxAt(top, width), lines: 1, pitch: 40, level: -1, indent: 0},
  ...{marker: {kind: 'none'}, align: 'left', isRightToLeft: false, runs: [], step: 0, fit: {widest, next: -1}},
});

it('formulas one below the other are a group, in their order; text parts them, and so does a place beside', () => {
  const shapes = groupItems([formula(100, 1), formula(160, 2), formula(220, 3), text(300, 1000, 900), formula(360, 5)]);
  expect(shapes.map(({kind}) => kind)).toEqual(['formulas', 'text', 'formula']);
  const [group] = shapes;
  expect(group?.kind === 'formulas' && group.formulas.map(({block}) => block)).toEqual([1, 2, 3]);
  expect(group?.box).toEqual({left: 80, top: 100, width: 300, height: 160});
  expect(groupItems([formula(100, 1), formula(100, 2)]).map(({kind}) => kind)).toEqual(['formula', 'formula']);
});

it('texts of one width are one, those beside and below a picture are two', () => {
  expect(groupItems([text(100, 1000, 600), text(160, 1000, 690)])).toHaveLength(1);
  expect(groupItems([text(100, 700, 640), text(160, 1000, 600)])).toHaveLength(2);
});

it('entries of a list are one text, as wide as leaves room for pictures that some have beside them', () => {
  const place: PixelBox = {left: 900, top: 100, width: 100, height: 100};
  const code: SetImage = {kind: 'image', block: 0, box: place, name: '', svg: '<svg/>', alt: 'A code', href: ''};
  const [, list, ...others] = groupItems([code, text(100, 700, 640), text(160, 1000, 600), text(220, 700, 690)]);
  expect(others).toEqual([]);
  expect(list?.box).toEqual({left: 80, top: 100, width: 700, height: 160});
  expect(groupItems([code, text(100, 700, 640), text(160, 1000, 720)])).toHaveLength(3);
  expect(groupItems([code, text(100, 700, 640), {...text(160, 1000, 600), align: 'center'}])).toHaveLength(3);
  expect(groupItems([{...code, block: 1}, text(100, 700, 640), text(160, 1000, 600)])).toHaveLength(3);
});
