// Notes × a directive that somebody's change comes to -> the notes with it. Pure.
import type {ContentSlide} from '../../export/pptx/read-back/read-content.ts';
import type {DirectiveName} from '../../model/directives/table.ts';
import {editNotes, type NotesReading} from '../edits/edit-notes.ts';
import type {DeckChange} from './changes.ts';
import type {OrderedState} from './edit-lines.ts';
import {listHolders, type TextHolder} from './holders.ts';
import type {TextLocations} from './locate-texts.ts';

/** All that taking a change needs. */
export interface TakeContext {
  readonly slides: readonly ContentSlide[];
  readonly located: TextLocations;
  /** Texts of the notes as they were. */
  readonly holders: readonly TextHolder[];
  readonly changes: readonly DeckChange[];
  readonly read: (text: string) => NotesReading;
}

/** The notes with a change, and the line of those of before that it is about; or why they do not have it. */
export type Taken = {readonly state: OrderedState; readonly line: number} | {readonly refused: string};

/** Why most changes are not taken. */
export const unknown = 'these words stand nowhere in the notes, or in several located';

/** The notes with a directive at a text of theirs. */
export function direct(
  state: OrderedState,
  index: number,
  add: {readonly name: DirectiveName; readonly value?: string},
  {holders, read}: Pick<TakeContext, 'holders' | 'read'>,
): Taken {
  const before = holders[index];
  const now = listHolders(state.document)[state.order.indexOf(index)];
  if (before === undefined || now === undefined) return {refused: unknown};
  const {line, endLine} = now.item ?? now.range;
  const edited = editNotes(state.text, {line, endLine, add}, read);
  if ('refused' in edited) return {refused: edited.refused};
  return {state: {...state, text: edited.text, document: read(edited.text).document}, line: before.range.line};
}
