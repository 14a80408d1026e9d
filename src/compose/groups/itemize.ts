// Content blocks of a slide and their bonds -> the same, paragraphs that stand as lists of their sentences marked.
import {isItemizable} from '../../blocks/itemized.ts';
import type {ContentBlock, ProseBlock} from '../../blocks/types.ts';
import type {Bond} from '../../model/slide.ts';

/** Bonds by which a paragraph reads on with what stands above it. */
const readsOn: ReadonlySet<Bond> = new Set<Bond>(['where', 'code', 'formula']);
/** Bonds by which a paragraph leads in to what stands below it. */
const ties: ReadonlySet<Bond> = new Set<Bond>(['lead-in', 'where', 'formula', 'answer', 'items', 'code']);
/** What a paragraph above it mostly leads in to. */
const led: ReadonlySet<ContentBlock['kind']> = new Set<ContentBlock['kind']>(['list', 'table', 'code', 'math']);

/**
 * `content`, its paragraphs marked that stand as items: of each row of paragraphs in which one is long, all that
 * neither lead in to what follows them nor read on from a formula or from code. `bonds[i]` is that of block `i`.
 */
export function itemize(content: readonly ContentBlock[], bonds: readonly Bond[]): readonly ContentBlock[] {
  const marked = new Set<number>();
  let row: number[] = [];
  const endRow = (): void => {
    if (row.some(i => isLong(content[i]))) for (const i of row) marked.add(i);
    row = [];
  };
  for (const [i, block] of content.entries()) {
    if (block.kind === 'note') continue;
    if (block.kind !== 'prose') endRow();
    else if (!isTied(block, i, content, bonds)) row.push(i);
  }
  endRow();
  return content.map((block, i) => (marked.has(i) && block.kind === 'prose' ? {...block, itemized: true} : block));
}

/** Is a text of `block` long, the one shown or one that may take its place? */
function isLong(block: ContentBlock | undefined): boolean {
  if (block?.kind !== 'prose') return false;
  return [block, ...(block.longer ?? [])].some(({children}) => isItemizable(children));
}

/**
 * Does the paragraph `block` at `i` read on from what stands above it, or lead in to what stands below? One beside a
 * screenshot of a slide stands in the band below that.
 */
function isTied(
  {lead, callout}: ProseBlock,
  i: number,
  content: readonly ContentBlock[],
  bonds: readonly Bond[],
): boolean {
  if (lead || callout !== undefined || readsOn.has(bonds[i] ?? '')) return true;
  const isSolid = ({kind}: ContentBlock): boolean => kind !== 'note';
  const next = content.findIndex((other, at) => at > i && isSolid(other));
  const above = content[content.findLastIndex((other, at) => at < i && isSolid(other))];
  if ([above, content[next]].some(other => other?.kind === 'figure' && other.shot !== undefined)) return true;
  return ties.has(bonds[next] ?? '') || led.has(content[next]?.kind ?? 'note');
}
