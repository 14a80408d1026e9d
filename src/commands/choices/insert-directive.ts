// The text of a post, a block of it and words to show -> the text with the directive that shows them. Pure.
import type {NoteText} from './note-blocks.ts';

/** A directive that says which words are shown. */
const ownComment = String.raw`<!--\s*slide:\s*(?:show|text)\s*=.*?-->`;
/** A line that holds nothing but one. */
const ownLine = new RegExp(String.raw`^[\s>]*${ownComment}\s*$`, 'is');
/** An item that begins on a line. */
const itemStart = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+\S|:\s+\S)|<li\b/i;
/** What closes an item in HTML, or a paragraph in it. */
const itemEnd = /(?:\s*<\/(?:li|p|ul|ol)>)+\s*$/i;

/**
 * `lines` of a post with `<!-- slide: show="…" -->` at the block `at`; one that says the same of it is replaced. Above
 * a paragraph, where kramdown makes nothing of it; behind the words of an item, where it does not make a paragraph of
 * them. Null where the block does not begin its line as a paragraph or an item does.
 */
export function insertShow(
  lines: readonly string[],
  {line, endLine, kind}: Pick<NoteText, 'line' | 'endLine' | 'kind'>,
  show: string,
): readonly string[] | null {
  const [first, last] = [lines[line - 1], lines[endLine - 1]];
  const comment = showComment(show);
  if (first === undefined || last === undefined || comment === null) return null;
  if (kind === 'item') return itemStart.test(first) ? closeItem(lines, {line, endLine}, comment) : null;
  const indent = /^[ \t>]*/.exec(first)?.[0] ?? '';
  const isReplaced = ownLine.test(lines[line - 2] ?? '');
  return lines.toSpliced(isReplaced ? line - 2 : line - 1, isReplaced ? 1 : 0, `${indent}${comment}`);
}

/** The lines of an item without the directive that it may have, and `comment` behind its words. */
function closeItem(
  lines: readonly string[],
  {line, endLine}: Pick<NoteText, 'line' | 'endLine'>,
  comment: string,
): readonly string[] {
  const bare = lines
    .slice(line - 1, endLine)
    .map(one => one.replace(new RegExp(String.raw`\s*${ownComment}(\s*)$`, 'i'), '$1'));
  const last = bare.at(-1) ?? '';
  const end = itemEnd.exec(last)?.[0] ?? /\s*$/.exec(last)?.[0] ?? '';
  const words = last.slice(0, last.length - end.length);
  return lines.toSpliced(line - 1, bare.length, ...bare.slice(0, -1), `${words} ${comment}${end}`);
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
