// Which pages of a deck have more words: the emptiest, as long as the deck keeps to its median.
import {expect, it} from 'vitest';
import {deckWords} from '../../../src/layout/costs.ts';
import {fillDeck} from '../../../src/layout/words/fuller.ts';
import {type UnnumberedPage, wholePage} from '../../../src/layout/page.ts';
import {prose, slide} from '../../support/content.ts';

const above = deckWords.median + 10;
const pageOf = (words: number, used: number): UnnumberedPage => ({
  ...wholePage(slide([prose(1, Array(words).fill('word').join(' '))])),
  used,
});
const usedBy = (pages: readonly UnnumberedPage[]) => pages.map(({used}) => used);

it('makes the emptiest pages fuller first, and not so many that the median is passed', () => {
  const pages = Array.from({length: 10}, (_, i) => ({page: pageOf(20, 100 + i), fuller: pageOf(above, 400 + i)}));
  expect(usedBy(fillDeck(pages))).toEqual([400, 401, 402, 403, 104, 105, 106, 107, 108, 109]);
});

it('counts the pages that are above the median as they are', () => {
  const wordy = Array.from({length: 4}, () => ({page: pageOf(above, 450), fuller: null}));
  const short = Array.from({length: 6}, () => ({page: pageOf(20, 100), fuller: pageOf(above, 400)}));
  expect(usedBy(fillDeck([...wordy, ...short]))).toEqual([450, 450, 450, 450, 100, 100, 100, 100, 100, 100]);
});

it('adds to a page that stays below the median, or is above it, in any case', () => {
  const pages = [
    {page: pageOf(above, 300), fuller: pageOf(above + 15, 350)},
    {page: pageOf(20, 100), fuller: pageOf(50, 250)},
  ];
  expect(usedBy(fillDeck(pages))).toEqual([350, 250]);
});
