// Document and pages -> the lines that each slide and each block on it were made of.
import {listItems} from '../blocks/visit.ts';
import type {Block, Document, Entry} from '../model/document.ts';
import type {Page, PlacedBlock} from '../model/page.ts';
import type {BlockSource, SlideSource} from '../model/slide-source.ts';
import type {SourceRange} from '../model/source-range.ts';
import {normalizedText} from '../text/plain.ts';
import {assignSlideIds} from './slide-ids.ts';

/** The sources of `pages`, in their order. */
export function listSlideSources(document: Document, pages: readonly Page[]): readonly SlideSource[] {
  const ids = assignSlideIds(document, pages);
  const ranges = listRanges(document);
  return pages.map((page, i) => {
    const blocks = page.blocks.map(placed => describeBlock(placed, ranges));
    return {
      number: page.number,
      id: ids[i] ?? '',
      title: normalizedText(page.title),
      range: rangeOf(page, blocks, ranges),
      blocks,
    };
  });
}

/** null for what the deck itself adds; of a list it may be the items alone that come from the notes. */
function describeBlock({block}: PlacedBlock, ranges: ReadonlyMap<number, SourceRange>): BlockSource | null {
  const withCovered = (own: SourceRange, ids: readonly number[] = []): SourceRange =>
    hullOf([own, ...ids.flatMap(id => ranges.get(id) ?? [])]) ?? own;
  const items = listItems(block).map(({id, range, covers}) => (id >= 0 ? withCovered(range, covers) : null));
  const own = block.kind === 'list' ? hullOf(items.filter(range => range !== null)) : undefined;
  if (own !== undefined) return {range: own, items};
  if (block.id < 0 || block.kind === 'list') return null;
  const beside = block.kind === 'card' ? block.beside?.map(({id}) => id) : undefined;
  return {range: withCovered(block.range, block.kind === 'figure' ? block.covers : beside), items};
}

/**
 * The lines of what the page shows, its heading with them where it is the first of its slide; else of what is said
 * there; else where its slide begins.
 */
function rangeOf(
  page: Page,
  blocks: readonly (BlockSource | null)[],
  ranges: ReadonlyMap<number, SourceRange>,
): SourceRange {
  if (page.role === 'title') return page.range;
  const title = page.promoted >= 0 ? page.promoted : page.part.index === 1 ? page.heading : -1;
  const displayed = [ranges.get(title), ...blocks.map(block => block?.range)].filter(range => range !== undefined);
  const notes = page.speakerNotes.flatMap(({id}) => ranges.get(id) ?? []);
  return hullOf(displayed) ?? hullOf(notes) ?? page.range;
}

/** From the first line of `ranges` to the last. */
function hullOf(ranges: readonly SourceRange[]): SourceRange | undefined {
  if (ranges.length === 0) return undefined;
  return {
    line: Math.min(...ranges.map(({line}) => line)),
    endLine: Math.max(...ranges.map(({endLine}) => endLine)),
  };
}

/** Lines of all blocks, by their id. */
export function listRanges({entries}: Document): ReadonlyMap<number, SourceRange> {
  const ranges = new Map<number, SourceRange>();
  const add = (entry: Entry | Block): void => {
    ranges.set(entry.id, entry.range);
    if (entry.kind === 'list')
      for (const item of entry.items) {
        ranges.set(item.id, item.range);
        item.blocks.forEach(add);
      }
    if (entry.kind === 'quote' || entry.kind === 'footnote') entry.blocks.forEach(add);
  };
  entries.forEach(add);
  return ranges;
}
