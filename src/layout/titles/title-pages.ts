// Pages of one slide -> the same, each with a title that tells it from the others, or a counter.
import type {Slide} from '../../model/slide.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText} from '../../text/plain.ts';
import {type UnnumberedPage, ownTitleTrail} from '../page.ts';
import {findBandLabel, findPageLabel} from './label.ts';
import {createScopes} from './scope.ts';

/**
 * `pages` of `slide` with titles of their own, of up to `characters`: a page's title as it is where a block of it was
 * promoted; the slide's on its first page; then a label of the page, with the slide's title as its kicker; where there
 * is none, the heading within the slide that it stands under, or the slide's title, with a counter.
 */
export function titlePages(
  slide: Slide,
  pages: readonly UnnumberedPage[],
  characters: number,
): readonly UnnumberedPage[] {
  if (pages.length < 2 || slide.role !== 'content') return pages;
  const own = normalizedText(slide.title);
  const taken = new Set([own.toLowerCase(), ...pages.map(({title}) => normalizedText(title).toLowerCase())]);
  const findScope = createScopes(slide.content);
  const titled = pages.map((page, i) => {
    if (i === 0 || normalizedText(page.title) !== own) return page;
    const scope = findScope(page.blocks[0]?.block.id ?? -1, characters);
    const bounds = {characters, taken, scope: normalizedText(scope ?? [])};
    const label =
      (page.layout === 'shot' ? findBandLabel(page.blocks, taken) : null) ?? findPageLabel(page.blocks, bounds);
    if (label === null) return scope ? {...page, title: scope, trail: ownTitleTrail(slide)} : page;
    taken.add(label.toLowerCase());
    return {...page, title: [createText(label)], trail: ownTitleTrail(slide)};
  });
  const texts = titled.map(({title}) => normalizedText(title));
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const repeats = (i: number): boolean => (counts.get(texts[i] ?? '') ?? 0) > 1;
  return titled.map((page, i) => ({...page, counter: repeats(i) ? `${i + 1}/${titled.length}` : ''}));
}
