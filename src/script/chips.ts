// Document × slides of each block -> the block at which each slide begins.
import type {Block, Document, Entry} from '../model/document.ts';

/** A block, an item or a heading that slides hold. */
interface SlideHolder {
  readonly id: number;
  readonly slides: readonly number[];
  readonly isHeading: boolean;
}

/**
 * Numbers of the slides that begin at each block, item or heading, by id: at the first whose first slide it is; a slide
 * that only goes on with what others have begun, at the first block that it has.
 */
export function findSlideStarts(
  document: Document,
  slides: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, readonly number[]> {
  const holders = listHolders(document, slides);
  const startOf = new Map<number, number>();
  for (const {
    id,
    slides: [first],
  } of holders)
    if (first !== undefined && !startOf.has(first)) startOf.set(first, id);
  for (const {id, slides: numbers, isHeading} of holders)
    for (const number of isHeading ? [] : numbers) if (!startOf.has(number)) startOf.set(number, id);
  const starts = new Map<number, number[]>();
  for (const [number, id] of [...startOf].sort(([a], [b]) => a - b))
    starts.set(id, [...(starts.get(id) ?? []), number]);
  return starts;
}

/** Is it something that stands under headings? */
export function isBlock(entry: Entry): entry is Block {
  return entry.kind !== 'heading' && entry.kind !== 'directive' && entry.kind !== 'excerpt' && entry.kind !== 'dropped';
}

function listHolders({entries}: Document, slides: ReadonlyMap<number, readonly number[]>): readonly SlideHolder[] {
  const holderOf = (id: number, isHeading = false): SlideHolder => ({id, slides: slides.get(id) ?? [], isHeading});
  const inBlock = (block: Block): readonly SlideHolder[] => {
    if (block.kind === 'footnote') return [];
    if (block.kind === 'list') return block.items.flatMap(({id, blocks}) => [holderOf(id), ...blocks.flatMap(inBlock)]);
    return [holderOf(block.id), ...(block.kind === 'quote' ? block.blocks.flatMap(inBlock) : [])];
  };
  return entries.flatMap(entry =>
    entry.kind === 'heading' ? [holderOf(entry.id, true)] : isBlock(entry) ? inBlock(entry) : [],
  );
}
