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
 * The runs of an entry that opens with a linked title and goes on with its authors: the title, and all that follows the
 * authors (year, journal, a remark) up to 45 words in all; null for any other block.
 */
export function findEntry(children: readonly Inline[], {text, sentences}: BlockText): readonly Span[] | null {
  const at = children.findIndex(node => plainText([node]).trim() !== '');
  if (children[at]?.type !== 'link') return null;
  const linked = plainText(children.slice(0, at + 1)).length;
  const stop = /^["”’']?[.,:]?["”’']?/.exec(text.slice(linked))?.[0].length ?? 0;
  const title = {from: 0, to: linked + stop};
  const rest = sentences
    .map(({from, to}) => ({from: Math.max(from, title.to), to}))
    .filter(({from, to}) => text.slice(from, to).trim() !== '');
  const named = rest.findIndex(({from, to}) => !isNames(text.slice(from, to), authors));
  if (named === 0 || rest.length === 0) return null;
  const tail = named < 0 ? '' : text.slice(rest[named]?.from, text.length);
  const isShort = countWords(text.slice(0, title.to)) + countWords(tail) <= runWords.sentence;
  return named >= 0 && isShort ? [title, {from: rest[named]?.from ?? 0, to: text.trimEnd().length}] : [title];
}
