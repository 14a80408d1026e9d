// A text found on a page -> the same as a label, and whether it may be one.
import {english} from '../../../text/languages/en.ts';

/** Words of a bold run that reads as a title. */
export const maxBoldWords = 6;

/** Without typed number, marks at its ends, and an article that only running text needs. */
export function tidyLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^\s*(\(?\d{1,2}(\.\d{1,2})*[.)]\s+|[-–—•]\s*)/, '')
    .replace(/^["“”'‘’(]+(?=[^"“”'‘’()]*$)/, '')
    .replace(/[\s.:;,–—-]+$/, '')
    .trim();
}

/** May `label`, tidied, title a page: balanced words, no address, no code, nothing that points back? */
export function isLabel(label: string): boolean {
  return (
    /\p{L}{2}/u.test(label) &&
    label.length >= 4 &&
    isBalanced(label) &&
    !/https?:|www\.|[\\{}<>=_|…\uFFFC]|\.\w{2,4}$/.test(label) &&
    !english.bonds.back.test(label) &&
    !english.pageTitle.noName.test(label) &&
    !english.pageTitle.noLabel.test(label)
  );
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
