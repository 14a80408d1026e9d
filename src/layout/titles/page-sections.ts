// A page's range of atoms -> the sections that begin on it, and what it costs that they share it.
import type {ContentBlock, InlineHeadingBlock} from '../../blocks/types.ts';
import type {Slide} from '../../model/slide.ts';
import type {SlideAsSet} from '../arrange-slide.ts';
import {isDisplayed} from '../arrangements/text-height.ts';
import type {Atom} from '../atoms/atom.ts';
import {arrangements} from '../costs.ts';
import type {AtomRange} from '../page.ts';
import {labelOf} from './scope.ts';

/** Index of the first atom that shows something, from `from` up to, not including, `to`; -1 where there is none. */
export function findDisplayed(all: readonly Atom[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const atom = all[i];
    if (atom && isDisplayed(atom)) return i;
  }
  return -1;
}

/** Headings of sections among `atoms`. */
export function findSections({content}: Slide, atoms: readonly Atom[]): readonly InlineHeadingBlock[] {
  const sections: InlineHeadingBlock[] = [];
  for (const atom of atoms) {
    const block = content[atom.block];
    if (block?.kind === 'inline-heading' && block.section) sections.push(block);
  }
  return sections;
}

/**
 * Of sections that share a page: less than a page saved; more where one stands below the rest of another, or is broken
 * off itself.
 */
export function sharedCost({slide}: SlideAsSet, {all, from, to}: AtomRange): number {
  const sections = findSections(slide, all.slice(from, to));
  if (sections.length === 0) return labelsCost(slide, {all, from, to});
  const first = all[findDisplayed(all, from, to)];
  const opens = first !== undefined && slide.content[first.block] === sections[0];
  const isTail = from > 0 && !opens;
  const next = all[findDisplayed(all, to, all.length)];
  const isBrokenOff = next !== undefined && findSections(slide, [next]).length === 0;
  const shared = Math.max(0, sections.length - (opens ? 1 : 0));
  return shared * arrangements.shared + (isTail || (shared > 0 && isBrokenOff) ? arrangements.tail : 0);
}

/** Of a paragraph with a label of its own below the rest of what another one began. */
function labelsCost({content}: Slide, {all, from, to}: AtomRange): number {
  const first = all[findDisplayed(all, from, to)];
  const opening = first && content[first.block];
  if (from === 0 || !opening || labelOf(opening) !== null || opening.kind === 'inline-heading') return 0;
  const later = all.slice(from, to).some(({block}) => block !== first.block && isLabelled(content[block]));
  return later && content.slice(0, first.block).some(block => isLabelled(block)) ? arrangements.mixed : 0;
}

function isLabelled(block: ContentBlock | undefined): boolean {
  return block !== undefined && labelOf(block) !== null;
}
