// A table of the notes -> HTML: across the margin where its rows are long.
import type {Inline, Table} from '../model/document.ts';
import {plainText} from '../text/plain.ts';
import type {ScriptState} from './state.ts';
import {printText} from './text-html.ts';

/** Characters of a row of 9 pt that the text's width holds on one line. */
const maxRow = 76;

/** The table; column heads are cells of the head, which is repeated on each page. */
export function printTable(table: Table, chips: string, state: ScriptState): string {
  const {header, rows, align} = table;
  const cell = (children: readonly Inline[], name: 'th' | 'td', i: number): string => {
    const side = align[i] === 'right' || align[i] === 'center' ? ` class="${align[i]}"` : '';
    const scope = name === 'th' ? ' scope="col"' : '';
    return `<${name}${scope}${side}>${printText(children, state, 'end', 'lab')}</${name}>`;
  };
  const row = (cells: readonly (readonly Inline[])[], name: 'th' | 'td'): string =>
    `<tr>${cells.map((children, i) => cell(children, name, i)).join('')}</tr>`;
  const hasHead = header.some(one => one.length > 0);
  const isWide = longestRow([header, ...rows.map(({cells}) => cells)]) > maxRow;
  const head = hasHead ? `<thead>${row(header, 'th')}</thead>` : '';
  const body = `<tbody>${rows.map(({cells}) => row(cells, 'td')).join('')}</tbody>`;
  return `<div class="table${isWide ? ' wide' : ''}">${chips}<table>${head}${body}</table></div>`;
}

/** Characters of all columns, each as wide as its longest cell. */
function longestRow(rows: readonly (readonly (readonly Inline[])[])[]): number {
  const columns = Math.max(0, ...rows.map(cells => cells.length));
  let sum = 0;
  for (let i = 0; i < columns; i++)
    sum += 3 + rows.reduce((longest, cells) => Math.max(longest, plainText(cells[i] ?? []).length), 0);
  return sum;
}
