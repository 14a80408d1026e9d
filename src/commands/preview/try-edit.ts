// An edit that an author points at, and the lecture as it is -> the deck as it would be, or why it cannot be.
import type {Diagnostic} from '../../model/diagnostic.ts';
import {unanswered} from '../../model/diagnostic.ts';
import {nameNotice} from '../../preview/notice.ts';
import {decodeText} from '../../site/decode.ts';
import {sideFileOf} from '../../site/side-file.ts';
import {needsBlankLine} from '../edits/blank-line.ts';
import {editBeside} from '../edits/edit-beside.ts';
import {editNotes, type NotesReading} from '../edits/edit-notes.ts';
import {createNotesReader, type FileEdit, readEdited} from '../edits/files.ts';
import {sayRefusal} from '../edits/refusal.ts';
import {findTarget, listTargets} from '../edits/targets.ts';
import {editOf, type TriedRequest} from './edit-request.ts';
import type {OpenLecture, OpenLectures} from './open-lectures.ts';
import type {ResidentCourse} from './resident-course.ts';
import {makeResidentDeck, type ResidentDeck} from './resident-deck.ts';

/** Why nothing was done, in a sentence. */
export interface Refused {
  readonly refused: string;
}

/** An edit, the line that it is at, the deck with it, and what is told of that deck and not of the one before. */
export interface MadeEdit {
  readonly edit: FileEdit;
  readonly line: number;
  readonly deck: ResidentDeck;
  readonly told: readonly Diagnostic[];
}

/** Rules that say that what was asked is not done. */
const undone: ReadonlySet<string> = new Set([
  'directive-idle',
  'directive-misplaced',
  'directive-refused',
  'directive-unknown',
  'words-missing',
]);

/** What edits are tried with. */
interface EditTools {
  readonly course: ResidentCourse;
  readonly lectures: OpenLectures;
  /** Reads the notes of the lecture; several edits of the same notes share one that reads them once. */
  readonly read?: NotesReader;
}

/** Gives the notes of a text, with a side file. */
type NotesReader = ReturnType<typeof createNotesReader>;

/** A reader of the notes of `lecture`, which reads each text once. */
export function createReader({file}: Pick<OpenLecture, 'file'>, {inputs, memory}: ResidentCourse): NotesReader {
  const read = createNotesReader(file, inputs, undefined, memory.trees);
  const known = new Map<string, NotesReading>();
  return (text, side = '') => {
    const key = JSON.stringify([text, side]);
    const reading = known.get(key) ?? read(text, side);
    known.set(key, reading);
    return reading;
  };
}

/** `lecture` with what `request` asks, in a deck that nobody sees. Rejects with a LecternError where a file fails. */
export async function makeEdit(
  request: TriedRequest,
  lecture: OpenLecture,
  {course, lectures, read = createReader(lecture, course)}: EditTools,
): Promise<MadeEdit | Refused> {
  const edit = await planEdit(request, lecture, {course, read});
  if ('refused' in edit) return edit;
  const deck = await lectures.queue(async () => makeTried(lecture, edit, course));
  const told = listNew(lecture, deck);
  const refused = told.find(({rule}) => undone.has(rule));
  return refused === undefined ? {edit, line: edit.line, deck, told} : {refused: sayRefusal(refused)};
}

/** The file that `request` edits, and how: the side file where the lecture has one, else the post. */
async function planEdit(
  {line, endLine, action, value}: TriedRequest,
  {file, text, deck}: OpenLecture,
  {course: {inputs}, read}: Required<Pick<EditTools, 'course' | 'read'>>,
): Promise<(FileEdit & {readonly line: number}) | Refused> {
  const {root} = inputs.site;
  const [before, sideName] = [await readEdited(root, file.path), sideFileOf(file.key)];
  if (before === null || decodeText(Buffer.from(before)) !== text)
    return {refused: `${file.path} has changed since: try it once more.`};
  const target = findTarget(listTargets(deck.built.document), {line, endLine});
  if (target === undefined) return {refused: `Line ${line} holds nothing that could be changed.`};
  const edit = {...editOf(action, value, target), isParted: needsBlankLine(inputs.site.config)};
  const side = await readEdited(root, sideName);
  const name = side === null ? file.path : sideName;
  const edited =
    side === null ? editNotes(before, edit, one => read(one)) : editBeside(side, edit, one => read(before, one));
  if ('refused' in edited) return edited;
  return {name, before: side ?? before, after: edited.text, line: edited.line};
}

/** The deck of `lecture` as it would be; figures, fonts and what was measured are those of the course. */
async function makeTried(
  {file}: OpenLecture,
  {name, after}: FileEdit,
  {inputs, tools, cache, memory}: ResidentCourse,
): Promise<ResidentDeck> {
  const drafts = new Map([[name, after ?? '']]);
  return makeResidentDeck(file, {inputs: {...inputs, drafts}, tools, cache, memory});
}

/** What is told of `deck`, and was not of the deck before. */
function listNew({deck: {diagnostics}}: OpenLecture, deck: ResidentDeck): ResidentDeck['diagnostics'] {
  const known = new Set(diagnostics.map(nameNotice));
  return unanswered(deck.diagnostics).filter(one => !known.has(nameNotice(one)));
}
