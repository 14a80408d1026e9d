// Notes × a directive that somebody's change comes to -> the notes with it. Pure.
import type {ContentSlide} from '../../export/pptx/read-back/read-content.ts';
import type {DirectiveName} from '../../model/directives/table.ts';
import {editNotes, type NotesReading} from '../edits/edit-notes.ts';
import type {DeckChange} from './compare/deck-change.ts';
import type {OrderedState} from './lines/check-order.ts';
import {listHolders, type TextHolder} from './holders.ts';
import type {TextLocations} from './locate-texts.ts';

/** All that taking a change needs. */
export interface TakeContext {
  readonly slides: readonly ContentSlide[];
  readonly located: TextLocations;
  /** Texts of the notes as they were. */
  readonly holders: readonly TextHolder[];
  /** Those that are accepted. */
  readonly changes: readonly DeckChange[];
  readonly read: (text: string) => NotesReading;
  /** A heading right below a comment is none: a blank line stands between. */
  readonly isParted: boolean;
}

/** The notes with a change, and the line of those of before that it is about; or why they do not have it. */
export type Taken = {readonly state: OrderedState; readonly line: number} | {readonly refused: string};

/** Why most changes are not taken. */
export const unknown = 'these words stand nowhere in the notes, or in several places';

/** The notes with a directive at a text of theirs. */
export function direct(
  state: OrderedState,
  index: number,
  add: {readonly name: DirectiveName; readonly value?: string},
  {holders, read, isParted}: Pick<TakeContext, 'holders' | 'read' | 'isParted'>,
): Taken {
  const before = holders[index];
  const now = listHolders(state.document)[state.order.indexOf(index)];
  if (before === undefined || now === undefined) return {refused: unknown};
  const {line, endLine} = now.item ?? now.range;
  const edited = editNotes(state.text, {line, endLine, add, isParted}, read);
  if ('refused' in edited) return {refused: edited.refused};
  return {state: {...state, text: edited.text, document: read(edited.text).document}, line: before.range.line};
}

/** The notes with a text left out; refused where part of what would go with it still stands on a slide. */
export function leaveOut(state: OrderedState, index: number, name: 'skip' | 'notes', context: TakeContext): Taken {
  const {holders} = context;
  const own = holders[index];
  if (own === undefined) return {refused: unknown};
  if (own.kind === 'heading') return {refused: 'it is a heading: take its section out by hand'};
  const {line, endLine} = own.item ?? own.range;
  const goes = new Set(
    holders.flatMap(({range, ids}, i) =>
      (range.line >= line && range.endLine <= endLine) || ids.at(-1) === own.ids.at(-1) ? [i] : [],
    ),
  );
  const spots = listSpots(context).filter(({at}) => goes.has(at));
  const gone = new Set(spots.flatMap(({at, isGone}) => (isGone ? [at] : [])));
  const isWithFigure =
    own.kind !== 'caption' || [...goes].every(at => holders[at]?.kind !== 'description' || gone.has(at));
  return isWithFigure && spots.every(({isGone}) => isGone)
    ? direct(state, index, {name}, context)
    : {refused: `part of what stands at line ${line} is still on a slide: leave it out there by hand`};
}

/** Every text of the deck: which of the notes' it is, and whether somebody took it out. */
function listSpots({
  slides,
  changes,
  located,
}: TakeContext): readonly {readonly at: number; readonly isGone: boolean}[] {
  return slides.flatMap(({shapes}, slide) =>
    shapes.flatMap(({texts}, shape) =>
      (texts.length === 0 ? [-1] : [...texts.keys()]).map(text => ({
        at: located.find({slide, shape, text}),
        isGone: changes.some(one =>
          one.kind === 'slide-gone'
            ? one.slide === slide
            : one.kind === 'text-gone' &&
              one.at.slide === slide &&
              one.at.shape === shape &&
              (one.at.text < 0 || one.at.text === text),
        ),
      })),
    ),
  );
}
