// Words that somebody quotes of a text -> where they stand in it, whatever blanks, marks and quotation signs they have.
import type {Inline} from '../../model/document.ts';
import {plainText} from '../plain.ts';
import type {Span} from '../span.ts';

/** A text as it is compared, and where each of its characters stands in the text itself. */
interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

const quotes: Readonly<Record<string, string>> = {'‘': "'", '’': "'", '“': '"', '”': '"', '«': '"', '»': '"'};

/**
 * The runs of `children` that `quoted` holds, in their order: all of it as one, else its parts between " … ", each at
 * the borders of words; null where they are not there. Offsets are those of the plain text.
 */
export function findRuns(children: readonly Inline[], quoted: string): readonly Span[] | null {
  const plain = plainText(children);
  const text = fold(plain);
  const find = (words: string, after: number) =>
    findOne(plain, text, fold(words).text, after) ?? findOne(plain, text, fold(withoutMarkdown(words)).text, after);
  const whole = find(quoted, 0);
  if (whole) return [whole];
  const spans: Span[] = [];
  for (const part of splitQuoted(quoted)) {
    const span = find(part, spans.at(-1)?.to ?? 0);
    if (!span) return null;
    spans.push(span);
  }
  return spans.length > 0 ? spans : null;
}

/** The parts of `quoted` between dots that stand for words left out. */
export function splitQuoted(quoted: string): readonly string[] {
  return quoted
    .split(/(?:^|\s+)(?:…|\.\.\.|\[…\]|\[\.\.\.\])(?:\s+|$)/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

/** `text` for comparing: small characters, no blanks, no Markdown marks, one kind of quotation signs and dashes. */
export function foldText(text: string): string {
  return fold(withoutMarkdown(text)).text.trim();
}

function findOne(plain: string, {text, at}: Folded, sought: string, after: number): Span | null {
  const needle = sought.trim();
  if (needle === '') return null;
  for (let i = text.indexOf(needle); i >= 0; i = text.indexOf(needle, i + 1)) {
    const [from = 0, last = 0] = [at[i], at[i + needle.length - 1]];
    const isApart = !isWord(plain[from - 1], plain[from]) && !isWord(plain[last], plain[last + 1]);
    if (from >= after && isApart) return {from, to: last + 1};
  }
  return null;
}

/** Do two characters beside each other belong to one word? */
function isWord(one: string | undefined, other: string | undefined): boolean {
  const isLetter = (character: string | undefined) =>
    character !== undefined && /(?!\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana})[\p{L}\p{N}]/u.test(character);
  return isLetter(one) && isLetter(other);
}

/** A link as its words, a tag as nothing. */
function withoutMarkdown(text: string): string {
  return text.replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1').replace(/<\/?[a-z][^<>]{0,200}>/gi, '');
}

function fold(text: string): Folded {
  let out = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    let folded = quotes[character] ?? (/[–—]/.test(character) ? '-' : character.toLowerCase());
    if (/[*_`$\\\u2060\u00ad]/.test(character)) folded = '';
    // The marks of a formula, as kramdown and LaTeX write it.
    if (text[i - 1] === '\\' && /[()[\]]/.test(character)) folded = '';
    if (/\s/.test(character)) folded = '';
    if (folded === '-' && out.endsWith(folded)) folded = '';
    if (folded.length !== 1) continue;
    out += folded;
    at.push(i);
  }
  return {text: out, at};
}
