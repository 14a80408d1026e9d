// A slide or a line -> where it stands: by the reports of decks that are built, else by a plan.
import {readFile, stat} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {z} from 'zod';
import {type BlockPlacement, findBlocksAt, findBlocksOf} from '../../checks/where.ts';
import {LecternError} from '../../errors.ts';
import type {PostFile} from '../../model/post.ts';
import type {CourseOptions} from '../../options.ts';
import type {PageReport} from '../../report/page-report.ts';
import type {DeckReport} from '../../report/report.ts';
import {choosePosts, type CourseRead, readCourseSite} from '../choose.ts';
import type {Host} from '../host.ts';
import {planCourse} from '../plan.ts';

/** What is looked for: a slide of a lecture, or a line of its notes. */
export interface WhereRequest extends Pick<CourseOptions, 'site' | 'browser' | 'cache'> {
  /** Key of the lecture, or path of its file. */
  readonly lecture: string;
  /** 1-based. */
  readonly slide?: number;
  readonly line?: number;
  /** Folder of the decks. */
  readonly out: string;
}

/** Where something stands in one lecture. */
export interface WhereFound {
  readonly key: string;
  /** Path of the post from the site's root. */
  readonly post: string;
  /** Slides that show it, or say it where none does. */
  readonly slides: readonly PageReport[];
  readonly blocks: readonly BlockPlacement[];
  /** The notes are younger than the deck: lines may have moved. */
  readonly isStale: boolean;
}

/** Finds what was requested, of each lecture that is meant. Throws a LecternError where there is none. */
export async function findWhere(request: WhereRequest, host: Host): Promise<readonly WhereFound[]> {
  const read = await readCourseSite(request.site, request.out);
  const posts = choosePosts(read, [request.lecture]);
  return Promise.all(posts.map(post => findIn(post, read, request, host)));
}

async function findIn(post: PostFile, read: CourseRead, request: WhereRequest, host: Host): Promise<WhereFound> {
  const file = join(resolve(request.out), `${post.key}.json`);
  const built = await readReport(file, post.path);
  const report = built ?? (await planReport(post, request, host));
  const isStale = built !== undefined && (await isYounger(join(read.site.root, post.path), file));
  const {slide, line} = request;
  const {key, pages, ledger} = report;
  const about = {key, post: post.path, isStale};
  if (slide !== undefined) {
    if (slide < 1 || slide > pages.length)
      throw new LecternError(`There is no slide ${slide} in ${key}: they go from 1 to ${pages.length}.`, 2);
    return {...about, slides: pages.filter(({number}) => number === slide), blocks: findBlocksOf(slide, ledger)};
  }
  const blocks = findBlocksAt(line ?? 1, ledger);
  const displayed = new Set(blocks.flatMap(({shownOn}) => shownOn));
  const numbers = displayed.size > 0 ? displayed : new Set(blocks.flatMap(({inNotesOf}) => inNotesOf));
  return {...about, slides: pages.filter(({number}) => numbers.has(number)), blocks};
}

const reportSchema = z.looseObject({
  key: z.string(),
  post: z.string(),
  pages: z.array(z.looseObject({number: z.number(), id: z.string(), title: z.string()})),
  ledger: z.array(z.looseObject({line: z.number(), endLine: z.number(), slides: z.array(z.number())})),
});

/** The report of a deck that is built of the post at `path`; undefined where there is none that can be read. */
async function readReport(file: string, path: string): Promise<DeckReport | undefined> {
  try {
    const data: unknown = JSON.parse(await readFile(file, 'utf8'));
    return reportSchema.parse(data).post === path ? (data as DeckReport) : undefined;
  } catch {
    return undefined;
  }
}

async function planReport(
  {key}: PostFile,
  {lecture: _, slide: __, line: ___, out: ____, ...options}: WhereRequest,
  host: Host,
): Promise<DeckReport> {
  const ignore = (): void => undefined;
  const listener = {message: ignore, warning: ignore, making: ignore, done: ignore};
  const results = await planCourse({...options, lectures: [key]}, listener, host);
  const report = results.find(one => one.report.key === key)?.report;
  if (report === undefined || report.pages.length === 0)
    throw new LecternError(`${key} has no slides. Build it to see why: lectern ${key}`, 1);
  return report;
}

async function isYounger(file: string, than: string): Promise<boolean> {
  const [first, second] = await Promise.all([file, than].map(path => stat(path).catch(() => undefined)));
  return first !== undefined && second !== undefined && first.mtimeMs > second.mtimeMs;
}
