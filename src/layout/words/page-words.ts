// Page -> its running words: what a deck's bounds of words are about.
import {countRunningWords} from '../../blocks/words.ts';
import type {Page} from '../../model/page.ts';

/** Running words of a page's blocks; those of its title do not count. */
export function countPageWords({blocks}: Pick<Page, 'blocks'>): number {
  return blocks.reduce((sum, {block}) => sum + countRunningWords(block), 0);
}
