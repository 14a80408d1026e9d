// Atoms of a page candidate -> how tall its text is, and which of its atoms are figures.
import type {Atom} from '../atoms/atom.ts';
import type {Width} from '../atoms/widths.ts';
import type {PageCandidate} from './page-candidate.ts';

/** Height of the text at `width`, px, as it flows without its figures; null where something cannot be set so. */
export function measureText(
  candidate: PageCandidate,
  width: Width,
  skip: (atom: Atom) => boolean = () => false,
): number | null {
  let [height, last] = [0, -2];
  for (const [i, atom] of candidate.atoms.entries()) {
    if (atom.kind !== 'text' || skip(atom) || vanishes(candidate.atoms, i)) continue;
    const set = atom.set[width];
    if (!set) return null;
    const parted = last >= 0 && candidate.atoms.slice(last + 1, i).some(other => other.kind === 'figure');
    height += last < 0 ? atom.lead[width] : parted ? Math.max(set.gap, candidate.area.between) : set.gap;
    height += set.height;
    last = i;
  }
  return height;
}

/**
 * A blank line at the edge of the code that a page shows: nothing but blank lines part it from the page's part's end.
 */
function vanishes(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  if (!atom?.blank) return false;
  const solid = (other: Atom) => other.block === atom.block && !other.blank;
  return !atoms.slice(0, i).some(solid) || !atoms.slice(i + 1).some(solid);
}

/** Positions of the figures in a run. */
export function findFigures({atoms}: PageCandidate): readonly number[] {
  const at: number[] = [];
  // Each page that may be asks this, mostly of text alone.
  for (let i = 0; i < atoms.length; i++) if (atoms[i]?.kind === 'figure') at.push(i);
  return at;
}

/** Does the atom show something: is it no note and no forced break? */
export function isDisplayed({kind}: Atom): boolean {
  return kind === 'text' || kind === 'figure';
}
