// Atoms of a page candidate and the room of a page -> the cheapest arrangement that can hold it, with its figures'
// sizes.
import type {SectionLayout} from '../../model/document.ts';
import type {Layout} from '../../model/page.ts';
import {arrangements, pages} from '../costs.ts';
import {arrangeBeside} from './beside.ts';
import {arrangeColumns} from './columns.ts';
import {arrangeFull} from './full.ts';
import {arrangeParallel} from './parallel.ts';
import {arrangeRow} from './row.ts';
import {arrangeShot} from './shot.ts';
import {foreignCost} from './page-cost.ts';
import type {PageCandidate, PageArrangement} from './page-candidate.ts';
import {arrangeSmall, arrangeStack} from './stack.ts';
import {arrangeStatement} from './statement.ts';
import {arrangeRows} from './rows.ts';

type Maker = (candidate: PageCandidate) => PageArrangement | null;

/** All arrangements; each gives null where it cannot hold a run. */
const makers: readonly Maker[] = [
  arrangeStatement,
  arrangeFull,
  arrangeShot,
  arrangeRows,
  arrangeStack,
  arrangeSmall,
  arrangeColumns,
  arrangeParallel,
  arrangeBeside,
  arrangeRow,
];
/** Those that can hold a run without figures, and the one that can hold any run. */
const textMakers: readonly Maker[] = [
  arrangeStatement,
  arrangeRows,
  arrangeStack,
  arrangeSmall,
  arrangeColumns,
  arrangeParallel,
];
const plainMakers: readonly Maker[] = [arrangeStack];

/** The layouts of a page that are what the author asked of the section. */
const layoutsOf: Readonly<Record<SectionLayout, readonly Layout[]>> = {
  wide: ['stack', 'full', 'shot'],
  full: ['full', 'shot'],
  beside: ['beside'],
  pair: ['pair'],
  three: ['three'],
  grid: ['grid'],
  columns: ['columns'],
};

/** The cheapest arrangement of `candidate`, of equals the first; `plain`: text in plain flow, whatever it costs. */
export function arrange(candidate: PageCandidate, plain = false): PageArrangement {
  const hasFigure = candidate.atoms.some(atom => atom.kind === 'figure');
  const all = (hasFigure ? makers : plain ? plainMakers : textMakers)
    .flatMap(make => make(candidate) ?? [])
    .map(one => ({...one, cost: one.cost + requestedLayoutCost(one, candidate) + foreignCost(candidate)}));
  return all.reduce(
    (best, one) => (one.cost < best.cost ? one : best),
    all[0] ?? {layout: 'stack', cost: pages.overfull, used: 0, over: 1, sizes: new Map()},
  );
}

/** Of an arrangement with figures that is not the one that the author asks for. */
function requestedLayoutCost({layout}: PageArrangement, {requestedLayout, atoms}: PageCandidate): number {
  if (requestedLayout === '' || atoms.every(atom => atom.kind !== 'figure')) return 0;
  return layoutsOf[requestedLayout].includes(layout) ? 0 : arrangements.unwished;
}
