// The text of a post, a block of it and words to show -> the text with the directive that shows them. Pure.
import type {NoteText} from './note-blocks.ts';

/** A line that holds nothing but a directive that says which words are shown. */
const ownShow = /^[\s>]*<!--\s*slide:\s*(?:show|text)\s*=.*-->\s*$/is;
const ownComment = String.raw`<!--\s*slide:\s*(?:show|text)\s*=.*?-->\s*`;
const listMark = String.raw`[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?|:\s+)`;
/** What an item begins with, and the directive that may stand there already. */
const itemStart = new RegExp(String.raw`^(?<start>${listMark}|.*?<li\b[^>]*>\s*)(?:${ownComment})?(?<rest>[^]*)$`, 'i');

/**
 * `lines` of a post with `<!-- slide: show="…" -->` at the block `at`; one that says the same of it is replaced. Null
 * where the block does not begin its line as a paragraph or an item does.
 */
export function insertShow(
  lines: readonly string[],
  {line, kind}: Pick<NoteText, 'line' | 'kind'>,
  show: string,
): readonly string[] | null {
  const current = lines[line - 1];
  const comment = showComment(show);
  if (current === undefined || comment === null) return null;
  if (kind === 'item') {
    const {start, rest} = itemStart.exec(current)?.groups ?? {};
    return start === undefined || rest === undefined
      ? null
      : lines.toSpliced(line - 1, 1, `${start}${comment} ${rest}`);
  }
  const indent = /^[ \t>]*/.exec(current)?.[0] ?? '';
  const before = lines[line - 2] ?? '';
  const isReplaced = ownShow.test(before);
  return lines.toSpliced(isReplaced ? line - 2 : line - 1, isReplaced ? 1 : 0, `${indent}${comment}`);
}

/** The comment; null where Liquid would read the words. Signs are taken as alike when the words are looked for. */
function showComment(show: string): string | null {
  if (/\{[{%]/.test(show)) return null;
  const words = show.replace(/\s+/g, ' ').replace(/-{2,}/g, '–').trim();
  let isOpen = false;
  const quoted = words.replace(/"/g, () => {
    isOpen = !isOpen;
    return isOpen ? '“' : '”';
  });
  return `<!-- slide: show="${quoted}" -->`;
}
