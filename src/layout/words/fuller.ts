// The pages of a deck, and each with more words -> the emptiest of them fuller, as far as the deck's words allow.
import {deckWords} from '../costs.ts';
import type {BrokenPage, UnnumberedPage} from '../page.ts';
import {countAllowed} from './allowance.ts';
import {countPageWords} from './page-words.ts';

/**
 * The pages, those with the most room left fuller: so many that the deck keeps to the median of words that it may have.
 */
export function fillDeck(pages: readonly BrokenPage[]): readonly UnnumberedPage[] {
  const content = pages.filter(({page}) => page.role === 'content' || page.role === 'closing');
  const isOver = (page: UnnumberedPage): boolean => countPageWords(page) > deckWords.median;
  const {full: most} = countAllowed(content.length);
  let over = content.filter(({page}) => isOver(page)).length;
  const filled = new Map<UnnumberedPage, UnnumberedPage>();
  for (const {page, fuller} of content
    .filter(one => one.page.role === 'content')
    .sort((a, b) => a.page.used - b.page.used)) {
    const more = fuller && isOver(fuller) && !isOver(page) ? 1 : 0;
    if (!fuller || (more > 0 && over + more > most)) continue;
    filled.set(page, fuller);
    over += more;
  }
  return pages.map(({page}) => filled.get(page) ?? page);
}
