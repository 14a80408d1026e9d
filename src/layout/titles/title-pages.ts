// Pages of one slide -> the same, each with a title that tells it from the others, or a counter.
import type {Slide} from '../../model/slide.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText} from '../../text/plain.ts';
import {type UnnumberedPage, ownTitleTrail} from '../page.ts';
import {findBandLabel, findPageLabel} from './label.ts';
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
  const own = normalizedText(slide.title);
  const taken = new Set([own.toLowerCase(), ...pages.map(({title}) => normalizedText(title).toLowerCase())]);
  const titled = pages.map((page, i) => {
    if (i === 0 || normalizedText(page.title) !== own) return page;
    const scope = findScope(slide.content, page.blocks[0]?.block.id ?? -1, characters);
    const bounds = {characters, taken, scope: normalizedText(scope ?? [])};
    const label =
      (page.layout === 'shot' ? findBandLabel(page.blocks, taken) : null) ?? findPageLabel(page.blocks, bounds);
    if (label === null) return scope ? {...page, title: scope, trail: ownTitleTrail(slide)} : page;
    taken.add(label.toLowerCase());
    return {...page, title: [createText(label)], trail: ownTitleTrail(slide)};
  });
  return titled.map((page, i) => ({...page, counter: repeats(titled, i) ? `${i + 1}/${titled.length}` : ''}));
}

/** Does another page of the slide have the same title? */
function repeats(pages: readonly UnnumberedPage[], i: number): boolean {
  const text = (page: UnnumberedPage | undefined) => normalizedText(page?.title ?? []);
  return pages.some((other, n) => n !== i && text(other) === text(pages[i]));
}
