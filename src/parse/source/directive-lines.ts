// Directives on lines of their own: Source -> Source in which each stands where it belongs, apart from other text or at
// the beginning of an item.
import {isDirectiveComment} from '../directives/read-directives.ts';
import {onlyPlaceholder, placeholderSpans} from './placeholder.ts';
import {fromRows, rowsOf, type SourceLine, type SourceText} from './source.ts';

const item = /^([ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+)(?=\S)/;
const indented = /^(?: {2,}|\t)/;
/** Lines that are looked at for the item above a directive. */
const farthest = 200;

/**
 * A directive right above an item, with items of its list above it, goes to the beginning of the item's text; any other
 * on a line of its own parts what stands above it from what stands below, but for one within a sentence, which stays
 * there.
 */
export function directiveLines(source: SourceText): SourceText {
  const isDirective = (text: string): boolean => {
    const at = onlyPlaceholder(text);
    const found = at === undefined ? undefined : source.placeholders[at];
    return found?.kind === 'comment' && isDirectiveComment(found.value);
  };
  const isOwnLine = ({text}: SourceLine): boolean => {
    const bare = text.replace(/^[ \t>]+/, '').trim();
    return bare !== '' && placeholderSpans(bare).every(isDirective);
  };
  const rows = rowsOf(source);
  if (!rows.some(isOwnLine)) return source;
  const out: SourceLine[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined) break;
    if (!isOwnLine(row)) {
      out.push(row);
      continue;
    }
    let end = i;
    while (end + 1 < rows.length && isOwnLine(rows[end + 1] ?? row)) end++;
    const own = rows.slice(i, end + 1);
    const [above, below] = [rows[i - 1], rows[end + 1]];
    i = end;
    const marker = item.exec(below?.text ?? '')?.[1];
    if (below && marker !== undefined && followsItem(rows, i - own.length, marker)) {
      const all = own.map(({text}) => text.replace(/^[ \t>]+/, '').trim()).join(' ');
      out.push({text: `${marker}${all} ${below.text.slice(marker.length)}`, line: below.line});
      i = end + 1;
    } else if (above && below && isWithinSentence(above.text, below.text)) out.push(...own);
    else out.push(...own.flatMap(one => [blank(one), one, blank(one)]));
  }
  return fromRows(out, source.placeholders);
}

function blank({line, text}: SourceLine): SourceLine {
  return {text: /^[ \t]*>[ \t>]*/.exec(text)?.[0].trimEnd() ?? '', line};
}

/** Does a sentence go on from `above` to `below`? */
function isWithinSentence(above: string, below: string): boolean {
  return /[\p{L}\p{N},;]\s*$/u.test(above) && !/^\s*(?:#|[-+*]\s)/.test(above) && /^\s*\p{Ll}/u.test(below);
}

/** Is there an item above the line at `at` in whose list one of `marker` may stand, or within which? */
function followsItem(rows: readonly SourceLine[], at: number, marker: string): boolean {
  const {indent, kind} = readMarker(marker);
  let isBlankBelow = false;
  for (let i = at; i >= 0 && at - i < farthest; i--) {
    const text = rows[i]?.text ?? '';
    if (text.trim() === '') {
      isBlankBelow = true;
      continue;
    }
    const other = item.exec(text)?.[1];
    if (other !== undefined) {
      const above = readMarker(other);
      if (above.indent < indent) return true;
      if (above.indent === indent) return above.kind === kind;
    } else if (/^\s*#{1,6}\s/.test(text) || (isBlankBelow && !indented.test(text))) return false;
    isBlankBelow = false;
  }
  return false;
}

/** How far a marker is indented, and what tells lists of its kind from others: its bullet, or the mark behind it. */
function readMarker(marker: string): {readonly indent: number; readonly kind: string} {
  return {indent: marker.length - marker.trimStart().length, kind: marker.trim().at(-1) ?? ''};
}
