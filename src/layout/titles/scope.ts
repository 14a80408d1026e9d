// The content of a slide and the block that a page begins with -> the label in whose scope the page begins.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import {createText} from '../../text/nodes.ts';
import {isLabel, tidyLabel} from './labels/check-label.ts';
import {isNamed, nameOf} from './labels/lead-names.ts';
import {boldOpening} from './labels/opening.ts';
import {promoteToTitle} from './promoted.ts';

/** The block that a page begins with, by its id, and the letters that a title may have -> the title of its scope. */
export type FindScope = (id: number, characters: number) => readonly Inline[] | null;

/**
 * Finds, in the content of a slide, the heading that a block stands under, as a title, or the label that opens the
 * paragraph above the lists, formulas and code that it is one of ("**Rye.** It keeps since: …"); where several
 * paragraphs of the slide open so, all that stands below one. Null where there is none.
 */
export function createScopes(content: readonly ContentBlock[]): FindScope {
  const places = new Map<number, number>();
  for (const [i, {id}] of content.entries()) if (!places.has(id)) places.set(id, i);
  const isWide = content.filter(block => labelOf(block) !== null).length > 1;
  const above = listAbove(content, ({kind}) => kind === 'inline-heading');
  const named = isWide
    ? listAbove(content, block => block.kind === 'inline-heading' || scopeLabel(block) !== null)
    : [];
  return (id, characters) => {
    const at = places.get(id);
    if (at === undefined) return null;
    const block = isWide ? named[at] : (leadAbove(content, at) ?? above[at]);
    if (!block) return null;
    if (block.kind === 'inline-heading') return promoteToTitle(block, characters);
    const label = scopeLabel(block);
    return label === null ? null : [createText(label)];
  };
}

/** The paragraph with a label, or the heading, above the block at `at` of a list, formula or code that it leads in. */
function leadAbove(content: readonly ContentBlock[], at: number): ContentBlock | null {
  const start = content[at];
  let isNear = start !== undefined && isNamed(start);
  for (let i = at - 1; i >= 0 && isNear; i--) {
    const block = content[i];
    if (block?.kind === 'inline-heading') return block;
    if (block?.kind !== 'prose') continue;
    if (scopeLabel(block) !== null) return block;
    isNear = block.lead;
  }
  return null;
}

/** For each block of `content` the nearest one above it that `holds`; null where there is none. */
function listAbove(
  content: readonly ContentBlock[],
  holds: (block: ContentBlock) => boolean,
): readonly (ContentBlock | null)[] {
  let last: ContentBlock | null = null;
  return content.map(block => {
    const above = last;
    if (holds(block)) last = block;
    return above;
  });
}

/** The label that a paragraph opens with, or is. */
function scopeLabel(block: ContentBlock): string | null {
  return labelOf(block) ?? nameOf(block).map(tidyLabel).find(isLabel) ?? null;
}

/** The bold label that opens a paragraph; null where there is none. */
export function labelOf(block: ContentBlock): string | null {
  if (block.kind !== 'prose' || block.children[0]?.type !== 'strong') return null;
  return boldOpening(block.children).map(tidyLabel).find(isLabel) ?? null;
}
