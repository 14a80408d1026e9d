// Formulas in the cells of a table -> formulas that a cell holds, and those that stand below the table.
import type {Inline} from '../../../model/document.ts';
import {measureFormula} from '../../../text/math/formula-extent.ts';
import {breakRow} from './wide-row.ts';

/** em of a formula in one line of a cell; of one that nothing can break; of that in KaTeX's smaller sizes. */
const widest = {line: 20, unbroken: 28, small: 35} as const;

type Cells = readonly (readonly Inline[])[];

/** A row of a table, and the formulas that no cell holds, with the row's first cell as their label. */
export interface FittedRow {
  readonly cells: Cells;
  readonly below: readonly {readonly label: readonly Inline[]; readonly tex: string}[];
}

/** A row whose wide formulas are broken at their relations, else set smaller, else taken out. */
export function fitRow(cells: Cells): FittedRow {
  const below: string[] = [];
  const fitted = cells.map(cell => cell.flatMap(node => fitNode(node, below)));
  const [label = []] = cells;
  const isLabel = label.every(node => node.type !== 'inlineMath');
  return {cells: fitted, below: below.map(tex => ({label: isLabel ? label : [], tex}))};
}

function fitNode(node: Inline, below: string[]): readonly Inline[] {
  if (node.type !== 'inlineMath') return [node];
  const width = widthOf(node.value);
  if (width <= widest.line) return [node];
  const rows = breakRow(node.value, '', widest.line);
  const own = Math.max(...rows.map(widthOf));
  if (own > widest.small) {
    below.push(node.value);
    return [];
  }
  const size = own > widest.unbroken ? '\\footnotesize ' : '';
  return rows.flatMap((row, i): readonly Inline[] => {
    const line: Inline = {type: 'inlineMath', value: size + row.trim()};
    return i === 0 ? [line] : [{type: 'break'}, line];
  });
}

/** em of the widest part of `tex` that stays on one line. */
function widthOf(tex: string): number {
  return measureFormula(tex, false)?.width ?? 0;
}
