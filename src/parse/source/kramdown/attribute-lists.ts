// kramdown's own marks: Source -> Source without attribute lists, options, abbreviations and block ends.
import {append} from '../append.ts';
import {listPlaceholders, onlyPlaceholder, type PlaceholderList} from '../placeholder.ts';
import type {SourceLine, SourceText} from '../source.ts';
import {fromRows, rowsOf} from '../source.ts';

const block = /^([ \t>]*)\{:([^{}]*)\}\s*$/;
/** Classes that lessons give to code and that name no language. */
const noLanguage: ReadonlySet<string> = new Set(
  (
    'no_toc notoc linenumbers line-numbers output error warning source solution challenge callout highlight ' +
    'highlighter code wrap scroll'
  ).split(' '),
);
const span = /\{:\s*(?:[.#][\w-]|[\w-]+\s*=|[\w-]+\s*\})[^{}\n]{0,400}\}?/g;

/** Does attribute lists and the like: an id goes to its heading as `{#id}`, a language to its code. */
export function attributeLists(source: SourceText): SourceText {
  const placeholders = listPlaceholders(source.placeholders);
  const out: SourceLine[] = [];
  /** The number that the next line's list begins with; empty where it is as written. */
  let start = '';
  for (const row of rowsOf(source)) {
    const {text, line} = row;
    const attributes = /[{^*]/.test(text) ? block.exec(text) : null;
    if (start !== '' && text.trim() !== '') {
      out.push({text: text.replace(numbered, `$1${start}`), line});
      start = '';
    } else if (!/[{^*]/.test(text)) out.push(row);
    else if (attributes !== null && !(attributes[2] ?? '').startsWith(':')) {
      const list = attributes[2] ?? '';
      const number = /(?:^|\s)start=["']?(\d{1,9})/.exec(list)?.[1];
      if (number === undefined) applyToBlock(list, line, out, placeholders);
      else start = countFrom(number, out) ? '' : number;
      out.push({text: (attributes[1] ?? '').trimEnd(), line});
    } else out.push(...withoutMarks(row, placeholders));
  }
  return fromRows(out, placeholders.all);
}

/** Rows in place of one that may be an option, a block end or an abbreviation, or hold attribute lists of spans. */
function withoutMarks({text, line}: SourceLine, placeholders: PlaceholderList): readonly SourceLine[] {
  if (/^\s*\{::?(?:options|nomarkdown|comment)?[^{}]*\/\}\s*$/.test(text) || /^\s*\^\s*$/.test(text))
    return [{text: '', line}];
  if (!/^ {0,3}\*\[[^\]\n]+\]:/.test(text)) return [{text: withoutSpans(text), line}];
  const reason = 'definition of an abbreviation';
  const dropped = placeholders.add({kind: 'dropped', what: 'tag', reason, raw: text, line});
  return ['', dropped, ''].map(one => ({text: one, line}));
}

function withoutSpans(text: string): string {
  if (!text.includes('{:')) return text;
  const open = text.replace(/\{::nomarkdown\}|\{:\/(?:nomarkdown)?\}|\{::[a-z][^{}]*\/\}/g, '');
  // A heading keeps an id; an item's list stands right after its marker.
  return open.replace(span, match => {
    const id = /^#/.test(text.trimStart()) ? /#([\w-]+)/.exec(match)?.[1] : undefined;
    return id === undefined ? '' : `{#${id}}`;
  });
}

const numbered = /^([ \t>]*)\d{1,9}(?=[.)][ \t])/;

/** Numbers the list that `out` ends with from `start`; false where it ends with none. */
function countFrom(start: string, out: SourceLine[]): boolean {
  let at = out.length - 1;
  let first = -1;
  for (; at >= 0 && (out[at]?.text ?? '').trim() !== ''; at--) if (numbered.test(out[at]?.text ?? '')) first = at;
  const row = out[first];
  if (row === undefined) return false;
  out[first] = {text: row.text.replace(numbered, `$1${start}`), line: row.line};
  return true;
}

/** What an attribute list says to the block before it, which ends `out`. */
function applyToBlock(list: string, line: number, out: SourceLine[], placeholders: PlaceholderList): void {
  let at = out.length - 1;
  while (at >= 0 && /^[\s>]*$/.test(out[at]?.text ?? '')) at -= 1;
  const before = out[at];
  if (before === undefined || out.length - at > 3) return;
  if (/(?:^|\s)toc(?:\s|$)/.test(list)) {
    const first = listStart(out, at);
    const below = out.splice(first);
    append(out, dropContents(below.slice(0, at + 1 - first), line, placeholders), below.slice(at + 1 - first));
    return;
  }
  const index = onlyPlaceholder(before.text.replace(/^[\s>]*/, '').trimEnd());
  const code = placeholders.all[index ?? -1];
  if (index !== undefined && code?.kind === 'code') {
    const lang = /\.(?:language-|lang-)?([\w+#-]+)/.exec(list)?.[1]?.toLowerCase() ?? '';
    if (code.lang === '' && !noLanguage.has(lang)) placeholders.replace(index, {...code, lang});
    return;
  }
  const id = /#([\w-]+)/.exec(list)?.[1];
  if (id !== undefined && /^\s{0,3}#{1,6}\s/.test(before.text))
    out[at] = {text: `${before.text} {#${id}}`, line: before.line};
}

/** Index of the first row of the list whose last row is `last`. */
function listStart(rows: readonly SourceLine[], last: number): number {
  let first = last;
  while (
    first > 0 &&
    (rows[first - 1]?.text ?? '').trim() !== '' &&
    !/^\s*(?:[-+*]|\d+[.)])\s/.test(rows[first]?.text ?? '')
  )
    first -= 1;
  return first;
}

/** What stands for the list that kramdown replaces by a table of contents. */
function dropContents(rows: readonly SourceLine[], line: number, placeholders: PlaceholderList): SourceLine[] {
  const raw = rows.map(row => row.text).join('\n');
  const start = rows[0]?.line ?? line;
  const reason = 'automatic table of contents';
  const dropped = placeholders.add({kind: 'dropped', what: 'contents', reason, raw, line: start});
  return [
    {text: '', line: start},
    {text: dropped, line: start},
  ];
}
