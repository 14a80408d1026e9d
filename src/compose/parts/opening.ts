// Content blocks of a part -> its opening, the questions or the sentence that stand on the divider, and the rest.
import type {ContentBlock, ListBlock, ProseBlock} from '../../blocks/types.ts';
import {english} from '../../text/languages/en.ts';
import {normalizedText} from '../../text/plain.ts';
import {estimateSize} from '../slides/estimate.ts';

/** A part's content blocks in two. */
export interface DividedContent {
  /** What stands on the divider; empty where the part does not open with questions or a sentence of its own. */
  readonly opening: readonly ContentBlock[];
  readonly rest: readonly ContentBlock[];
}

/** Words of an opening. */
const maxWords = 45;

/**
 * The opening of `own`: its first paragraph where that is whole sentences or leads in to questions, with the list of
 * questions that follows, or such a list alone. What speaks of a figure, leads in to something else, or is pointed back
 * at by what follows is none.
 */
export function takeOpening(own: readonly ContentBlock[]): DividedContent {
  const none: DividedContent = {opening: [], rest: own};
  const start = own.findIndex(block => block.kind !== 'note');
  const count = countOpening(own[start], own[start + 1]);
  const opening = own.slice(0, start + count);
  const rest = own.slice(start + count);
  if (count === 0 || estimateSize(opening).words > maxWords || isBound(opening, rest)) return none;
  return rest.every(block => block.kind === 'note' || block.kind === 'break')
    ? {opening: [...opening, ...rest.filter(block => block.kind === 'note')], rest: []}
    : {opening, rest};
}

/** How many of a part's first two content blocks open it. */
function countOpening(first: ContentBlock | undefined, next: ContentBlock | undefined): 0 | 1 | 2 {
  if (first?.kind === 'list') return areQuestions(first) ? 1 : 0;
  if (first?.kind !== 'prose' || !isWhole(first)) return 0;
  if (next?.kind === 'list' && areQuestions(next)) return 2;
  return /[:：]$/.test(normalizedText(first.children)) ? 0 : 1;
}

function areQuestions({items}: ListBlock): boolean {
  return items.every(item => item.items.length === 0 && /[?？]$/.test(normalizedText(item.children)));
}

/** Nothing of it was left out, or it begins and ends as a sentence does. */
function isWhole({children, speakerNotes}: ProseBlock): boolean {
  return speakerNotes.length === 0 || /^[^\p{Ll}…].*[.?!。？！]["”’)]*$/u.test(normalizedText(children));
}

/** Would what follows say less without the opening, or the opening without it? */
function isBound(opening: readonly ContentBlock[], rest: readonly ContentBlock[]): boolean {
  const next = rest.find(block => block.kind !== 'note');
  switch (next?.kind) {
    case 'figure':
      return opening.some(({id}) => next.about.includes(id));
    case 'prose':
      return english.bonds.back.test(normalizedText(next.children));
    case 'list':
    case 'inline-heading':
    case 'quote':
    case 'card':
    case 'break':
    case undefined:
      return false;
    default:
      return true;
  }
}
