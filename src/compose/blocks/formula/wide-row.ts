// A row of a formula that is wider than a page -> rows that are not, broken before relations and operators.
import {measureFormula} from '../../../text/math/formula-extent.ts';
import {splitGaps, splitTerms} from '../../../text/math/tex-rows.ts';

/** How far a row that goes on is indented, and its em. */
const indent = {tex: '\\qquad ', width: 2} as const;

/**
 * `tex` in rows of at most `width` em where its terms allow it, each after `lead`: parted between formulas that stand
 * side by side, then before relations and operators, where what goes on is indented.
 */
export function breakRow(tex: string, lead: string, width: number): readonly string[] {
  return joinNarrow(splitGaps(tex), width).flatMap(formula => {
    if (widthOf(formula) <= width) return [lead + formula];
    const rows = fill(splitTerms(formula, false), width).flatMap(row =>
      widthOf(row) > width ? fill(splitTerms(row, true), width) : [row],
    );
    return rows.map((row, i) => (i === 0 ? lead + row : lead + indent.tex + row.trimStart()));
  });
}

/** "or equivalently …": what begins a row of its own. */
const opensWithWords = /^\\(?:text[a-z]*|mbox)\b/;

/** `formulas`, those side by side that a row of `width` em holds. */
function joinNarrow(formulas: readonly string[], width: number): readonly string[] {
  const rows: string[] = [];
  for (const formula of formulas) {
    const row = rows.at(-1);
    const joined = `${row ?? ''}\\quad ${formula}`;
    if (row !== undefined && !opensWithWords.test(formula) && widthOf(joined) <= width) rows[rows.length - 1] = joined;
    else rows.push(formula);
  }
  return rows;
}

/** Terms in rows, as many in each as go into `width`. */
function fill(terms: readonly string[], width: number): readonly string[] {
  const widths = terms.map(widthOf);
  const rows: string[] = [];
  let [row, used] = ['', 0];
  for (const [i, term] of terms.entries()) {
    const own = widths[i] ?? 0;
    if (row !== '' && used + own > width - (rows.length > 0 ? indent.width : 0)) {
      rows.push(row);
      [row, used] = ['', 0];
    }
    row += term;
    used += own;
  }
  return [...rows, row];
}

/** em; a term that is no formula by itself, such as half a pair of delimiters, counts by its letters. */
function widthOf(tex: string): number {
  const plain = tex.replace(/\\(?:label|tag)\*?\{[^{}]*\}/g, '').replaceAll('&', '');
  return measureFormula(plain, true)?.width ?? tex.replace(/\\[a-zA-Z]+|[{}^_\s]/g, 'x').length * 0.6;
}
