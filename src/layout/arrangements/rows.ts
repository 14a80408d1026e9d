// Arrangement of sentences that stand alone as rows, parted by hairlines.
import {arrangements} from '../costs.ts';
import {rows} from '../theme-metrics.ts';
import type {Atom} from '../atoms/atom.ts';
import {textCost} from './page-cost.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {isDisplayed} from './text-height.ts';

/** Three and more sentences, each a paragraph or an item, that fill their page better with a line between them. */
export function arrangeRows(candidate: PageCandidate): PageArrangement | null {
  const displayed = candidate.atoms.filter(isDisplayed);
  if (candidate.role !== 'content' || displayed.length < rows.min || !displayed.every(isRow)) return null;
  const {rowPad, height} = candidate.area;
  const used = displayed.reduce(
    (sum, atom) => sum + (atom.set.full?.height ?? 0) + 2 * rowPad + rows.line,
    Number(rows.line),
  );
  if (used > height) return null;
  return {layout: 'rows', cost: textCost(candidate, used) - arrangements.rows, used, over: 0, sizes: new Map()};
}

/** A sentence of its own: neither a word or two nor a lead-in, and no parent of nested items. */
function isRow(atom: Atom): boolean {
  return atom.sentence && atom.words >= rows.words && atom.set.full !== null;
}
