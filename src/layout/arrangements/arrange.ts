// Atoms of a page candidate and the room of a page -> the cheapest arrangement that can hold it, with its figures'
// sizes.
import type {PageLayout} from '../../model/directives/table.ts';
import type {Layout} from '../../model/page.ts';
import {arrangements, pages} from '../costs.ts';
import {arrangeBeside} from './beside.ts';
import {arrangeCodeBeside, isCode} from './code-beside.ts';
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
  arrangeCodeBeside,
];
const plainMakers: readonly Maker[] = [arrangeStack];

/** The layouts of a page that are what the author asks for. */
export const layoutsOf: Readonly<Record<PageLayout, readonly Layout[]>> = {
  text: ['stack', 'rows', 'statement', 'quotation'],
  parallel: ['parallel'],
  strip: ['stack', 'full'],
  'code-beside': ['code-beside'],
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

/** Requests that are of text; all others, but the one of code, are of figures. */
const ofText: ReadonlySet<PageLayout> = new Set<PageLayout>(['text', 'columns', 'parallel']);

/** Can what `atoms` show be asked for `layout`? */
export function concerns(layout: PageLayout, atoms: PageCandidate['atoms']): boolean {
  // Of text without its code it is asked, too: parting them is no way out.
  if (layout === 'code-beside') return atoms.some(atom => isCode(atom) || atom.page?.layout === layout);
  return ofText.has(layout) !== atoms.some(atom => atom.kind === 'figure');
}

/** Of an arrangement that is not the one that the author asks for. */
function requestedLayoutCost({layout}: PageArrangement, {requestedLayout, atoms}: PageCandidate): number {
  if (requestedLayout === '' || !concerns(requestedLayout, atoms)) return 0;
  return layoutsOf[requestedLayout].includes(layout) ? 0 : arrangements.unwished;
}
