// Pages × what the browser found to run off them -> pages with less: the block at fault set smaller, then said instead.
import type {ContentItem, SpeakerNote} from '../../blocks/types.ts';
import type {Overrun} from '../../model/overrun.ts';
import type {Page, PlacedBlock} from '../../model/page.ts';
import type {SourceRange} from '../../model/source-range.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText} from '../../text/plain.ts';
import {shortenToWidth} from '../../text/width.ts';
import {definitionClasses} from '../definition-classes.ts';
import {findCause, holds} from './find-cause.ts';
import {sayItems, sayPlaced} from './said.ts';

/** What was done to a block, for its author. */
export interface Mended extends Overrun {
  /** Of the block at fault; else of the page. */
  readonly range: SourceRange;
  readonly what: 'smaller' | 'notes' | 'title';
}

/** Rounds after which there is nothing left that could be taken off a page. */
export const mendRounds = 6;
/** The class of a page whose text is set in the least sizes that can be read. */
const tight = 'tight';
/** Share of its size below which a figure is not shown any more; Latin characters of a title of one line. */
const min = {figure: 0.3, title: 40} as const;
/** px by which a figure is made smaller than it has to be. */
const spare = 4;

/** A page, and what was done to it. */
interface Changed {
  readonly page: Page;
  readonly mended: readonly Mended[];
}

/**
 * `pages` without what the `overruns` name, as far as one `round` goes: in the first the text of the page is set in its
 * least size and a figure shrinks; then what is at fault stands in the notes, then all of the page.
 */
export function mendPages(
  pages: readonly Page[],
  overruns: readonly Overrun[],
  round: number,
): {readonly pages: readonly Page[]; readonly mended: readonly Mended[]} {
  const changed = pages.map((page): Changed => {
    const found = overruns.filter(({slide}) => slide === page.number);
    if (found.length === 0) return {page, mended: []};
    if (round === 0 && page.role === 'content' && !page.styleClasses.includes(tight)) return setTight(page, found);
    const worst = findWorst(found);
    return round < mendRounds - 1 && worst ? takeCause(page, worst) : takeAll(page, found);
  });
  return {pages: changed.map(({page}) => page), mended: changed.flatMap(({mended}) => mended)};
}

/** What runs off by most; the slide as a whole only where nothing on it is known to. */
function findWorst(found: readonly Overrun[]): Overrun | undefined {
  const known = found.filter(({text}) => !text.startsWith('<section>'));
  return [...(known.length > 0 ? known : found)].sort((a, b) => b.px - a.px)[0];
}

/** The text in its least size. A figure at fault shrinks. */
function setTight(page: Page, found: readonly Overrun[]): Changed {
  const first = findWorst(found);
  const blocks = page.blocks.map(placed => {
    const over = Math.max(0, ...found.filter(one => findCause(page, one) === placed).map(({px}) => px));
    return placed.kind === 'figure' && over > 0 ? (shrink(placed, over) ?? placed) : placed;
  });
  const cause = first && findCause(page, first);
  const mended = first ? [{...first, range: cause?.block.range ?? page.range, what: 'smaller'} as const] : [];
  return {page: {...page, blocks, styleClasses: [...page.styleClasses, tight]}, mended};
}

/** Without the block that is most at fault, or its items from the first one at fault on. */
function takeCause(page: Page, found: Overrun): Changed {
  const cause = findCause(page, found);
  if (cause === undefined) return {page: shortenTitle(page), mended: [{...found, range: page.range, what: 'title'}]};
  return {page: takeBlock(page, cause, found), mended: [{...found, range: cause.block.range, what: 'notes'}]};
}

/** With nothing but a title of one line. */
function takeAll(page: Page, found: readonly Overrun[]): Changed {
  const all = page.blocks.reduce((left, placed) => replaceBlock(left, placed, null, sayPlaced(placed)), page);
  const first = findWorst(found);
  return {page: shortenTitle(all), mended: first ? [{...first, range: page.range, what: 'notes'}] : []};
}

function takeBlock(page: Page, placed: PlacedBlock, found: Overrun): Page {
  if (placed.kind === 'figure') {
    const smaller = shrink(placed, found.px);
    return replaceBlock(page, placed, smaller, smaller ? [] : sayPlaced(placed));
  }
  const {block} = placed;
  if (block.kind !== 'list') return replaceBlock(page, placed, null, sayPlaced(placed));
  const from = block.items.findIndex(item => holdsText(item, found));
  if (from < 1) return replaceBlock(page, placed, null, sayPlaced(placed));
  const rest: PlacedBlock = {...placed, block: {...block, items: block.items.slice(0, from)}};
  return replaceBlock(page, placed, rest, sayItems(block.items.slice(from)));
}

function holdsText({children, items}: ContentItem, found: Overrun): boolean {
  return holds(normalizedText(children), found) || items.some(item => holdsText(item, found));
}

/** The figure by `px` smaller; null where little would be left of it. */
function shrink(placed: Extract<PlacedBlock, {kind: 'figure'}>, px: number): PlacedBlock | null {
  const {width, height} = placed;
  const factor = (height - px - spare) / height;
  return factor < min.figure
    ? null
    : {...placed, width: Math.floor(width * factor), height: Math.floor(height * factor)};
}

/** `page` with `put` in the place of `placed`, or without it, and what it said in the notes. */
function replaceBlock(page: Page, placed: PlacedBlock, put: PlacedBlock | null, said: readonly SpeakerNote[]): Page {
  const blocks = page.blocks.flatMap(one => (one === placed ? (put ?? []) : one));
  const speakerNotes = said.reduce(addNote, page.speakerNotes);
  if (put !== null) return {...page, blocks, speakerNotes};
  // No arrangement holds without one of its blocks: the rest stands in plain flow.
  const isFigure = blocks.some(({kind}) => kind === 'figure');
  const isFree = page.role !== 'content';
  const styleClasses = isFree
    ? page.styleClasses
    : [page.role, ...(isFigure ? ['figure'] : []), ...page.slideClasses, ...definitionClasses(blocks), tight];
  return {...page, blocks, speakerNotes, styleClasses, caption: [], layout: isFree ? page.layout : 'stack'};
}

/** `notes` with `note`, less what they say already: ids alone do not tell, since parts of one block share theirs. */
function addNote(notes: readonly SpeakerNote[], note: SpeakerNote): readonly SpeakerNote[] {
  const words = note.text.replace(/…$/, '');
  const at = notes.findIndex(({id, text}) => id === note.id && text.includes(words));
  const known = notes[at];
  if (known === undefined) return note.text === '' ? notes : [...notes, note];
  const covers = [...(known.covers ?? []), ...(note.covers ?? [])];
  return covers.length === 0 ? notes : notes.with(at, {...known, covers});
}

/** A title of one line and no kicker; the title is said whole. */
function shortenTitle(page: Page): Page {
  const text = normalizedText(page.title);
  const title = shortenToWidth(text, min.title);
  if (title === text) return {...page, trail: []};
  const note = {id: page.promoted >= 0 ? page.promoted : page.heading, text};
  return {...page, trail: [], title: [createText(title)], speakerNotes: [note, ...page.speakerNotes]};
}
