// Edits that an author points at: tried in a deck that nobody sees, written when they are accepted, and taken back.
import {randomBytes} from 'node:crypto';
import {LecternError} from '../../errors.ts';
import {compareViews, type TriedSlides} from '../../preview/tried.ts';
import {type DiffLine, diffLines} from '../../preview/diff.ts';
import {type FileEdit, writeEdited} from '../edits/files.ts';
import type {Host} from '../host.ts';
import type {TriedRequest} from './edit-request.ts';
import {type LargerLayout, listLarger, type LayoutTrial, layoutChoices} from './layout-trials.ts';
import type {OpenLecture, OpenLectures} from './open-lectures.ts';
import type {ResidentCourse} from './resident-course.ts';
import type {ResidentDeck} from './resident-deck.ts';
import {createReader, makeEdit, type MadeEdit, type Refused} from './try-edit.ts';

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

/** The layouts that give a figure more room, each tried; and why the others do not. */
export interface TriedLayouts {
  readonly layouts: readonly (Tried & Pick<LargerLayout, 'value' | 'scale' | 'slide'>)[];
  readonly reasons: readonly string[];
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
  /** Tries each layout of the figure that `request` is about. */
  layouts(request: TriedRequest): Promise<TriedLayouts | Refused | undefined>;
  accept(key: string, id: string): Promise<Written | Refused>;
  undo(key: string): Promise<Written | Refused>;
  /** Edits of a lecture that can be taken back. */
  undos(key: string): number;
  /** The decks of what was tried last, by the names of the edits. */
  triedDecks(key: string): ReadonlyMap<string, ResidentDeck>;
}

interface Trial {
  readonly edit: FileEdit;
  readonly line: number;
  readonly deck: ResidentDeck;
}

/** Edits of one lecture that can be taken back. */
const maxUndos = 100;

/** No edit was tried yet. */
export function createNotesEdits(course: ResidentCourse, lectures: OpenLectures, host: Host): NotesEdits {
  const trials = new Map<string, Map<string, Trial>>();
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
  /** What `run` makes of the lecture as its page shows it; trials of before are gone. */
  const withLecture = async <T>(
    {key, version}: TriedRequest,
    run: (lecture: OpenLecture) => Promise<T | Refused>,
  ): Promise<T | Refused | undefined> => {
    const lecture = await lectures.open(key);
    if (lecture === undefined) return undefined;
    trials.delete(key);
    if (lecture.notice !== undefined) return {refused: `${lecture.notice.message}: mend that first.`};
    if (lecture.version !== version) return {refused: 'The notes have just changed: try it once more.'};
    try {
      return await run(lecture);
    } catch (error) {
      return refusalOf(error);
    }
  };
  const keep = (key: string, trial: Trial): string => {
    const id = randomBytes(9).toString('base64url');
    const own = trials.get(key) ?? new Map<string, Trial>();
    trials.set(key, own.set(id, trial));
    return id;
  };
  /** A made edit as its page shows it; it can be accepted from now on. */
  const describe = ({key, slide}: TriedRequest, {deck: before}: OpenLecture, made: MadeEdit): Tried => {
    const {edit, deck, told} = made;
    const diff = diffLines(edit.before ?? '', edit.after ?? '');
    const line = diff.find(({kind}) => kind !== 'same')?.line ?? made.line;
    return {
      ...{id: keep(key, {edit, line, deck}), file: edit.name, line, diff},
      ...compareViews(before.view, deck.view, slide),
      total: [before.view.slides.length, deck.view.slides.length],
      warnings: told.map(({message}) => message),
    };
  };
  return {
    try: async request =>
      withLecture(request, async lecture => {
        const made = await makeEdit(request, lecture, {course, lectures});
        return 'refused' in made ? made : describe(request, lecture, made);
      }),
    layouts: async request =>
      withLecture(request, async lecture => {
        const made: LayoutTrial[] = [];
        const reasons: string[] = [];
        const read = createReader(lecture, course);
        for (const value of layoutChoices) {
          const one = await makeEdit({...request, action: 'layout', value}, lecture, {course, lectures, read});
          if ('refused' in one) reasons.push(one.refused);
          else made.push({...one, value});
        }
        const {larger, reasons: smaller} = listLarger(made, lecture.deck, request);
        const layouts = larger.map(one => ({
          ...describe(request, lecture, one),
          ...{value: one.value, scale: one.scale, slide: one.slide},
        }));
        return {layouts, reasons: [...new Set([...smaller, ...reasons])]};
      }),
    async accept(key, id) {
      const trial = trials.get(key)?.get(id);
      trials.delete(key);
      if (trial === undefined) return {refused: 'Another edit was tried since: nothing was written.'};
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
    triedDecks: key => new Map([...(trials.get(key) ?? [])].map(([id, {deck}]) => [id, deck])),
  };
}

function refusalOf(error: unknown): Refused {
  if (error instanceof LecternError) return {refused: `${error.message}.`};
  throw error;
}
