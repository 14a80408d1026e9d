// A display formula -> formulas that a page holds: parted at its rows, wide rows broken before relations.
import {measureFormula} from '../../../text/math/formula-extent.ts';
import {readRowEnvironment} from '../../../text/math/row-environment.ts';
import {splitCells, splitRows, splitTerms} from '../../../text/math/tex-rows.ts';
import {capacity} from '../../capacity.ts';
import {breakRow} from './wide-row.ts';

/** A part of a formula. */
export interface FormulaPart {
  readonly tex: string;
  /** It may be too large for a page however small it is set. */
  readonly isLarge: boolean;
}

/** A formula in one line may have its number behind it. */
const tag = /\s*\\tag\*?\{[^{}]*\}\s*/;

/** `tex` in parts that a page holds in the size of running text or somewhat smaller. */
export function splitFormula(tex: string): readonly FormulaPart[] {
  const found = readRowEnvironment(tex);
  const lines = found ? [] : splitRows(tex);
  if (lines.length > 1 && lines.every(line => splitCells(line).length === 1)) return splitFormula(alignLines(lines));
  const whole = measureFormula(tex, true);
  if (!found) {
    const rows = whole && whole.width > capacity.formula.width ? breakLine(tex) : [];
    return rows.length > 1 ? inParts({name: 'align*', argument: '', rows, end: ''}) : [partOf(tex)];
  }
  const {name, argument, rows: written, end} = found;
  const isTall = whole !== undefined && whole.height > capacity.formula.height;
  const isWide = whole !== undefined && whole.width > capacity.formula.width;
  if (written.length <= capacity.formulaRows + 1 && !isTall && !isWide) return [partOf(tex)];
  const rows = isWide ? breakRows(written, name) : written;
  return inParts({name, argument, rows, end});
}

/**
 * Lines that nothing but their ends part, one below the other: aligned at their relations where each has one, else at
 * their beginnings.
 */
function alignLines(lines: readonly string[]): string {
  const parted = lines.map(line => splitTerms(line.trim(), false));
  const isRelated = parted.every(([, second = '']) => /^(?:[=<>:]|\\[a-zA-Z])/.test(second.trim()));
  const rows = parted.map(([first = '', ...rest]) =>
    isRelated ? `${first}&${rest.join('')}` : `&${first}${rest.join('')}`,
  );
  return `\\begin{align*}${rows.join('\\\\')}\\end{align*}`;
}

interface Rows {
  readonly name: string;
  readonly argument: string;
  readonly rows: readonly string[];
  readonly end: string;
}

/** A line as rows of an aligned formula, all but the first indented; its number stands at the last. */
function breakLine(tex: string): readonly string[] {
  const number = tag.exec(tex)?.[0] ?? '';
  const rows = breakRow(tex.replace(tag, ' '), '&', capacity.formula.width);
  return rows.map((row, i) => (i === rows.length - 1 ? row + number.trim() : row));
}

/** Rows of which none is too wide: those that were are several. */
function breakRows(rows: readonly string[], name: string): readonly string[] {
  const before = columnWidth(rows);
  const isAligned = !/^(?:gather|multline)/.test(name);
  return rows.flatMap(row => {
    const number = tag.exec(row)?.[0] ?? '';
    const [first = '', ...rest] = splitCells(row.replace(tag, ' '));
    const lead = isAligned && rest.length > 0 ? `${first}&` : '';
    const broken =
      lead === ''
        ? breakRow(first, '', capacity.formula.width)
        : breakRow(rest.join('&'), '&', capacity.formula.width - before);
    return broken.map((each, i) => {
      const own = i === 0 && lead !== '' ? lead + each.replace(/^&/, '') : each;
      return i === broken.length - 1 ? own + number.trim() : own;
    });
  });
}

/** Width of the first column, em. */
function columnWidth(rows: readonly string[]): number {
  const cells = rows.map(row => splitCells(row)).filter(row => row.length > 1);
  return Math.max(0, ...cells.map(([first = '']) => measureFormula(first, true)?.width ?? 0));
}

/** Rows in formulas of the same environment, as even in height as may be. */
function inParts({name, argument, rows, end}: Rows): readonly FormulaPart[] {
  const print = (some: readonly string[], last: boolean): string =>
    `\\begin{${name}}${argument}${some.join('\\\\')}\\end{${name}}${last ? end : ''}`;
  const heights = rows.map(row => rowHeight(print([row], false)));
  const total = heights.reduce((sum, each) => sum + each, 0);
  const count = Math.max(
    rows.length > capacity.formulaRows + 1 ? Math.ceil(rows.length / capacity.formulaRows) : 1,
    Math.ceil(total / capacity.formula.height),
  );
  const parts: string[][] = [[]];
  let height = 0;
  for (const [i, row] of rows.entries()) {
    const own = heights[i] ?? 0;
    const filled = parts.at(-1)?.length ?? 0;
    const isFull = height + own / 2 > total / count || filled >= capacity.formulaRows + 1;
    if (filled > 0 && (isFull || height + own > capacity.formula.height)) {
      parts.push([]);
      height = 0;
    }
    parts.at(-1)?.push(row);
    height += own;
  }
  return parts.map((some, i) => partOf(print(some, i === parts.length - 1)));
}

/** em of a row with the gap below it. */
function rowHeight(tex: string): number {
  return (measureFormula(tex, true)?.height ?? 1.2) + 0.3;
}

function partOf(tex: string): FormulaPart {
  const extent = measureFormula(tex, true);
  const {width, height, large} = capacity.formula;
  return {tex, isLarge: extent !== undefined && (extent.width > large * width || extent.height > large * height)};
}
