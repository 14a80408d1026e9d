// Blocks of Pandoc that Markdown has no mark for: numbered examples, line blocks, definitions, lists by letters.
import type {FrontEndPass} from '../../parse/context.ts';
import {fromRows, rowsOf, type SourceLine, type SourceText} from '../../parse/source/source.ts';
import {rewriteAll} from '../shared/edits.ts';

/** All of them, one after the other. */
export const pandocBlocks: FrontEndPass = source =>
  [examples, definitions, lineBlocks, lettered].reduce((text, pass) => pass(text), source);

const example = /^([ \t]*)\(@([\w-]*)\)[ \t]+/;

/** `(@good) words`: numbered through the notes, and named by `@good`. */
function examples(source: SourceText): SourceText {
  if (!/^[ \t]*\(@/m.test(source.text)) return source;
  const numbers = new Map<string, number>();
  let count = 0;
  const rows = rowsOf(source).map(row => {
    const found = example.exec(row.text);
    if (found === null) return row;
    const [all, indent = '', name = ''] = found;
    const known = numbers.get(name);
    if (known === undefined) count += 1;
    const number = known ?? count;
    if (name !== '') numbers.set(name, number);
    return {...row, text: `${indent}${number}. ${row.text.slice(all.length)}`};
  });
  return rewriteAll(fromRows(rows, source.placeholders), /(?<![\w@])@([\w-]+\w)/g, ({match: [, name = '']}) =>
    numbers.get(name)?.toString(),
  );
}

/** `  ~ words` below a term. */
function definitions(source: SourceText): SourceText {
  return rewriteAll(source, /^( {0,3})~([ \t]+\S)/gm, ({match: [, indent = '', rest = '']}) => `${indent}:${rest}`);
}

const line = /^\|(?: (.*)|[ \t]*)$/;

/** Lines that begin with a bar, and end without one: they stay lines. */
function lineBlocks(source: SourceText): SourceText {
  if (!/^\| /m.test(source.text)) return source;
  const rows = rowsOf(source);
  const out: SourceLine[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (line.test(rows[end]?.text ?? '')) end += 1;
    const block = rows.slice(at, end);
    const isVerse = block.length > 0 && block.every(({text}) => !/\|.*\|/.test(text));
    for (const [i, row] of block.entries()) {
      const words = isVerse
        ? (line.exec(row.text)?.[1] ?? '').replace(/^ +/, blanks => '\u00A0'.repeat(blanks.length))
        : row.text;
      out.push({...row, text: isVerse && words.trim() !== '' && i + 1 < block.length ? `${words.trimEnd()}\\` : words});
    }
    const next = rows[end];
    if (block.length === 0 && next !== undefined) out.push(next);
    at = block.length === 0 ? end + 1 : end;
  }
  return fromRows(out, source.placeholders);
}

const letter = /^([ \t]*)(?:#\.|\(?([a-z]|[ivx]{1,4})[.)])([ \t]+)(?=\S)/;

/** `#.` counts; `a)`, `(a)`, `i.` are items that keep their letters, where they begin a list and go on. */
function lettered(source: SourceText): SourceText {
  const rows = rowsOf(source);
  let isList = false;
  const out = rows.map((row, i): SourceLine => {
    const found = letter.exec(row.text);
    if (found === null) {
      if (row.text.trim() !== '' && !/^[ \t]/.test(row.text)) isList = false;
      return row;
    }
    const [all, indent = '', mark] = found;
    const rest = row.text.slice(all.length);
    if (mark === undefined) return {...row, text: `${indent}1. ${rest}`};
    const begins = /^[ai]$/.test(mark) && goesOn(rows, i, indent, mark);
    const before = (rows[i - 1]?.text ?? '').trim();
    if (begins && (before === '' || /^(?:[-+*]|\d+[.)]|#\.)[ \t]/.test(before))) isList = true;
    return isList ? {...row, text: `${indent}- ${all.trim()} ${rest}`} : row;
  });
  return fromRows(out, source.placeholders);
}

/** Does the next letter stand below, as far in? */
function goesOn(rows: readonly SourceLine[], from: number, indent: string, mark: string): boolean {
  for (const {text} of rows.slice(from + 1, from + 12)) {
    const [, other, next] = letter.exec(text) ?? [];
    if (next !== undefined && other === indent) return next === (mark === 'a' ? 'b' : 'ii');
  }
  return false;
}
