// Page -> its running words: what a deck's bounds of words are about.
import {countRunningWords} from '../blocks/words.ts';
import type {Page} from '../model/page.ts';
import {countInlineRuns} from '../text/words.ts';

/** Running words of title and blocks; a title's "(2/3)" counts as two. */
export function countPageWords({title, counter, blocks}: Pick<Page, 'title' | 'counter' | 'blocks'>): number {
  const titleWords = countInlineRuns(title) + (counter === '' ? 0 : 2);
  return blocks.reduce((sum, {block}) => sum + countRunningWords(block), titleWords);
}
