// A page's range of atoms -> the title that it has of its own, from the heading or sentence that it begins with.
import {createText} from '../../text/nodes.ts';
import {normalizedText} from '../../text/plain.ts';
import {measureWidth} from '../../text/width.ts';
import {isCode} from '../arrangements/code-beside.ts';
import {isDisplayed} from '../arrangements/text-height.ts';
import type {Atom} from '../atoms/atom.ts';
import type {SlideAsSet} from '../arrange-slide.ts';
import type {AtomRange, PromotedTitle} from '../page.ts';
import {titleLine} from '../theme-metrics.ts';
import {findDisplayed, findSections} from './page-sections.ts';
import {promoteName, promoteToTitle} from './promoted.ts';
import {isContained} from './contained.ts';

/**
 * The title that a page of `range` has of its own: the heading or sentence that it begins with, where the slide takes
 * several pages; the headings of several sections that begin on it. Null where it has the slide's.
 */
export function findTitle(whole: SlideAsSet, {all, from, to}: AtomRange): PromotedTitle | null {
  const {slide} = whole;
  const requested = findTitleRequest(all.slice(from, to), countTitleCharacters(whole));
  if (requested !== null) return {children: [createText(requested)], id: -1, at: -1, isGiven: true};
  // A part of a section that goes by the section's name begins under a heading of its own.
  const isPart = from === 0 && slide.role === 'closing' && normalizedText(slide.title) === slide.trail.at(-1);
  if ((slide.role !== 'content' || (from === 0 && to === all.length)) && !isPart) return null;
  const at = findTitleAtom(whole, {all, from, to});
  const atom = all[at];
  const block = atom && slide.content[atom.block];
  const isAlone = at === findDisplayed(all, from, to) && findDisplayed(all, at + 1, to) < 0;
  if (
    !block ||
    atom.path.length > 0 ||
    isAlone ||
    isBesideCode(whole, {all, from: at, to}) ||
    headsLess(whole, {all, from: at, to})
  )
    return null;
  const characters = countTitleCharacters(whole);
  const sections = findSections(slide, all.slice(from, to));
  if (block.kind === 'inline-heading' && block.section && sections.length > 1) {
    const joint = [...new Set(sections.map(({children}) => normalizedText(children)))].join(' · ');
    if (measureWidth(joint) <= characters) return {children: [createText(joint)], id: -1, at: -1};
  }
  // A slide begins under its own heading; only sections that share one bring theirs.
  if (from === 0 && !(block.kind === 'inline-heading' && (block.section || isPart))) return null;
  const next = slide.content[all[findDisplayed(all, at + 1, to)]?.block ?? -1];
  const children = promoteToTitle(block, characters) ?? promoteName(block, next, characters);
  return children && {children, id: block.id, at};
}

/** Is the paragraph that `range` begins with all the text that its author wants beside code? */
function isBesideCode({slide}: SlideAsSet, {all, from, to}: AtomRange): boolean {
  const on = all.slice(from, to);
  const requested = on.findLast(({page}) => page?.layout !== undefined)?.page?.layout ?? slide.requestedLayout;
  const isProse = slide.content[on[0]?.block ?? -1]?.kind === 'prose';
  return isProse && requested === 'code-beside' && on.slice(1).every(atom => isCode(atom) || !isDisplayed(atom));
}

/** Is the block that a page begins with of a labelled or folded block that ends on it? */
function headsLess({slide: {content}}: SlideAsSet, {all, from, to}: AtomRange): boolean {
  const first = content[all[from]?.block ?? -1];
  if (first === undefined || !isContained(first)) return false;
  return all.slice(from, to).some(atom => {
    const block = content[atom.block];
    return block !== undefined && isDisplayed(atom) && !isContained(block);
  });
}

/** The title that its author gives a page of `atoms`; null where there is none, or it is wider than `characters`. */
export function findTitleRequest(atoms: readonly Atom[], characters: number): string | null {
  const title = atoms.find(({page}) => page?.title !== undefined)?.page?.title;
  return title === undefined || measureWidth(title) > characters ? null : title;
}

/**
 * The atom that may make the title: the first that shows something; below figures, which show their own title where
 * they are screenshots, the one paragraph that stands there.
 */
function findTitleAtom({slide}: SlideAsSet, {all, from, to}: AtomRange): number {
  const first = findDisplayed(all, from, to);
  if (slide.content[all[first]?.block ?? -1]?.kind !== 'figure') return first;
  let text = -1;
  for (let i = first; i < to; i++) {
    const atom = all[i];
    const block = slide.content[atom?.block ?? -1];
    if (!atom || !block || !isDisplayed(atom)) continue;
    const isText = block.kind === 'prose' && text < 0;
    if (!isText && (block.kind !== 'figure' || block.shot)) return first;
    if (isText) text = i;
  }
  return text < 0 ? first : text;
}

/** Latin characters that surely stand on one line of a title. */
export function countTitleCharacters({area}: SlideAsSet): number {
  return Math.floor((titleLine.characters * area.width) / titleLine.width);
}
