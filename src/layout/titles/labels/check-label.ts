// A text found on a page -> the same as a label, and whether it may be one.
import {english} from '../../../text/languages/en.ts';
import {tagWords} from '../../../text/language/parts-of-speech.ts';

/** Words of a bold run that reads as a title. */
export const maxBoldWords = 6;

/** Without typed number, and marks at its ends. */
export function tidyLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^\s*(\(?\d{1,2}(\.\d{1,2})*[.)]\s+|[-–—•]\s*)/, '')
    .replace(/^["“”'‘’(]+(?=[^"“”'‘’()]*$)/, '')
    .replace(/[\s.:：;,–—-]+$/, '')
    .trim();
}

/** May `label`, tidied, title a page: words that name something and point at nothing? */
export function isLabel(label: string): boolean {
  return isWritten(label) && !english.pageTitle.noName.test(label);
}

/** The same of a label that its author set as one: balanced words, no address, no code, nothing that points back. */
export function isWritten(label: string): boolean {
  return (
    /\p{L}{2}/u.test(label) &&
    isBalanced(label) &&
    !/https?:|www\.|[\\{}<>=_|…\uFFFC]|\.\w{2,4}$/.test(label) &&
    !english.bonds.back.test(label) &&
    !english.pageTitle.noLabel.test(label)
  );
}

/** Is `label` no name but part of a sentence: with a finite verb, a pronoun or a request? */
export function isClause(label: string): boolean {
  const words = label.split(/\s+/);
  const tags = tagWords(words.map(raw => ({raw, isAtom: false})));
  const isRequest = english.pageTitle.request.test(label) || (tags[0] === 'VERB' && /^(DET|PRON)$/.test(tags[1] ?? ''));
  return isRequest || tags.some((tag, i) => tag === 'AUX' || tag === 'SCONJ' || (tag === 'PRON' && i > 0));
}

/** Does each bracket and quotation mark have its partner? */
function isBalanced(label: string): boolean {
  const count = (marks: RegExp) => label.match(marks)?.length ?? 0;
  return (
    count(/[([]/g) === count(/[)\]]/g) && count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && !/[‘]/.test(label)
  );
}

/** Does `text` have some words, and no more than `words`? */
export function isShort(text: string, words: number): boolean {
  return text !== '' && text.split(/\s+/).length <= words;
}
