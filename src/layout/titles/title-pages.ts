// Pages of one slide -> the same, each with a title that tells it from the others, or a counter.
import type {Slide} from '../../model/slide.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText} from '../../text/plain.ts';
import {type UnnumberedPage, ownTitleTrail} from '../page.ts';
import {findBandLabel, findPageLabel, isInScope} from './label.ts';
import {findScope} from './scope.ts';

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
  const own = new Set([slide.title, slide.again ?? slide.title].map(normalizedText));
  const taken = new Set([
    ...[...own].map(text => text.toLowerCase()),
    ...pages.map(({title}) => normalizedText(title).toLowerCase()),
  ]);
  const titled = pages.map((page, i) => {
    if (i === 0 || !own.has(normalizedText(page.title))) return page;
    const scope = findScope(slide.content, page.blocks[0]?.block.id ?? -1, characters);
    const bounds = {characters, taken, scope: normalizedText(scope ?? []), above: normalizedText(slide.title)};
    const label =
      (page.layout === 'shot' ? findBandLabel(page.blocks, taken) : null) ?? findPageLabel(page.blocks, bounds);
    if (label === null)
      return scope && isInScope(page.blocks) ? {...page, title: scope, trail: ownTitleTrail(slide)} : page;
    taken.add(label.toLowerCase());
    return {...page, title: [createText(label)], trail: ownTitleTrail(slide)};
  });
  return titled.map((page, i) => ({...page, counter: countSame(titled, i)}));
}

/** The place of page `i` among those of its title; empty where it is the only one. */
function countSame(pages: readonly UnnumberedPage[], i: number): string {
  const texts = pages.map(({title}) => normalizedText(title));
  const same = [...texts.keys()].filter(n => texts[n] === texts[i]);
  return same.length > 1 ? `${same.indexOf(i) + 1}/${same.length}` : '';
}
