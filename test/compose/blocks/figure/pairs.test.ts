// Which figures are shown with the one above them, by their captions.
import {expect, it} from 'vitest';
import type {ContentBlock} from '../../../../src/blocks/types.ts';
import {markPairs} from '../../../../src/compose/blocks/figure/pairs.ts';
import {figure, prose, words} from '../../../support/content.ts';

const rye = figure(1, 'rye.png');
const captioned = (caption: string) => ({...figure(2, 'wheat.png'), caption: words(caption)});
const paired = (...content: readonly ContentBlock[]): readonly boolean[] =>
  markPairs(content).map(block => block.kind === 'figure' && block.paired === true);

it('pairs a figure whose caption tells of two sides with the one above it, which has none', () => {
  expect(paired(rye, captioned('Left: a loaf of rye. Right: one of wheat.'))).toEqual([false, true]);
  expect(paired(rye, captioned('A loaf of wheat. Right: its crumb.'))).toEqual([false, false]);
  expect(paired(captioned('Rye.'), captioned('Left: a loaf of rye. Right: one of wheat.'))).toEqual([false, false]);
  expect(paired(prose(1, 'Rye.'), captioned('Left: a loaf of rye. Right: one of wheat.'))).toEqual([false, false]);
});
