// The content of a slide and the block that a page begins with -> the label in whose scope the page begins.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import {createText} from '../../text/nodes.ts';
import {areContainedAlike, isContained} from './contained.ts';
import {isWritten, tidyLabel} from './labels/check-label.ts';
import {isNamed, nameOf} from './labels/lead-names.ts';
import {leadName, opensMatter} from './labels/lead-ins.ts';
import {boldOpening} from './labels/opening.ts';
import {promoteToTitle} from './promoted.ts';

/** The block that a page begins with, by its id, and the characters that a title may have -> the title of its scope. */
export type FindScope = (id: number, characters: number) => readonly Inline[] | null;

/**
 * Finds, in the content of a slide, the heading that a block stands under, as a title, the label of the paragraph below
 * a figure that shows what it tells of, or the label that opens the paragraph above the lists, formulas and code that
 * it is one of ("**Rye.** It keeps since: …"); where several paragraphs of the slide open so, all that stands below
 * one, up to a lead-in that opens another matter. Null where there is none, and where the block is a heading itself.
 */
export function createScopes(content: readonly ContentBlock[]): FindScope {
  const indexes = new Map<number, number>();
  for (const [i, {id}] of content.entries()) if (!indexes.has(id)) indexes.set(id, i);
  const isWide = content.filter(block => labelOf(block) !== null).length > 1;
  const headings = listHeadingsAbove(content);
  const above = listTextsAbove(content);
  return (id, characters) => {
    const at = indexes.get(id) ?? -1;
    const start = content[at];
    if (!start || start.kind === 'inline-heading') return null;
    const next = labelBelow(content, at);
    if (next !== null) return [createText(tidyLabel(next))];
    const holds = (i: number): boolean => isHead(content, i, at);
    let isNear = !opensMatter(start, content[at + 1]) && (isWide || isNamed(start));
    for (let i = above[at] ?? -1; i >= 0 && isNear; i = above[i] ?? -1) {
      const block = content[i];
      if (block === undefined || !holds(i)) continue;
      if (block.kind === 'inline-heading') return promoteToTitle(block, characters);
      if (block.kind !== 'prose') continue;
      const label =
        labelOf(block) ??
        nameOf(block).map(tidyLabel).find(isWritten) ??
        (i === at - 1 && start.kind === 'list' ? leadName(block, start) : null);
      if (label !== null) return [createText(tidyLabel(label))];
      const goesOn = isWide || (block.lead && content[i - 1]?.kind === 'prose');
      isNear = goesOn && !opensMatter(block, content[i + 1]);
    }
    for (let i = headings[at] ?? -1; i >= 0; i = headings[i] ?? -1) {
      const heading = content[i];
      if (heading && holds(i)) return promoteToTitle(heading, characters);
    }
    return null;
  };
}

/** The label of the paragraph below a figure that it is of, and no other above it is; null where there is none. */
function labelBelow(content: readonly ContentBlock[], at: number): string | null {
  const figure = content[at];
  if (figure?.kind !== 'figure') return null;
  const own = content.findIndex(({id}) => figure.about.includes(id));
  const block = own > at ? content[own] : undefined;
  return block ? labelOf(block) : null;
}

/** For each block of `content` the index of the nearest paragraph or heading above it; -1 where there is none. */
function listTextsAbove(content: readonly ContentBlock[]): readonly number[] {
  let last = -1;
  return content.map(({kind}, i) => {
    const above = last;
    if (kind === 'prose' || kind === 'inline-heading') last = i;
    return above;
  });
}

/** For each block of `content` the index of the nearest heading above it; -1 where there is none. */
function listHeadingsAbove(content: readonly ContentBlock[]): readonly number[] {
  let last = -1;
  return content.map(({kind}, i) => {
    const above = last;
    if (kind === 'inline-heading') last = i;
    return above;
  });
}

/** May the words at `from` head the block at `to`? What a labelled or folded block holds ends with it. */
function isHead(content: readonly ContentBlock[], from: number, to: number): boolean {
  const [head, block] = [content[from], content[to]];
  if (!head || !block || !isContained(head)) return true;
  return (
    areContainedAlike(head, block) && content.slice(from, to).every(one => one.kind === 'break' || isContained(one))
  );
}

/** The bold label that opens a paragraph; null where there is none. */
export function labelOf(block: ContentBlock): string | null {
  if (block.kind !== 'prose' || block.children[0]?.type !== 'strong') return null;
  return boldOpening(block.children).map(tidyLabel).find(isWritten) ?? null;
}
