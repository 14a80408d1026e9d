// Edits that an author points at: tried in a deck that nobody sees, written when they are accepted, and taken back.
import {randomBytes} from 'node:crypto';
import {LecternError} from '../../errors.ts';
import {unanswered} from '../../model/diagnostic.ts';
import {compareViews, type TriedSlides} from '../../preview/tried.ts';
import {type DiffLine, diffLines} from '../../preview/diff.ts';
import {nameNotice} from '../../preview/notice.ts';
import {decodeText} from '../../site/decode.ts';
import {sideFileOf} from '../../site/side-file.ts';
import {editBeside} from '../edits/edit-beside.ts';
import {editNotes} from '../edits/edit-notes.ts';
import {createNotesReader, type FileEdit, readEdited, writeEdited} from '../edits/files.ts';
import {findTarget, listTargets} from '../edits/targets.ts';
import type {Host} from '../host.ts';
import {editOf, type TriedRequest} from './edit-request.ts';
import type {OpenLecture, OpenLectures} from './open-lectures.ts';
import type {ResidentCourse} from './resident-course.ts';
import {makeResidentDeck, type ResidentDeck} from './resident-deck.ts';

/** Why nothing was done, in a sentence. */
export interface Refused {
  readonly refused: string;
}

/** An edit that was tried. */
export interface Tried extends TriedSlides {
  readonly id: string;
  /** The file that it writes, and the line. */
  readonly file: string;
  readonly line: number;
  readonly diff: readonly DiffLine[];
  /** Slides of the deck before and after. */
  readonly total: readonly [before: number, after: number];
  /** What is told of the deck then, and is not now. */
  readonly warnings: readonly string[];
}

/** A file that was written, at a line. */
export interface Written {
  readonly file: string;
  readonly line: number;
  /** Edits that can be taken back. */
  readonly undos: number;
}

/** Edits of the notes of a preview. */
export interface NotesEdits {
  try(request: TriedRequest): Promise<Tried | Refused | undefined>;
  accept(key: string, id: string): Promise<Written | Refused>;
  undo(key: string): Promise<Written | Refused>;
  /** Edits of a lecture that can be taken back. */
  undos(key: string): number;
  /** The deck of the edit that was tried last. */
  deckOf(key: string, id: string): ResidentDeck | undefined;
  /** The same, whatever its name. */
  lastTried(key: string): ResidentDeck | undefined;
}

interface Trial {
  readonly id: string;
  readonly edit: FileEdit;
  readonly line: number;
  readonly deck: ResidentDeck;
}

/** Edits of one lecture that can be taken back. */
const maxUndos = 100;
/** Rules that say that what was asked is not done. */
const undone: ReadonlySet<string> = new Set([
  'directive-idle',
  'directive-misplaced',
  'directive-refused',
  'directive-unknown',
  'words-missing',
]);

/** No edit was tried yet. */
export function createNotesEdits(course: ResidentCourse, lectures: OpenLectures, host: Host): NotesEdits {
  const trials = new Map<string, Trial>();
  const written = new Map<string, (FileEdit & {readonly line: number})[]>();
  const undosOf = (key: string): (FileEdit & {readonly line: number})[] => {
    const list = written.get(key) ?? [];
    written.set(key, list);
    return list;
  };
  const write = async (edit: FileEdit): Promise<Refused | undefined> => {
    try {
      await writeEdited(course.inputs.site.root, edit, host);
      return undefined;
    } catch (error) {
      return refusalOf(error);
    }
  };
  return {
    async try(request) {
      const {key, version, slide} = request;
      const lecture = await lectures.open(key);
      if (lecture === undefined) return undefined;
      trials.delete(key);
      if (lecture.notice !== undefined) return {refused: `${lecture.notice.message}: mend that first.`};
      if (lecture.version !== version) return {refused: 'The notes have just changed: try it once more.'};
      try {
        const edit = await planEdit(request, lecture, course);
        if ('refused' in edit) return edit;
        const deck = await lectures.queue(async () => makeTried(lecture, edit, course));
        const told = listNew(lecture, deck);
        const refused = told.find(({rule}) => undone.has(rule));
        if (refused !== undefined) return {refused: `${refused.message}. ${refused.hint ?? ''}`.trim()};
        const id = randomBytes(9).toString('base64url');
        const diff = diffLines(edit.before ?? '', edit.after ?? '');
        const line = diff.find(({kind}) => kind !== 'same')?.line ?? edit.line;
        trials.set(key, {id, edit, line, deck});
        return {
          ...{id, file: edit.name, line, diff},
          ...compareViews(lecture.deck.view, deck.view, slide),
          total: [lecture.deck.view.slides.length, deck.view.slides.length],
          warnings: told.map(({message}) => message),
        };
      } catch (error) {
        return refusalOf(error);
      }
    },
    async accept(key, id) {
      const trial = trials.get(key);
      trials.delete(key);
      if (trial?.id !== id) return {refused: 'Another edit was tried since: nothing was written.'};
      const refused = await write(trial.edit);
      if (refused !== undefined) return refused;
      const list = undosOf(key);
      list.push({...trial.edit, line: trial.line});
      if (list.length > maxUndos) list.shift();
      return {file: trial.edit.name, line: trial.line, undos: list.length};
    },
    async undo(key) {
      const list = undosOf(key);
      const last = list.at(-1);
      if (last === undefined) return {refused: 'There is nothing to take back.'};
      const refused = await write({...last, before: last.after, after: last.before});
      if (refused !== undefined) return refused;
      list.pop();
      return {file: last.name, line: last.line, undos: list.length};
    },
    undos: key => written.get(key)?.length ?? 0,
    deckOf: (key, id) => (trials.get(key)?.id === id ? trials.get(key)?.deck : undefined),
    lastTried: key => trials.get(key)?.deck,
  };
}

/** The file that `request` edits, and how: the side file where the lecture has one, else the post. */
async function planEdit(
  {line, endLine, action, value}: TriedRequest,
  {file, text, deck}: OpenLecture,
  {inputs}: ResidentCourse,
): Promise<(FileEdit & {readonly line: number}) | Refused> {
  const {root} = inputs.site;
  const [before, sideName] = [await readEdited(root, file.path), sideFileOf(file.key)];
  if (before === null || decodeText(Buffer.from(before)) !== text)
    return {refused: `${file.path} has changed since: try it once more.`};
  const target = findTarget(listTargets(deck.built.document), {line, endLine});
  if (target === undefined) return {refused: `Line ${line} holds nothing that could be changed.`};
  const edit = editOf(action, value, target);
  const read = createNotesReader(file, inputs);
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
  {inputs, tools, cache}: ResidentCourse,
): Promise<ResidentDeck> {
  const drafts = new Map([[name, after ?? '']]);
  return makeResidentDeck(file, {inputs: {...inputs, drafts}, tools, cache});
}

/** What is told of `deck`, and was not of the deck before. */
function listNew({deck: {diagnostics}}: OpenLecture, deck: ResidentDeck): ResidentDeck['diagnostics'] {
  const known = new Set(diagnostics.map(nameNotice));
  return unanswered(deck.diagnostics).filter(one => !known.has(nameNotice(one)));
}

function refusalOf(error: unknown): Refused {
  if (error instanceof LecternError) return {refused: `${error.message}.`};
  throw error;
}
