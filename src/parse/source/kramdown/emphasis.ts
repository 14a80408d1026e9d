// Strong emphasis as kramdown reads it: Source -> Source in which CommonMark reads `**Label:**text` the same way.
import {joiner} from '../private-use.ts';
import type {SourceLine, SourceText} from '../source.ts';
import {fromRows, rowsOf} from '../source.ts';

const run = /(?<![\\*])\*\*(?!\*)/g;

/**
 * In lines with an even number of `**`, puts a joiner where CommonMark's flanking rules would see no emphasis, and
 * moves blanks just inside the marks out of them.
 */
export function emphasis(source: SourceText): SourceText {
  if (!source.text.includes('*')) return source;
  return fromRows(
    rowsOf(source).map(
      (row): SourceLine => (row.text.includes('*') ? {text: repair(times(row.text)), line: row.line} : row),
    ),
    source.placeholders,
  );
}

/** `55*55*96` is a product; `****` with no partner is bold switched on and off by an editor. */
function times(text: string): string {
  return text.replace(/(?<=\d)\*(?=\d)/g, '\\*').replace(/(?<![\\*])\*{4}(?=\p{L})(?!.*\*{2})/u, '');
}

function repair(text: string): string {
  const marks = [...text.matchAll(run)].map(match => match.index).filter(at => !isBullet(text, at));
  if (marks.length === 0 || marks.length % 2 !== 0) return text;
  let result = '';
  let from = 0;
  for (let pair = 0; pair < marks.length; pair += 2) {
    const open = marks[pair] ?? 0;
    const close = marks[pair + 1] ?? 0;
    const inner = text.slice(open + 2, close);
    const before = text[open - 1] ?? ' ';
    const after = text[close + 2] ?? ' ';
    const bare = inner.trim();
    if (bare === '') return text;
    const lead = inner.startsWith(' ') ? ' ' : '';
    const tail = inner.endsWith(' ') ? ' ' : '';
    const left = lead === '' && /[\p{L}\p{N}]/u.test(before) && /[\p{P}\p{S}]/u.test(bare[0] ?? '') ? joiner : '';
    const right =
      tail === '' && /[\p{P}\p{S}]/u.test(bare.at(-1) ?? '') && !/[\s\p{P}\p{S}]/u.test(after) ? joiner : '';
    result += `${text.slice(from, open)}${lead}**${left}${bare}${right}**${tail}`;
    from = close + 2;
  }
  return result + text.slice(from);
}

/** `** text` at the start of a line is two bullets rather than emphasis. */
function isBullet(text: string, at: number): boolean {
  return text.slice(0, at).trim() === '' && /\s/.test(text[at + 2] ?? ' ') && text.indexOf('**', at + 2) < 0;
}
