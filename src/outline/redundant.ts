// Section -> section in which words that stand there already (in its heading, in the paragraph before) are only said.
import type {Block, Directive, Heading, Inline, Prose} from '../model/document.ts';
import {english} from '../text/languages/en.ts';
import {normalizedText} from '../text/plain.ts';
import type {Section} from './section.ts';

/** Words of a line that may do no more than repeat its heading. */
const maxWords = 8;

/**
 * `section` and those below it, in which a first line that repeats the heading ("In summary," under "Summary"), and a
 * paragraph that repeats the one before it, are for the presenter alone; what an author's directive stands before is
 * left to it.
 */
export function sayRedundant({heading, blocks, children}: Section): Section {
  return {
    heading,
    blocks: blocks.flatMap((block, i) => (isRedundant(heading, blocks, i) ? [sayOnly(block), block] : [block])),
    children: children.map(sayRedundant),
  };
}

function isRedundant(heading: Heading | null, blocks: readonly (Block | Directive)[], i: number): boolean {
  const [block, before] = [blocks[i], blocks[i - 1]];
  if (block?.kind !== 'prose') return false;
  if (before?.kind === 'prose') return normalizedText(before.children) === normalizedText(block.children);
  return i === 0 && blocks.length > 1 && heading !== null && repeatsHeading(block, heading);
}

function repeatsHeading(block: Prose, heading: Heading): boolean {
  const words = wordsOf(block.children);
  const title = new Set(wordsOf(heading.children));
  const named = words.filter(word => !english.fillers.has(word));
  const isText = block.children.every(({type}) => ['text', 'strong', 'emphasis'].includes(type));
  return isText && words.length <= maxWords && named.length > 0 && named.every(word => title.has(word));
}

/** Words in lower case, without the ending of a plural. */
function wordsOf(nodes: readonly Inline[]): readonly string[] {
  const words =
    normalizedText(nodes)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(word => (word.length > 3 ? word.replace(/s$/, '') : word));
}

function sayOnly({range}: Block | Directive): Directive {
  return {kind: 'directive', id: -1, range, name: 'notes', value: ''};
}
