// Pages of one slide -> the same, each with a title that tells it from the others, or a counter.
import type {Inline} from '../../model/document.ts';
import type {Slide} from '../../model/slide.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText} from '../../text/plain.ts';
import {type UnnumberedPage, ownTitleTrail} from '../page.ts';
import {findBandLabel, findPageLabel, isInScope} from './label.ts';
import {isContained} from './contained.ts';
import {createScopes} from './scope.ts';

/**
 * `pages` of `slide` with titles of their own, of up to `characters`: a page's title as it is where a block of it was
 * promoted, or its author names it; the slide's on its first page; then a label of the page, with the slide's title as
 * its kicker; where there is none, the heading within the slide that it stands under, the title that the author gave
 * last, or the slide's title, with a counter.
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
  const findScope = createScopes(slide.content);
  // The last title that an author gave: it holds until the next.
  let given: readonly Inline[] | null = null;
  const titled = pages.map((page, i): UnnumberedPage => {
    if (page.isNamed) given = page.title;
    if (i === 0 || !own.has(normalizedText(page.title))) return page;
    const scope = findScope(page.blocks[0]?.block.id ?? -1, characters);
    const bounds = {characters, taken, scope: normalizedText(scope ?? []), above: normalizedText(slide.title)};
    const label = leavesBlock(page)
      ? null
      : ((page.layout === 'shot' ? findBandLabel(page.blocks, taken) : null) ?? findPageLabel(page.blocks, bounds));
    const [first] = page.blocks;
    const isPart = first?.block.kind === 'list' && page.blocks.every(({block}) => block.id === first.block.id);
    if (label === null) {
      const other = scope && (isPart || isInScope(page.blocks)) ? scope : given;
      return other ? {...page, title: other, trail: ownTitleTrail(slide)} : page;
    }
    taken.add(label.toLowerCase());
    const isInLabel = isPart && bounds.scope !== '' && bounds.scope.toLowerCase() !== label.toLowerCase();
    const trail = isInLabel ? [...ownTitleTrail(slide), bounds.scope] : ownTitleTrail(slide);
    return {...page, title: [createText(label)], trail};
  });
  const counters = countSame(titled);
  return titled.map((page, i) => ({...page, counter: counters[i] ?? ''}));
}

/** Does a page begin with a labelled or folded block of the notes, whose label ends with it, and go on below it? */
function leavesBlock({blocks: [first, ...rest]}: UnnumberedPage): boolean {
  if (first === undefined || !isContained(first.block)) return false;
  return rest.some(({block}) => block.kind !== 'footnote' && !isContained(block));
}

/** The place of each page among those of its title; empty where it is the only one. */
function countSame(pages: readonly UnnumberedPage[]): readonly string[] {
  const texts = pages.map(({title}) => normalizedText(title));
  const totals = new Map<string, number>();
  for (const text of texts) totals.set(text, (totals.get(text) ?? 0) + 1);
  const passed = new Map<string, number>();
  return texts.map(text => {
    const [nth, total] = [(passed.get(text) ?? 0) + 1, totals.get(text) ?? 1];
    passed.set(text, nth);
    return total > 1 ? `${nth}/${total}` : '';
  });
}
