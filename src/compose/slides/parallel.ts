// Neighbouring sections that each hold one short list or paragraph -> which of them stand side by side.
import type {ContentBlock} from '../../blocks/types.ts';
import {normalizedText} from '../../text/plain.ts';
import {measureWidth} from '../../text/width.ts';
import {countInlineWords} from '../../text/words.ts';

/** What a section in a column may hold, and its heading: the contract of a deck. */
const most = {items: 6, words: 45, headingCharacters: 44};
/** By how many stand side by side: characters of a line, and lines that the column holds (28 px on 37 px). */
const columns = [
  {count: 4, characters: 36, lines: 4},
  {count: 3, characters: 21, lines: 10},
  {count: 2, characters: 36, lines: 10},
] as const;

/** Does `content` below the heading `title` make a column: one flat list or one paragraph, and short? */
export function isColumn(title: string, content: readonly ContentBlock[]): boolean {
  const [only, more] = content.filter(({kind}) => kind !== 'note');
  if (!only || more || measureWidth(title) > most.headingCharacters) return false;
  const texts = textsOf(only);
  return (
    texts.length > 0 &&
    texts.length <= most.items &&
    texts.reduce((sum, children) => sum + countInlineWords(children), 0) <= most.words
  );
}

/** How many of `sections`, counted from the first, stand side by side; 1 where two do not fit. */
export function countSideBySide(sections: readonly (readonly ContentBlock[])[]): number {
  const fitting = columns.find(
    ({count, characters, lines}) =>
      count <= sections.length &&
      leavesNone(sections.length, count) &&
      sections.slice(0, count).every(content => countLines(content, characters) <= lines),
  );
  return fitting?.count ?? 1;
}

/** A last one alone would stand on a page of its own: of five, three go first; of four, all. */
function leavesNone(all: number, count: number): boolean {
  return all - count !== 1;
}

function countLines(content: readonly ContentBlock[], characters: number): number {
  return content
    .flatMap(textsOf)
    .reduce((sum, children) => sum + Math.max(1, Math.ceil(measureWidth(normalizedText(children)) / characters)), 0);
}

function textsOf(block: ContentBlock) {
  if (block.kind === 'prose') return block.lead ? [] : [block.children];
  return block.kind === 'list' && block.items.every(({items}) => items.length === 0)
    ? block.items.map(({children}) => children)
    : [];
}
