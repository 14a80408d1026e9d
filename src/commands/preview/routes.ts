// A course that stays open -> what the preview's server answers from.
import {join, resolve, sep} from 'node:path';
import {realpathSync} from 'node:fs';
import {resolveInside} from '../../files/inside.ts';
import type {PostFile} from '../../model/post.ts';
import {buildDeckPage, type DeckFrame, readFrame} from '../../preview/deck-page.ts';
import {findSpot} from '../../preview/find-spot.ts';
import {buildFramePage} from '../../preview/frame-page.ts';
import type {EventHub} from '../../server/events.ts';
import type {EditRequest, PreviewRoutes} from '../../preview/server/server.ts';
import {buildSlidePage} from '../../preview/slide-page.ts';
import {describeLongBlocks} from '../choices/block-choice.ts';
import {acceptRequest, triedRequest, undoRequest} from './edit-request.ts';
import type {NotesEdits} from './edits.ts';
import {openInEditor} from './editor.ts';
import {buildLectureList} from './lecture-list.ts';
import type {OpenLectures} from './open-lectures.ts';
import {describePanes} from './panes.ts';
import type {ResidentCourse} from './resident-course.ts';

/** What routes do beside answering. */
export interface RouteActions {
  log(line: string): void;
  /** Opens a line in an editor; the one that runs where it is left out. */
  readonly openEditor?: (file: string, line: number) => void;
}

/** What routes answer from. */
export interface RouteParts {
  readonly lectures: OpenLectures;
  readonly edits: NotesEdits;
  readonly events: EventHub;
}

/** The routes of a preview. */
export function createRoutes(
  course: ResidentCourse,
  {lectures, edits, events}: RouteParts,
  {log, openEditor = (file, line) => openInEditor(file, line, log)}: RouteActions,
): PreviewRoutes {
  let frame: Promise<DeckFrame> | undefined;
  const frameOf = async (): Promise<DeckFrame> => {
    frame ??= course.tools.marpCli().then(async cli => readFrame(await cli.toHtml('# Slide')));
    return frame;
  };
  const postAt = (file: string): PostFile | undefined => findPost(file, course);
  return {
    async course() {
      await lectures.queue(async () => course.relist());
      return buildLectureList(course, lectures);
    },
    async frame(key) {
      const lecture = await lectures.open(key);
      if (lecture === undefined) return undefined;
      const {file, deck, version} = lecture;
      return buildFramePage({key, file: file.path, title: deck.view.title, version});
    },
    async deck(key) {
      const lecture = await lectures.open(key);
      if (lecture === undefined) return undefined;
      return buildDeckPage(lecture.deck.view, await frameOf(), lecture.version, course.inputs.edit);
    },
    async built(key) {
      const finished = await lectures.finish(key);
      const html = finished?.made.files.find(({name}) => name === `${key}.html`);
      return html && 'text' in html ? html.text : undefined;
    },
    async panes(key) {
      const lecture = await lectures.open(key);
      if (lecture === undefined) return undefined;
      return describePanes(lecture, edits.undos(key));
    },
    edit: async (action, data) => answerEdit(action, data, edits),
    async slide(key, index, tried) {
      const deck = tried === '' ? (await lectures.open(key))?.deck : edits.triedDecks(key).get(tried);
      return deck && buildSlidePage(deck.view, index);
    },
    async choices(key, line) {
      const lecture = await lectures.open(key);
      const long = lecture?.deck.long.filter(({range}) => range.line === line) ?? [];
      return lecture && describeLongBlocks(long, lecture.deck.rows)[0];
    },
    image(key, digest, name) {
      const own = lectures.known().find(one => one.file.key === key)?.deck;
      const all = [own, ...edits.triedDecks(key).values()].map(deck => deck?.images.get(name));
      return all.map(file => file?.film ?? file).find(shown => shown && course.memory.digest(shown.bytes) === digest);
    },
    async at(file, line) {
      const post = postAt(file);
      if (post === undefined) return false;
      const lecture = lectures.known().find(one => one.file.key === post.key);
      if (lecture === undefined) return true;
      const {rows, bodyLine} = lecture.deck;
      const slide = findSpot({line, endLine: line}, {rows, changed: [], bodyLine});
      events.send(post.key, 'go', {slide, line});
      return true;
    },
    async open(file, line) {
      const post = postAt(file);
      const real = post && resolveInside(course.inputs.site.root, post.path);
      if (real === undefined) return false;
      openEditor(real, line);
      return true;
    },
    events: {
      ...events,
      add(key, response) {
        events.add(key, response);
        const lecture = lectures.known().find(one => one.file.key === key);
        events.send(key, 'hello', {version: lecture?.version ?? 0});
        if (lecture?.notice !== undefined) events.send(key, 'notice', lecture.notice);
      },
    },
  };
}

/** The answer to a request of an edit; undefined for one that no page of the preview makes. */
async function answerEdit(action: EditRequest, data: unknown, edits: NotesEdits): Promise<unknown> {
  if (action === 'try') {
    const {data: requested} = triedRequest.safeParse(data);
    return requested && edits.try(requested);
  }
  if (action === 'layouts') {
    const {data: requested} = triedRequest.safeParse(data);
    return requested && edits.layouts(requested);
  }
  if (action === 'accept') {
    const {data: requested} = acceptRequest.safeParse(data);
    return requested && edits.accept(requested.key, requested.id);
  }
  const {data: requested} = undoRequest.safeParse(data);
  return requested && edits.undo(requested.key);
}

/** The post that `file` means: a path from the site, or one of this machine; only what the site lists is one. */
function findPost(file: string, {inputs, posts}: ResidentCourse): PostFile | undefined {
  const named = posts.find(({path}) => path === file);
  if (named !== undefined) return named;
  const {root} = inputs.site;
  const real = realPath(resolve(root, file));
  return posts.find(({path}) => real !== undefined && realPath(join(root, path.split('/').join(sep))) === real);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
