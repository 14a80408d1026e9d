// Bold lines that head what follows: entries -> entries in which none ends in a full stop.
import type {Entry, Inline, Prose} from '../../model/document.ts';
import {english} from '../../text/languages/en.ts';
import {normalizedText, plainText} from '../../text/plain.ts';
import {sliceInline} from '../../text/slices.ts';
import {countWords} from '../../text/words.ts';

/** Words of a bold line that may be a heading; a longer one is a sentence. */
const maxWords = 12;

/**
 * Takes the full stop from a short bold line alone, above a block of its own: it is a heading, as a colon's line is.
 */
export function dropBoldStops(entries: readonly Entry[]): Entry[] {
  const solid = entries.filter(({kind}) => kind !== 'dropped');
  const heads = new Set(
    solid.filter((entry, i) => entry.kind === 'prose' && isHead(entry) && headsBlock(entry, solid[i + 1])),
  );
  return entries.map(entry => (entry.kind === 'prose' && heads.has(entry) ? withoutStop(entry) : entry));
}

function isHead({children}: Prose): boolean {
  const text = normalizedText(children);
  return isBoldLine(children) && /[^.…]\.$/.test(text) && !/[.!?]\s/.test(text) && !english.bonds.back.test(text);
}

/** Of few words, and bold throughout, but for the stop or colon that may stand behind it? */
export function isBoldLine(children: readonly Inline[]): boolean {
  const [first, ...rest] = children.filter(node => plainText([node]).trim() !== '');
  return (
    first?.type === 'strong' &&
    /^\s*[.:]?\s*$/.test(plainText(rest)) &&
    countWords(normalizedText(children)) <= maxWords
  );
}

function headsBlock(head: Prose, next: Entry | undefined): boolean {
  return (
    next !== undefined &&
    next.kind !== 'heading' &&
    next.kind !== 'excerpt' &&
    next.kind !== 'directive' &&
    (next.kind !== 'prose' || !isHead(next) || next === head)
  );
}

function withoutStop(entry: Prose): Prose {
  const end = plainText(entry.children).trimEnd().length - 1;
  return {...entry, children: sliceInline(entry.children, 0, end)};
}
