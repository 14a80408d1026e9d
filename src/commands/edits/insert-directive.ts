// The text of a post, a place in it and a directive -> the texts that say it there, the best first. Pure.
import type {Directive} from '../../model/document.ts';
import {
  addToComment,
  type RequestedDirective,
  type DirectiveComment,
  findDirectiveComments,
  respell,
  spellDirective,
} from './directive-comments.ts';
import type {EditTarget} from './targets.ts';

/** An item that begins on a line. */
const itemStart = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+\S|:\s+\S)|<li\b/i;
/** What closes an item in HTML, or a paragraph in it. */
const itemEnd = /(?:\s*<\/(?:li|p|ul|ol)>)+\s*$/i;
/** Lines above a block on which comments may stand that are said of it. */
const above = 24;

/** Where a directive goes. */
export interface EditAnchor extends Pick<EditTarget, 'kind' | 'line' | 'wordsEnd' | 'directives'> {
  /** A heading right below a comment is none: a blank line stands between. */
  readonly isParted?: boolean | undefined;
}

/**
 * Texts in which `requested` is said of what stands at `at`: in the place of those of its directives that it `answers`;
 * else in the comment that is there; else in one of its own: above it, or behind the words of an item, where kramdown
 * does not make a paragraph of them. Whether a text is still the same notes is for its reader to say. None where Liquid
 * would read the words.
 */
export function insertDirective(
  text: string,
  at: EditAnchor,
  requested: RequestedDirective,
  answers: readonly Directive[],
): readonly string[] {
  const spelt = spellDirective(requested);
  if (spelt === null) return [];
  const last = answers.at(-1);
  const rest = removeDirectives(text, at, answers.slice(0, -1));
  if (last !== undefined) {
    const comment = rest === null ? undefined : commentOf(rest, at, last);
    return comment === undefined || rest === null ? [] : [respell(rest, comment, last.written ?? '', spelt)];
  }
  const own = at.directives.map(one => commentOf(text, at, one)).findLast(one => one !== undefined);
  return [...(own ? [addToComment(text, own, spelt)] : []), ...withComment(text, at, `<!-- slide: ${spelt} -->`)];
}

/** `text` without `directives` of what stands at `at`; null where one is not found in a comment there. */
export function removeDirectives(text: string, at: EditAnchor, directives: readonly Directive[]): string | null {
  return directives.toReversed().reduce<string | null>((rest, one) => {
    const comment = rest === null ? undefined : commentOf(rest, at, one);
    return comment === undefined || rest === null ? null : respell(rest, comment, one.written ?? '', '');
  }, text);
}

/** The comment of `at` that holds a directive: the nearest one. */
function commentOf(
  text: string,
  {kind, line, wordsEnd}: EditAnchor,
  {written = ''}: Directive,
): DirectiveComment | undefined {
  if (written === '') return undefined;
  // What stands further down in a list or a quotation is said of what is in it.
  const last = kind === 'list' || kind === 'quote' ? line : wordsEnd;
  const all = findDirectiveComments(text, offsetOf(text, line - above), offsetOf(text, last + 1));
  return all.findLast(one => one.text.includes(written));
}

/** Index of the beginning of a 1-based line. */
function offsetOf(text: string, line: number): number {
  let offset = 0;
  for (let i = 1; i < line; i++) {
    const next = text.indexOf('\n', offset);
    if (next < 0) return text.length;
    offset = next + 1;
  }
  return offset;
}

/** `text` with a comment of its own at `at`, by all ways. */
function withComment(text: string, {kind, line, wordsEnd, isParted}: EditAnchor, comment: string): readonly string[] {
  const lines = text.split('\n');
  const first = lines[line - 1];
  if (first === undefined || lines[wordsEnd - 1] === undefined) return [];
  const closed = (): string => closeLine(lines, wordsEnd, comment);
  if (kind === 'item') return itemStart.test(first) ? [closed()] : [];
  const end = first.endsWith('\r') ? '\r' : '';
  const indent = /^[ \t>]*/.exec(first)?.[0] ?? '';
  // kramdown takes a formula right below a comment for one within a paragraph.
  const gap = kind === 'math' || (kind === 'heading' && isParted) ? [`${indent.trimEnd()}${end}`] : [];
  const before = lines.toSpliced(line - 1, 0, `${indent}${comment}${end}`, ...gap).join('\n');
  const isText = kind === 'heading' || kind === 'paragraph';
  // A line that begins with the mark of an item holds a block within it: no comment may stand above that.
  return [...(itemStart.test(first) && kind !== 'list' ? [] : [before]), ...(isText ? [closed()] : [])];
}

/** The lines with `comment` behind the words of the 1-based line `line`. */
function closeLine(lines: readonly string[], line: number, comment: string): string {
  const last = lines[line - 1] ?? '';
  const end = itemEnd.exec(last)?.[0] ?? /\s*$/.exec(last)?.[0] ?? '';
  const words = last.slice(0, last.length - end.length);
  return lines.with(line - 1, `${words} ${comment}${end}`).join('\n');
}
