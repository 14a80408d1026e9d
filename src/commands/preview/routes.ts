// A course that stays open -> what the preview's server answers from.
import {join, resolve, sep} from 'node:path';
import {realpathSync} from 'node:fs';
import {resolveInside} from '../../files/inside.ts';
import type {PostFile} from '../../model/post.ts';
import {buildDeckPage, type DeckFrame, readFrame} from '../../preview/deck-page.ts';
import {findSpot} from '../../preview/find-spot.ts';
import {buildFramePage} from '../../preview/frame-page.ts';
import {listPaneRows} from '../../preview/panes.ts';
import type {EventHub} from '../../server/events.ts';
import type {PreviewRoutes} from '../../preview/server/server.ts';
import {imageAddress} from '../../preview/view.ts';
import {openInEditor} from './editor.ts';
import {buildLectureList} from './lecture-list.ts';
import type {OpenLectures} from './open-lectures.ts';
import type {ResidentCourse} from './resident-course.ts';

/** What routes do beside answering. */
export interface RouteActions {
  log(line: string): void;
  /** Opens a line in an editor; the one that runs where it is left out. */
  readonly openEditor?: (file: string, line: number) => void;
}

/** The routes of a preview. */
export function createRoutes(
  course: ResidentCourse,
  lectures: OpenLectures,
  events: EventHub,
  {log, openEditor = (file, line) => openInEditor(file, line, log)}: RouteActions,
): PreviewRoutes {
  let frame: Promise<DeckFrame> | undefined;
  const frameOf = async (): Promise<DeckFrame> => {
    frame ??= course.tools.marpCli().then(async cli => readFrame(await cli.toHtml('# Slide')));
    return frame;
  };
  const postAt = (file: string): PostFile | undefined => findPost(file, course);
  return {
    course: async () => buildLectureList(course, lectures),
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
      const {deck, text, version} = lecture;
      const slides = deck.view.slides.map(({title, notes}) => ({title, notes}));
      return {version, rows: listPaneRows(text, deck.rows), slides};
    },
    image(key, digest, name) {
      const file = lectures
        .known()
        .find(one => one.file.key === key)
        ?.deck.images.get(name);
      const shown = file?.film ?? file;
      const isSame = shown && imageAddress(key, name, shown.bytes).split('/').at(-2) === digest;
      return isSame ? shown : undefined;
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
