// Atoms and page candidates of literal numbers, for tests of the layouts of a page.
import type {FigureBlock} from '../../src/blocks/types.ts';
import type {PageCandidate} from '../../src/layout/arrangements/page-candidate.ts';
import type {Atom} from '../../src/layout/atoms/atom.ts';
import {mapWidths} from '../../src/layout/atoms/widths.ts';
import type {AvailableArea} from '../../src/layout/available-area.ts';
import {figure} from './content.ts';

/** px of a page of 16:9 below a title of one line. */
export const area: AvailableArea = {
  width: 1120,
  height: 522,
  page: {width: 1280, height: 720},
  figure: 576,
  half: 576,
  third: 352,
  between: 20,
  gap: 32,
  rowPad: 20,
  aboveHeading: 24,
  min: {width: 576, height: 324},
};

/** Of a figure without a caption. */
export const noCaption = {full: 0, side: 0, half: 0, third: 0};

/** An atom that shows nothing and can be set nowhere. */
export const emptyAtom: Atom = {
  block: 0,
  path: [],
  kind: 'text',
  set: mapWidths(() => null),
  lead: mapWidths(() => 0),
  words: 0,
  longer: [],
  before: 0,
  flat: false,
  isHeading: false,
  sentence: false,
  solo: null,
  figure: null,
  blank: false,
};

/** Text of `height` px on the whole width in either size, twice that in half of it, thrice in a third. */
export function textAtom(height: number, more: Partial<Atom> = {}): Atom {
  const heights = {full: height, small: height, side: 2 * height, column: 2 * height, third: 3 * height};
  return {...emptyAtom, set: mapWidths(width => ({height: heights[width], gap: 20})), words: 12, ...more};
}

/** A figure of its own block. */
export function figureAtom(width: number, height: number, more: Partial<FigureBlock> = {}): Atom {
  return {...emptyAtom, block: 1, kind: 'figure', figure: {...figure(1, 'a'), width, height, ...more}};
}

/** The candidate that holds `atoms` and is all of its slide. */
export function candidate(atoms: readonly Atom[], more: Partial<PageCandidate> = {}): PageCandidate {
  return {
    role: 'content',
    atoms,
    captions: atoms.map(() => noCaption),
    area,
    requestedLayout: '',
    alone: true,
    ...more,
  };
}
