// The text of a side file and what an author wants of a place in the notes -> the text that says so. Pure.
import {type EditedText, findAgain, findComplaint, hasWhatIsPlanned, type NotesEdit, planEdit} from './edit-notes.ts';
import type {NotesReading} from './edit-notes.ts';
import {sayRefusal} from './refusal.ts';
import {sayBeside} from './side-entries.ts';
import {listTargets} from './targets.ts';

/** `side`, a side file, with what `edit` wants; `read` reads the notes with a side file of that text. */
export function editBeside(side: string, edit: NotesEdit, read: (side: string) => NotesReading): EditedText {
  const before = read(side);
  const targets = listTargets(before.document);
  const plan = planEdit(targets, edit);
  if ('refused' in plan) return plan;
  const {target, requested, answered} = plan;
  const text = sayBeside(side, [{target, add: requested, removes: answered.map(({name}) => name)}], targets);
  if (text === null) return {refused: 'The side file holds no list of entries: mend it first.'};
  const after = read(text);
  const told = findComplaint(before, after);
  if (told !== undefined) return {refused: sayRefusal(told)};
  const found = findAgain(listTargets(after.document), before, target);
  return found !== undefined && hasWhatIsPlanned(found, plan)
    ? {text, line: found.line}
    : {refused: 'The side file cannot say that of this place. Say it in the notes, by a comment.'};
}
