// MyST's tables (`list-table`, `csv-table`, `table`) -> tables of Markdown, the caption above them.
import {cellText, pipeTable} from '../shared/pipe-table.ts';
import type {Body} from './body.ts';

/** The table of a directive; `argument` is its caption. */
export function tableOf(
  name: string,
  argument: string,
  {options, text}: Body,
  read: ((path: string) => string | undefined) | undefined,
): string {
  // The caption stands above: so it leads in to its table.
  const caption = argument === '' ? '' : `<figcaption class="table">${argument}</figcaption>\n\n`;
  if (name === 'table') return `\n\n${caption}${text}\n\n`;
  const csv = options.file === undefined ? text : (read?.(options.file) ?? text).trimEnd();
  const rows = name === 'csv-table' ? csvRows(csv, options.header) : listRows(text);
  const headers =
    name === 'csv-table'
      ? Number(options.header !== undefined || (options['header-rows'] ?? '0') !== '0')
      : Number(options['header-rows'] ?? '0');
  const [head = [], ...below] = (headers > 0 ? rows : [[], ...rows]).map(row => row.map(cellText));
  return `\n\n${caption}${pipeTable(head, below).join('\n')}\n\n`;
}

/** `* - a` begins a row, `  - b` its further cells; what stands further in belongs to the cell. */
function listRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let column = 0;
  for (const line of text.split('\n')) {
    const [, lead = '', star, dash, words] = /^([ \t]*)([*+-][ \t]+)?(-[ \t]?)(.*)$/.exec(line) ?? [];
    const at = lead.length + (star?.length ?? 0);
    const isInner = rows.length > 0 && star === undefined && at > column;
    if (dash === undefined || isInner || words === undefined) {
      const last = rows.at(-1);
      const own = line.trim().replace(/^[-*+][ \t]+/, '');
      if (last !== undefined && own !== '')
        last[last.length - 1] = [last.at(-1) ?? '', own].filter(Boolean).join(isInner ? '<br>' : ' ');
    } else if (star !== undefined || rows.length === 0) {
      column = at;
      rows.push([cellWords(words)]);
    } else rows.at(-1)?.push(cellWords(words));
  }
  return rows;
}

/** The first words of a cell, which may begin a list. */
function cellWords(words: string): string {
  return words.trim().replace(/^[-*+][ \t]+/, '');
}

function csvRows(text: string, header: string | undefined): readonly (readonly string[])[] {
  const cells = (line: string): readonly string[] =>
    [...line.matchAll(/(?:^|,)[ \t]*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
      (quoted?.replaceAll('""', '"') ?? bare ?? '').trim(),
    );
  return [...(header === undefined ? [] : [header]), ...text.split('\n').filter(line => line.trim() !== '')].map(cells);
}
