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
 * `content`, its paragraphs marked that stand as items: each where it shows several long sentences, and all of a row of
 * paragraphs of which half do. `bonds[i]` is that of block `i`.
 */
export function itemize(content: readonly ContentBlock[], bonds: readonly Bond[]): readonly ContentBlock[] {
  const marks = new Map<number, NonNullable<ProseBlock['itemized']>>();
  let row: number[] = [];
  let isText = false;
  const endRow = (): void => {
    const long = row.filter(i => isLong(content[i]));
    for (const i of row) marks.set(i, row.length > 1 && 2 * long.length >= row.length ? 'always' : 'several');
    row = [];
  };
  for (const [i, block] of content.entries()) {
    if (standsApart(block)) continue;
    // What is asked of the page holds for what stands on it.
    if (block.kind !== 'prose') isText = block.page?.layout === 'text';
    else if (block.page?.layout) isText = block.page.layout === 'text';
    if (block.kind === 'prose' && !isText && !isTied(block, i, content, bonds)) row.push(i);
    else endRow();
  }
  endRow();
  return content.map((block, i) => {
    const itemized = marks.get(i);
    return itemized && block.kind === 'prose' ? {...block, itemized} : block;
  });
}

function isLong(block: ContentBlock | undefined): boolean {
  return block?.kind === 'prose' && isItemizable(block.children);
}

/** Words for the presenter, and the small print at the foot of a page, part no paragraphs. */
function standsApart({kind}: ContentBlock): boolean {
  return kind === 'note' || kind === 'footnote';
}

/** The next block from `i` on that shows something, upwards where `step` is -1. */
function findSolid(content: readonly ContentBlock[], i: number, step: 1 | -1): ContentBlock | undefined {
  let at = i + step;
  for (let block = content[at]; block && standsApart(block); block = content[at]) at += step;
  return content[at];
}

/**
 * Does the paragraph `block` at `i` read on from what stands above it, or lead in to what stands below? Below a list
 * its sentences would be more items of that, and beside a screenshot of a slide it stands in the band below.
 */
function isTied(
  {lead, callout}: ProseBlock,
  i: number,
  content: readonly ContentBlock[],
  bonds: readonly Bond[],
): boolean {
  if (lead || callout !== undefined || readsOn.has(bonds[i] ?? '')) return true;
  const [above, below] = [findSolid(content, i, -1), findSolid(content, i, 1)];
  const isShot = (other?: ContentBlock): boolean => other?.kind === 'figure' && other.shot !== undefined;
  if (above?.kind === 'list' || isShot(above) || isShot(below)) return true;
  return ties.has(bonds[below ? content.indexOf(below) : -1] ?? '') || led.has(below?.kind ?? 'note');
}
