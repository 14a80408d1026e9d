// Lectures that are looked at: built when they are opened, again when something changes, finished when it is quiet.
import {readInside} from '../../files/inside.ts';
import {decodeText} from '../../site/decode.ts';
import {createQueue, type Queue} from '../../concurrent.ts';
import type {PostFile} from '../../model/post.ts';
import {findChangedLines} from '../../preview/changed-lines.ts';
import {findSpot} from '../../preview/find-spot.ts';
import {findNotice, nameNotice, noticeOf, type PreviewNotice} from '../../preview/notice.ts';
import {createPatch, listChanged} from '../../preview/patch.ts';
import type {EventHub} from '../../server/events.ts';
import type {ResidentCourse} from './resident-course.ts';
import {type FinishedView, makeResidentDeck, type ResidentDeck} from './resident-deck.ts';

/** A lecture that was opened. */
export interface OpenLecture {
  readonly file: PostFile;
  /** The last deck that was well, and the text that it was made of. */
  readonly deck: ResidentDeck;
  readonly text: string;
  /** Counts the decks that were shown. */
  readonly version: number;
  readonly notice: PreviewNotice | undefined;
  /** Names of what was told when all was well. */
  readonly known: ReadonlySet<string>;
  readonly finished?: FinishedView;
}

/** All lectures that were opened. */
export interface OpenLectures {
  /** The lecture, built where it is not; undefined where the course has none of that key. */
  open(key: string): Promise<OpenLecture | undefined>;
  /** Its files as a build writes them, of the notes as they are now. */
  finish(key: string): Promise<FinishedView | undefined>;
  /** Builds what somebody watches again; `paths` have changed. `isCourse`: what all decks are made of, too. */
  change(paths: readonly string[], isCourse: boolean): Promise<void>;
  /** Files of the lectures that are open. */
  files(): readonly string[];
  readonly known: () => readonly OpenLecture[];
  /** One work after the other, as decks are built. */
  readonly queue: Queue;
  close(): void;
}

/** ms of quiet before the pages of a deck are inspected: that takes as long as an edit, and nobody waits for it. */
const quiet = 1_500;

/** Largest post whose text is shown, bytes. */
const maxSize = 16 * 1024 * 1024;
/** How often, and after how many ms, a file that has shrunk to less than half is read again. */
const [maxTries, pause] = [10, 25];

/** No lecture is open yet. */
export function createOpenLectures(course: ResidentCourse, events: EventHub): OpenLectures {
  const lectures = new Map<string, OpenLecture>();
  const queue = createQueue();
  const timers = new Map<string, NodeJS.Timeout>();
  const readText = async ({path}: PostFile): Promise<string | undefined> => {
    const read = await readInside(course.inputs.site.root, path, maxSize);
    return 'bytes' in read ? decodeText(read.bytes) : undefined;
  };
  /** The text of a post that is being saved: a program that saves empties the file first. */
  const readSaved = async (file: PostFile, before: string): Promise<string | undefined> => {
    let text = await readText(file);
    for (let tries = 0; tries < maxTries && (text ?? '').length < before.length / 2; tries++) {
      await new Promise(resolve => setTimeout(resolve, pause));
      const again = await readText(file);
      if (again && again === text) break;
      text = again;
    }
    return text;
  };
  /** The deck of a text that was read: the file may be another by now, and then is built after this. */
  const makeDeck = async (file: PostFile, text: string | undefined): Promise<ResidentDeck> => {
    const {inputs, tools, cache, memory} = course;
    const drafts = text === undefined ? {} : {drafts: new Map([[file.path, text]])};
    return makeResidentDeck(file, {inputs: {...inputs, ...drafts}, tools, cache, memory});
  };

  const finishOf = async (lecture: OpenLecture): Promise<FinishedView> => {
    const finished = lecture.finished ?? (await lecture.deck.finish());
    await course.cache.flush();
    const now = lectures.get(lecture.file.key);
    if (now?.version !== lecture.version) return finished;
    const notice = findNotice(finished.made.result.report.diagnostics, now.known, now.text.split('\n'));
    lectures.set(lecture.file.key, {...now, finished, ...(now.notice === undefined ? {notice} : {})});
    if (notice !== undefined && now.notice === undefined) events.send(lecture.file.key, 'notice', notice);
    events.send(lecture.file.key, 'told', {});
    if (finished.mended !== undefined && lecture.finished === undefined) {
      const next = lectures.get(lecture.file.key) ?? now;
      replace(next, {...next, deck: finished.mended, version: next.version + 1, finished}, {slide: -1, took: 0});
    }
    return finished;
  };
  const finishLater = (key: string): void => {
    clearTimeout(timers.get(key));
    const timer = setTimeout(() => {
      // Beside the queue: an edit that comes meanwhile does not wait for it.
      const lecture = lectures.get(key);
      if (lecture !== undefined && events.has(key)) finishOf(lecture).catch(() => undefined);
    }, quiet);
    timer.unref();
    timers.set(key, timer);
  };
  const replace = (
    before: OpenLecture,
    after: OpenLecture,
    {slide, took}: {readonly slide: number; readonly took: number},
  ): void => {
    const {key} = before.file;
    lectures.set(key, after);
    const patch = createPatch(before.deck.view, after.deck.view);
    events.send(key, 'patch', {kind: 'patch', from: before.version, version: after.version, patch, slide, took});
  };
  const rebuild = async (before: OpenLecture, isEdited: boolean): Promise<void> => {
    const {key, path} = before.file;
    const file = course.posts.find(one => one.key === key) ?? before.file;
    const started = performance.now();
    const saved = await readSaved(file, before.text);
    const text = saved ?? '';
    if (isEdited && text === before.text && before.notice === undefined) return;
    const lines = text.split('\n');
    const deck = await makeDeck(file, saved);
    const notice = findNotice(deck.diagnostics, before.known, lines);
    if (notice !== undefined) {
      lectures.set(key, {...before, notice});
      events.send(key, 'notice', notice);
      return;
    }
    if (before.notice !== undefined) events.send(key, 'clear', {});
    const edit = isEdited ? findChangedLines(before.text, text) : undefined;
    const changed = listChanged(createPatch(before.deck.view, deck.view));
    const {rows, bodyLine, diagnostics} = deck;
    const slide = edit === undefined ? (changed[0] ?? -1) : findSpot(edit, {rows, changed, bodyLine});
    const known = new Set(diagnostics.map(nameNotice));
    const after = {file: {...file, path}, deck, text, version: before.version + 1, notice, known};
    replace(before, after, {slide, took: performance.now() - started});
    finishLater(key);
  };
  const build = async (key: string): Promise<OpenLecture | undefined> => {
    const file = course.posts.find(one => one.key === key);
    if (file === undefined) return undefined;
    const read = await readText(file);
    const text = read ?? '';
    const deck = await makeDeck(file, read);
    const known = new Set(deck.diagnostics.map(nameNotice));
    const notice = findNotice(deck.diagnostics, new Set(), text.split('\n'));
    const lecture = {file, deck, text, version: 1, notice, known};
    lectures.set(key, lecture);
    finishLater(key);
    return lecture;
  };
  return {
    open: async key => lectures.get(key) ?? queue(async () => lectures.get(key) ?? build(key)),
    async finish(key) {
      // After the changes that are being built.
      const lecture = await queue(async () => lectures.get(key) ?? build(key));
      return lecture && finishOf(lecture);
    },
    change: async (paths, isCourse) =>
      queue(async () => {
        try {
          if (isCourse) await course.reread();
        } catch (error) {
          const notice = noticeOf(error instanceof Error ? error.message : String(error));
          for (const [key, lecture] of lectures) {
            lectures.set(key, {...lecture, notice});
            events.send(key, 'notice', notice);
          }
          return;
        }
        const posts = new Set(course.inputs.site.posts.map(({path}) => path));
        const isShared = isCourse || paths.some(path => !posts.has(path));
        for (const [key, lecture] of lectures) {
          const isOwn = paths.includes(lecture.file.path);
          if (!isOwn && !isShared) continue;
          if (events.has(key)) await rebuild(lecture, isOwn);
          else lectures.delete(key);
        }
      }),
    files: () => [...lectures.values()].map(({file}) => file.path),
    known: () => [...lectures.values()],
    queue,
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
