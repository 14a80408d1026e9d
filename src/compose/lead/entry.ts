// An entry of a reading list -> its title, and what is said after the names of its authors.
import type {Inline} from '../../model/document.ts';
import {plainText} from '../../text/plain.ts';
import type {Span} from '../../text/span.ts';
import {countWords} from '../../text/words.ts';
import type {BlockText} from './block.ts';
import {runWords} from './candidates/limits.ts';

/** Names at least in a list of people; the share of words with a capital; words to a comma at most. */
const people = {words: 10, capitals: 0.9, toComma: 6} as const;
/** The same where a title stands before them. */
const authors = {words: 3, capitals: 0.75, toComma: 6} as const;

/** A list of people: names and commas without a sentence. */
export function isNames(text: string, bounds: typeof people | typeof authors = people): boolean {
  const words = text.split(/\s+/).filter(word => /\p{L}/u.test(word));
  const capital = words.filter(word => /^[("]*\p{Lu}/u.test(word)).length;
  const commas = text.split(',').length - 1;
  return (
    words.length >= bounds.words && capital >= words.length * bounds.capitals && commas >= words.length / bounds.toComma
  );
}

/**
 * The runs of an entry that opens with a linked title and goes on with its authors: the title, and what follows the
 * authors (year, journal, a remark) as far as 45 words in all go; null for any other block.
 */
export function findEntry(children: readonly Inline[], {text, sentences}: BlockText): readonly Span[] | null {
  const at = children.findIndex(node => plainText([node]).trim() !== '');
  if (children[at]?.type !== 'link') return null;
  const title = {from: 0, to: afterStop(text, lengthOf(children.slice(0, at + 1)))};
  const names = endOfNames(children.slice(at + 1), text, title.to);
  const rest = sentences
    .map(({from, to}) => ({from: Math.max(from, names), to}))
    .filter(({from, to}) => text.slice(from, to).trim() !== '');
  const named = rest.findIndex(({from, to}) => !isNames(text.slice(from, to), authors));
  if (names === title.to && (named === 0 || rest.length === 0)) return null;
  const tail = named < 0 ? [] : rest.slice(named);
  const from = skipBlanks(text, tail[0]?.from ?? text.length);
  const limit = runWords.sentence - countWords(text.slice(0, title.to));
  const last = tail.findLast(({to}) => countWords(text.slice(from, to)) <= limit);
  return last ? [title, {from, to: text.slice(0, last.to).trimEnd().length}] : [title];
}

/** Offset after the authors in italics that stand right after the title, and their stop; `title` where none do. */
function endOfNames(after: readonly Inline[], text: string, title: number): number {
  const at = after.findIndex(node => node.type !== 'text' || /[\p{L}\d]/u.test(node.value));
  const node = after[at];
  if (node?.type !== 'emphasis' || !isNames(plainText([node]), authors)) return title;
  return afterStop(text, text.length - lengthOf(after.slice(at + 1)));
}

/** Offset after the quotation marks and the stop at `at`. */
function afterStop(text: string, at: number): number {
  return at + (/^["”’']?[.,:]?["”’']?/.exec(text.slice(at, at + 3))?.[0].length ?? 0);
}

function skipBlanks(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}

function lengthOf(children: readonly Inline[]): number {
  return plainText(children).length;
}
