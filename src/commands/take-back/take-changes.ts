// Notes × what somebody changed in their deck -> the notes with it, change by change; what cannot be told is refused.
// Pure.
import type {ContentSlide} from '../../export/pptx/read-back/read-content.ts';
import type {NotesReading} from '../edits/edit-notes.ts';
import type {DeckChange} from './compare/deck-change.ts';
import {createBudget, type WorkBudget} from './compare/budget.ts';
import {describeChange} from './describe-change.ts';
import {changeTitle} from './front-matter.ts';
import {changeLine, changeWords} from './edit-words.ts';
import type {OrderedState} from './lines/check-order.ts';
import {insertText, moveText} from './lines/edit-lines.ts';
import {direct, leaveOut, type TakeContext, type Taken, unknown} from './direct.ts';
import {listHolders} from './holders.ts';
import {locateTexts} from './locate-texts.ts';
import {findGonePart, isPart, isWithin} from './parts.ts';
import {addSlide, dropSlides, moveSlide} from './take-slides.ts';
import {foldTokens} from './compare/words.ts';

/** A change, and what became of it. */
export interface TakenChange {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly what: string;
  /** Line of the notes as they were; 0 where none is known. */
  readonly line: number;
  /** Why the notes do not have it. */
  readonly refused?: string;
}

/** Words first: lines and directives move what stands below them. */
const turns: readonly DeckChange['kind'][] = [
  ...(['words', 'text-gone', 'notes-new', 'slide-gone', 'text-moved'] as const),
  ...(['text-new', 'slide-moved', 'slide-new', 'other'] as const),
];

/**
 * Characters of notes that are read again, at most: 500 changes of a long lecture, some minutes; and characters and
 * pairs of words that are looked through, some seconds.
 */
const most = {read: 60_000_000, located: 2_000_000_000} as const;

/** `text` of a post with `changes` of the deck whose slides were `slides`; of `only` where numbers are named. */
export function takeChanges(
  text: string,
  {
    slides,
    changes,
    isSame,
    only,
    isParted = false,
  }: {
    readonly slides: readonly ContentSlide[];
    readonly changes: readonly DeckChange[];
    /** The notes say what they said when the deck was made. */
    readonly isSame: boolean;
    readonly only: ReadonlySet<number> | null;
    /** A heading right below a comment is none (`needsBlankLine`). */
    readonly isParted?: boolean;
  },
  reader: (text: string) => NotesReading,
  readings: WorkBudget = createBudget(most.read),
): {readonly text: string; readonly changes: readonly TakenChange[]} {
  const read = (notes: string): NotesReading => {
    readings.spend(notes.length);
    return reader(notes);
  };
  const {document} = reader(text);
  const holders = listHolders(document);
  const accepted = changes.filter((_, i) => only === null || only.has(i + 1));
  const located = locateTexts(slides, holders, {isSame, budget: createBudget(most.located)});
  const context: TakeContext = {slides, changes: accepted, holders, read, located, isParted};
  let state: OrderedState = {text, document, order: holders.map((_, i) => i)};
  const taken: TakenChange[] = [];
  for (const change of inTurn(accepted)) {
    const number = changes.indexOf(change) + 1;
    const what = describeChange(change);
    const result = takeWithin(readings, () => takeOne(state, change, context));
    if ('state' in result) ({state} = result);
    taken.push({
      ...{number, what},
      line: 'line' in result ? result.line : 0,
      ...('refused' in result ? {refused: result.refused} : {}),
    });
  }
  return {text: state.text, changes: taken.toSorted((a, b) => a.number - b.number)};
}

/** What `take` comes to, as long as the notes may be read again. */
function takeWithin(readings: WorkBudget, take: () => Taken): Taken {
  const refused = {refused: 'so many changes take too long at once: take it once the others are written'};
  if (readings.isSpent()) return refused;
  try {
    return take();
  } catch (error) {
    if (readings.isSpent()) return refused;
    throw error;
  }
}

/** Each new neighbour goes right behind what it follows: the last of several comes first. */
function inTurn(changes: readonly DeckChange[]): readonly DeckChange[] {
  const isBehind = (one: DeckChange): boolean => one.kind === 'slide-new' || (one.kind === 'text-new' && one.isAfter);
  return [...changes.filter(one => !isBehind(one)), ...changes.filter(isBehind).toReversed()].toSorted(
    (a, b) => turns.indexOf(a.kind) - turns.indexOf(b.kind),
  );
}

function takeOne(state: OrderedState, change: DeckChange, context: TakeContext): Taken {
  switch (change.kind) {
    case 'words':
      return takeWords(state, change, context);
    case 'text-gone':
      return takeGone(state, change, context);
    case 'text-new':
    case 'text-moved':
      return takePlaced(state, change, context);
    case 'notes-new': {
      const [first] = context.located.onSlide(change.slide) ?? [];
      const at = first ?? context.located.heading(change.slide);
      return direct(state, at, {name: 'say', value: change.after}, context);
    }
    case 'slide-gone':
      return dropSlides(state, change, context);
    case 'slide-moved':
      return moveSlide(state, change, context);
    case 'slide-new':
      return addSlide(state, change, context);
    default:
      return {refused: 'the notes have no words for that: change it there by hand'};
  }
}

function takeWords(state: OrderedState, change: DeckChange & {readonly kind: 'words'}, context: TakeContext): Taken {
  const {at, before, after} = change;
  const {located, holders, slides, read} = context;
  const index = located.find(at);
  const holder = holders[index];
  const role = slides[at.slide]?.shapes[at.shape]?.role;
  if (holder === undefined) return role === 'title' ? takeTitle(state, change, context) : {refused: unknown};
  const {line} = holder.range;
  if (role === 'title' && holder.kind === 'heading') {
    const same = slides.flatMap((_, slide) => (located.heading(slide) === index ? [slide] : []));
    const isEverywhere = same.every(slide =>
      context.changes.some(
        one => one.kind === 'words' && one.at.slide === slide && one.after === after && located.find(one.at) === index,
      ),
    );
    if (!isEverywhere) {
      const [first] = located.onSlide(at.slide) ?? [];
      if (first === undefined)
        return {refused: 'the heading names several slides: say title="…" on the one that is meant'};
      return direct(state, first, {name: 'title', value: after}, context);
    }
  }
  const now = listHolders(state.document)[state.order.indexOf(index)];
  // Another slide may have said it already.
  if (now && holder.kind !== 'code' && foldTokens(now.text, true) === foldTokens(after, true)) return {state, line};
  const plain = (text: string) => read(text).document;
  const edit = holder.kind === 'code' ? changeLine : changeWords;
  const next = edit(state, state.order.indexOf(index), {before, after}, plain);
  return next === null
    ? {refused: `line ${line} is written in a way that these words cannot be changed in: do it by hand`}
    : {state: {...next, order: state.order}, line};
}

/** A title that the notes have in their front matter. */
function takeTitle(
  state: OrderedState,
  {before, after}: DeckChange & {readonly kind: 'words'},
  {read}: TakeContext,
): Taken {
  const text = changeTitle(state.text, {before, after});
  if (text === null) return {refused: unknown};
  const {document} = read(text);
  return listHolders(document).length === state.order.length
    ? {state: {...state, text, document}, line: 1}
    : {refused: unknown};
}

function takeGone(
  state: OrderedState,
  {at, before}: DeckChange & {readonly kind: 'text-gone'},
  context: TakeContext,
): Taken {
  const {located, slides, changes} = context;
  if (at.shape < 0)
    return {refused: 'what is said is a block of the notes, which may stand on the slide too: take it out by hand'};
  const index = located.find(at);
  const isGone = (text: string): boolean =>
    changes.some(
      one => one.kind === 'text-gone' && one.at.slide === at.slide && one.at.shape < 0 && one.before === text,
    );
  const words = foldTokens(before);
  const isInNotes = slides[at.slide]?.notes.some(text => !isGone(text) && foldTokens(text).includes(words)) ?? false;
  return leaveOut(state, index, isInNotes ? 'notes' : 'skip', context);
}

/** What is said of a sentence, which no line of the notes holds alone. */
function partOf(line: number): string {
  return `the sentences of line ${line} are one paragraph: put it where it belongs by hand`;
}

function takePlaced(
  state: OrderedState,
  change: DeckChange & {readonly kind: 'text-new' | 'text-moved'},
  context: TakeContext,
): Taken {
  const {located, holders, slides, read} = context;
  const plain = (text: string) => read(text).document;
  const current = (index: number): number => state.order.indexOf(index);
  if (change.kind === 'text-new') {
    const {at, isAfter, after, level, ahead} = change;
    const sides = [{at, isAfter}, ...(ahead ? [{at: ahead, isAfter: false}] : [])];
    const alike = sides.filter(
      one => (slides[one.at.slide]?.shapes[one.at.shape]?.levels[one.at.text] ?? -1) === level,
    );
    const line = holders[located.find(at)]?.range.line;
    if (line === undefined) return {refused: unknown};
    const gone = findGonePart(after, context);
    if (gone) return {refused: partOf(holders[located.find(gone)]?.range.line ?? line)};
    if (alike.length === 0) return {refused: `it stands deeper or less deep than what is beside it (line ${line})`};
    if (alike.every(one => isWithin(one.at, one.isAfter, context))) return {refused: partOf(line)};
    for (const one of alike) {
      if (isWithin(one.at, one.isAfter, context)) continue;
      const index = located.find(one.at);
      const next =
        index < 0 ? null : insertText(state, {index: current(index), isAfter: one.isAfter, text: after}, plain);
      if (next) return {state: next, line: holders[index]?.range.line ?? line};
    }
    return {refused: `no line can be added at line ${line}`};
  }
  const {at, behind, ahead} = change;
  const index = located.find(at);
  const holder = holders[index];
  const sides = [...(behind ? [{at: behind, isAfter: true}] : []), ...(ahead ? [{at: ahead, isAfter: false}] : [])];
  const isParted = isPart(at, context) || sides.some(one => isWithin(one.at, one.isAfter, context));
  if (holder !== undefined && isParted) return {refused: partOf(holder.range.line)};
  const known = sides
    .map(one => ({beside: located.find(one.at), isAfter: one.isAfter}))
    .filter(({beside}) => beside >= 0);
  if (holder === undefined || known.length === 0) return {refused: unknown};
  for (const {beside, isAfter} of known) {
    const next = moveText(state, {index: current(index), beside: current(beside), isAfter}, plain);
    if (next) return {state: next, line: holder.range.line};
  }
  return {refused: `line ${holder.range.line} cannot be moved there`};
}
