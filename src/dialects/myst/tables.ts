// MyST's tables (`list-table`, `csv-table`, `table`) -> tables of Markdown, the caption above them.
import type {Body} from './body.ts';

/** The table of a directive; `argument` is its caption. */
export function tableOf(name: string, argument: string, {options, text}: Body): string {
  const caption = argument === '' ? '' : `Table: ${argument}\n\n`;
  if (name === 'table') return `\n\n${text}\n\n${caption}`;
  const rows = name === 'csv-table' ? csvRows(text, options.header) : listRows(text);
  const headers =
    name === 'csv-table'
      ? Number(options.header !== undefined || (options['header-rows'] ?? '0') !== '0')
      : Number(options['header-rows'] ?? '0');
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const cellOf = (text = ''): string => text.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');
  const print = (row: readonly string[]): string =>
    `| ${Array.from({length: width}, (_, i) => cellOf(row[i])).join(' | ')} |`;
  const [head = [], ...below] = headers > 0 ? rows : [[], ...rows];
  return `\n\n${caption}${[print(head), `|${' --- |'.repeat(width)}`, ...below.map(print)].join('\n')}\n\n`;
}

/** `* - a` begins a row, `  - b` its further cells. */
function listRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const line of text.split('\n')) {
    const [, star, words] = /^([*-][ \t]+)?[ \t]*-[ \t]?(.*)$/.exec(line) ?? [];
    if (words === undefined) {
      const last = rows.at(-1);
      if (last !== undefined && line.trim() !== '') last[last.length - 1] = `${last.at(-1) ?? ''} ${line.trim()}`;
    } else if (star !== undefined || rows.length === 0) rows.push([words.trim()]);
    else rows.at(-1)?.push(words.trim());
  }
  return rows;
}

function csvRows(text: string, header: string | undefined): readonly (readonly string[])[] {
  const cells = (line: string): readonly string[] =>
    [...line.matchAll(/(?:^|,)[ \t]*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
      (quoted?.replaceAll('""', '"') ?? bare ?? '').trim(),
    );
  return [...(header === undefined ? [] : [header]), ...text.split('\n').filter(line => line.trim() !== '')].map(cells);
}
