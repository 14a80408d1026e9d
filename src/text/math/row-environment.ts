// TeX of a display formula -> its rows, where it is one environment whose rows may be parted. Pure.
import {splitCells, splitRows} from './tex-rows.ts';

/** Environments whose rows may be parted. */
const environment = new RegExp(
  String.raw`^\s*\\begin\{(aligned|align\*?|alignat\*?|alignedat|gather\*?|gathered|split|eqnarray\*?|` +
    String.raw`multline\*?)\}(\{\d+\})?([\s\S]*)\\end\{\1\}\s*([.,;]?)\s*$`,
);

/** A formula that is one environment. */
export interface RowEnvironment {
  readonly name: string;
  /** In its braces; '' for none. */
  readonly argument: string;
  readonly rows: readonly string[];
  /** What ends the sentence behind it; '' for nothing. */
  readonly end: string;
}

/** `tex` as an environment; null for a formula that is none. */
export function readRowEnvironment(tex: string): RowEnvironment | null {
  const match = environment.exec(tex);
  if (match === null) return null;
  const [, name = '', argument = '', body = '', end = ''] = match;
  return {name, argument, rows: splitRows(body), end};
}

/** Rows of a display formula that can come one by one: of an environment, or of lines that only their ends part. */
export function countFormulaRows(tex: string): number {
  const found = readRowEnvironment(tex);
  if (found !== null) return found.name.startsWith('multline') ? 1 : Math.max(1, found.rows.length);
  const lines = splitRows(tex);
  return lines.every(line => splitCells(line).length === 1) ? Math.max(1, lines.length) : 1;
}

/** The first `count` rows of `tex`, as `countFormulaRows` counts them. */
export function takeRows(tex: string, count: number): string {
  const found = readRowEnvironment(tex);
  if (found === null) return splitRows(tex).slice(0, count).join('\\\\');
  const {name, argument, rows, end} = found;
  const taken = rows.slice(0, count).join('\\\\');
  return `\\begin{${name}}${argument}${taken}\\end{${name}}${count < rows.length ? '' : end}`;
}

/** `tex` with as many cells in each row, which looks the same: each column then has a box for each row. */
export function fillRows(tex: string): string {
  const found = readRowEnvironment(tex);
  if (found === null) return tex;
  const {name, argument, rows, end} = found;
  const counts = rows.map(row => splitCells(row).length);
  const most = Math.max(...counts);
  const filled = rows.map((row, i) => row + '&'.repeat(most - (counts[i] ?? most)));
  return `\\begin{${name}}${argument}${filled.join('\\\\')}\\end{${name}}${end}`;
}
