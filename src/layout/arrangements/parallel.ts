// Arrangement of short sections side by side, each under its own heading.
import type {ContentBlock} from '../../blocks/types.ts';
import {arrangements, pages} from '../costs.ts';
import {parallel} from '../theme-metrics.ts';
import type {Atom} from '../atoms/atom.ts';
import {unless} from './page-cost.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {isDisplayed} from './text-height.ts';

/** Atoms of one column: its heading, and the one block below it. */
interface Column {
  readonly head: Atom;
  readonly body: readonly Atom[];
}

/** Two to four headings, each with one short list or paragraph, in columns; four in two rows. */
export function arrangeParallel(candidate: PageCandidate): PageArrangement | null {
  if (candidate.role !== 'content') return null;
  const columns = readColumns(candidate.atoms.filter(isDisplayed));
  if (!columns || columns.length < parallel.min || columns.length > parallel.max) return null;
  const isRequested = candidate.requestedLayout === 'parallel';
  if (!isRequested && columns.some(({body}) => countWords(body) > parallel.words || body.length > parallel.items))
    return null;
  const width = columns.length === 3 ? 'third' : 'column';
  const heights = columns.map(({head, body}) => [heightOf([head], width), heightOf(body, width)] as const);
  if (heights.flat().some(height => height === null)) return null;
  const row = (some: typeof heights) =>
    Math.max(...some.map(([head]) => head ?? 0)) + parallel.gap + Math.max(...some.map(([, body]) => body ?? 0));
  const used = columns.length === 4 ? row(heights.slice(0, 2)) + parallel.rowGap + row(heights.slice(2)) : row(heights);
  const filled = Math.min(1, (parallel.fill * used) / candidate.area.height);
  return {
    layout: 'parallel',
    small: true,
    columnWidth: width,
    cost:
      pages.white * (1 - filled) ** 2 -
      arrangements.parallel +
      unless(used <= candidate.area.height, used - candidate.area.height),
    used,
    over: Math.max(0, used - candidate.area.height),
    sizes: new Map(),
  };
}

/** Are there headings that may stand side by side? */
export function hasSections(content: readonly ContentBlock[]): boolean {
  return content.filter(({kind}) => kind === 'inline-heading').length >= parallel.min;
}

function readColumns(atoms: readonly Atom[]): readonly Column[] | null {
  const columns: {head: Atom; body: Atom[]}[] = [];
  for (const atom of atoms) {
    const last = columns.at(-1);
    if (atom.isHeading) columns.push({head: atom, body: []});
    else if (!last || atom.kind !== 'text' || (last.body[0] && last.body[0].block !== atom.block)) return null;
    else last.body.push(atom);
  }
  return columns.every(({body}) => body.length > 0) ? columns : null;
}

function countWords(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, {words}) => sum + words, 0);
}

/** px of atoms below each other, without the gap above the first; null where they cannot be set so. */
function heightOf(atoms: readonly Atom[], width: 'column' | 'third'): number | null {
  let sum = 0;
  for (const [i, atom] of atoms.entries()) {
    const set = atom.set[width];
    if (!set) return null;
    sum += set.height + (i === 0 ? 0 : set.gap);
  }
  return sum;
}
