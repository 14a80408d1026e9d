// Captions of tables (`: words {#tbl-x}`, `Table: words`), and labels before captions.
import type {SourceText} from '../../../parse/source/source.ts';
import {fromRows, rowsOf} from '../../../parse/source/source.ts';
import {readAttributed, splitAttributed} from '../attributes.ts';

/** "Figure 2: words"; the label alone where there are none. */
export function labelledCaption(kind: string, number: string, words: string): string {
  const said = words.trim();
  return said === '' ? `${kind} ${number}` : `${kind} ${number}: ${said}`;
}

const caption = /^([ \t]{0,3})(?:Table)?:(?:[ \t]+(\S.*))?$/;

/** A caption above or below its table, as a paragraph with the number of its label. */
export function tableCaptions(source: SourceText, numbers: ReadonlyMap<string, string>): SourceText {
  if (!/^[ \t]{0,3}(?:Table)?:[ \t]/m.test(source.text)) return source;
  const rows = rowsOf(source);
  const isTable = (at: number, step: number): boolean => {
    let next = at + step;
    while (next >= 0 && next < rows.length && (rows[next]?.text ?? '').trim() === '') next += step;
    return (
      /^[ \t]*\|.*\|[ \t]*$|^[^|\n]+\|[^\n]*\|/.test(rows[next]?.text ?? '') ||
      /<\/?table\b/.test(rows[next]?.text ?? '')
    );
  };
  const out = rows.flatMap((row, at) => {
    const [, indent = '', line] = caption.exec(row.text) ?? [];
    if (line === undefined || !(isTable(at, -1) || isTable(at, 1))) return [row];
    const {words, list} = splitAttributed(line) ?? {words: line, list: ''};
    const {id} = readAttributed(list);
    const number = /^tbl-/.test(id) ? numbers.get(id) : undefined;
    const text = number === undefined ? words : labelledCaption('Table', number, words);
    const blank = {...row, text: ''};
    return [blank, {...row, text: indent + text}, blank];
  });
  return fromRows(out, source.placeholders);
}
