// A page's range of atoms -> what it costs that it shows scraps: parts of blocks that go on elsewhere.
import type {Slide} from '../model/slide.ts';
import type {SlideAsSet} from './arrange-slide.ts';
import type {Atom} from './atoms/atom.ts';
import {arrangements} from './costs.ts';
import type {AtomRange} from './page.ts';
import {findDisplayed} from './titles/page-sections.ts';

/** Of the end of one block of code with the beginning of another, and of a figure with the smaller part of a list. */
export function tornCost({slide}: SlideAsSet, {all, from, to}: AtomRange): number {
  const first = all[findDisplayed(all, from, to)];
  const last = all[to - 1];
  const goesOn = isCode(slide, last) && all[to]?.block === last?.block;
  const isRest = isCode(slide, first) && from > 0 && all[from - 1]?.block === first?.block;
  const scraps = goesOn && isRest && first?.block !== last?.block ? arrangements.scraps : 0;
  const isList = last !== undefined && slide.content[last.block]?.kind === 'list' && all[to]?.block === last.block;
  if (!isList || all.slice(from, to).every(({kind}) => kind !== 'figure')) return scraps;
  const here = all.slice(from, to).filter(({block}) => block === last.block).length;
  const rest = all.slice(to).filter(({block}) => block === last.block).length;
  return here < rest ? arrangements.fewAtFigure : scraps;
}

function isCode({content}: Slide, atom: Atom | undefined): boolean {
  return atom !== undefined && content[atom.block]?.kind === 'code';
}
