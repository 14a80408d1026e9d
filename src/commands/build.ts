// What a build is asked for -> decks on disk: selects posts, takes from the cache what has not changed, has the rest made. Prints nothing.
import {resolve} from 'node:path';
import {unusedAnswers} from '../accept.ts';
import {byPost, updateCourse} from '../course-page/write.ts';
import {courseTheme, withCourse} from '../engine/course-theme.ts';
import {loadThemes, shippedThemes, type Themes} from '../engine/theme.ts';
import {ThemeError} from '../engine/theme-error.ts';
import {type ErrorCode, LecternError} from '../error.ts';
import {explain, sentenceOf} from '../explain.ts';
import {deckNames, sharedNames} from '../files/deck-names.ts';
import {openOutput, type Output, type OwnFile} from '../files/output.ts';
import {createPartFiles, type PartFiles, removeAbandoned, removePassed} from '../files/unfinished.ts';
import type {Course} from '../model/course.ts';
import type {Diagnostic} from '../model/diagnostic.ts';
import type {PostFile, Site} from '../model/post.ts';
import {type BuildOptions, type CourseOptions, settle} from '../options.ts';
import {mapLimited} from '../limited.ts';
import {defaultSite, siteName} from '../read/default-site.ts';
import {includeReader} from '../read/includes.ts';
import {withoutPosts} from '../read/other-notes.ts';
import {noLecture, select} from '../read/select.ts';
import {readSite} from '../read/site.ts';
import {notesAddress, siteUrls} from '../read/urls.ts';
import {timed} from '../timings.ts';
import {type CacheOfRun, openCache} from './cached.ts';
import {refuseForeign, sourcesOf} from './check-output.ts';
import {type DeckOutcome, type Run, themesDir, type WritingRun} from './context.ts';
import {readSourceDate} from './dated.ts';
import {checkPublish, type Publication, publish} from './publish.ts';
import {keepNote} from './shard-note.ts';
import {sharePosts} from './share.ts';
import type {Stop} from './stop.ts';

/** Who hears of a build while it runs. */
export interface BuildListener {
  /** A line worth reading for who waits, such as that a browser is unpacked. */
  message(line: string): void;
  /** A line that concerns all decks, such as what was left out of a theme. */
  warning(line: string): void;
  /** The lectures that are made now; the others are as an earlier build left them. */
  making(keys: readonly string[]): void;
  done(outcome: DeckOutcome): void;
  /** No further lecture is begun after it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** What became of a build. */
export interface BuildOutcome {
  /** In the order of the site. */
  readonly outcomes: readonly DeckOutcome[];
  /** Absolute path of the site's folder. */
  readonly site: string;
  /** Absolute path of the folder of the decks. */
  readonly out: string;
  /** What lectern.yml accepts and no lecture has. */
  readonly unused: readonly Diagnostic[];
  /** A folder of the site could not be read: posts may be missing. */
  readonly isIncomplete: boolean;
  readonly publication?: Publication;
}

/** The site and its config, as every command reads them. */
export interface CourseRead {
  readonly site: Site;
  readonly course: Course;
  /** The site's folder as it was named, for messages. */
  readonly name: string;
}

/** The site in `folder`, or the usual one, without what lies in `out`, and its config. Throws a LecternError where they cannot be read. */
export async function readCourseSite(folder: string | undefined, out?: string): Promise<CourseRead> {
  const path = folder ?? defaultSite(process.cwd());
  const name = siteName(path);
  const site = await timed('site', () => readSite(path, out)).catch(
    ending(2, 'site-unreadable', `The site ${name} cannot be read: `),
  );
  return {site, course: await courseOf(site), name};
}

/** The posts that `lectures` name, all where they name none. Throws a LecternError where one names none, or there are no posts. */
export function choosePosts(
  {site, name}: Pick<CourseRead, 'site' | 'name'>,
  lectures: readonly string[],
): readonly PostFile[] {
  if (site.posts.length === 0)
    throw new LecternError(
      [
        `There are no posts in ${name}: ${withoutPosts(site.root, Object.keys(site.config).length > 0)}.`,
        ...(site.warnings ?? []),
      ].join('\n'),
      2,
      {code: 'no-lectures'},
    );
  const {posts, unknown} = select(site.posts, lectures);
  if (unknown.length > 0)
    throw new LecternError(unknown.map(one => noLecture(one, name)).join('\n'), 2, {code: 'lecture-unknown'});
  return lectures.length === 0 ? site.posts : posts;
}

/** The theme that is named, with what the course sets of it. Throws a LecternError where there is none of that name. */
export async function themesOf(theme: string, {site, course}: Pick<CourseRead, 'site' | 'course'>): Promise<Themes> {
  return timed('site', () => loadThemes(theme, themesDir, site.root).then(loaded => withCourse(loaded, course))).catch(
    (cause: unknown) => {
      // Of a theme that lectern.yml names wrongly, its line; faults within a theme name their own.
      const isNamed = !(cause instanceof ThemeError) && theme === course.theme && course.themeAt !== undefined;
      return ending(2, 'theme-invalid', isNamed ? `${course.themeAt}: ` : '')(cause);
    },
  );
}

/** What all decks of a run share. Throws a LecternError. */
export async function openRun(read: CourseRead, asked: CourseOptions & BuildOptions, parts: PartFiles): Promise<Run> {
  const {site, course} = read;
  const options = settle(asked, course);
  return {
    site,
    course,
    parts,
    options: {...options, out: resolve(options.out)},
    themes: await themesOf(options.theme, read),
    sourceDate: readSourceDate(process.env.SOURCE_DATE_EPOCH),
    lookups: {include: includeReader(site.root), link: siteUrls(site)},
  };
}

/** Builds what was asked for. Throws a LecternError where nothing can be built, or the signal's reason where it is aborted. */
export async function buildCourse(asked: BuildOptions, listener: BuildListener, stop: Stop): Promise<BuildOutcome> {
  const before = settle(asked, {});
  checkPublish(before);
  readSourceDate(process.env.SOURCE_DATE_EPOCH);
  const read = await readCourseSite(asked.site, before.out);
  const {site, course} = read;
  const {posts, lectures} = await sharePosts(choosePosts(read, asked.lectures ?? []), site, asked.shard);
  const parts = createPartFiles();
  const planned = await openRun(read, asked, parts);
  for (const warning of [...(site.warnings ?? []), ...planned.themes.warnings]) listener.warning(warning);
  const output = await openDecks(planned, posts, asked.out ?? before.out);
  const run = {...planned, output};
  const {options} = run;
  stop.before(parts.removeAll);
  await Promise.all([removeAbandoned(output.root), removePassed()]);
  if (options.shard && posts.length === 0)
    listener.message(
      `Shard ${options.shard.index}/${options.shard.of} has no lecture to build: there are more shards than lectures.`,
    );
  const cache = await timed('cache', () => openCache(run, listener.message)).catch(ending(1, 'no-browser'));
  const {outcomes, ended} = await made(posts, run, cache, listener, stop);
  // While the browser ends.
  const [done] = await Promise.allSettled([keepAll(run, lectures, outcomes, listener), ended]);
  if (done.status === 'rejected') return ending(1, 'out-unwritable')(done.reason);
  listener.signal?.throwIfAborted();
  return {
    outcomes,
    site: site.root,
    out: options.out,
    unused: options.all && !options.shard ? unusedAnswers(outcomes, course) : [],
    isIncomplete: site.isIncomplete === true,
    ...(done.value === undefined ? {} : {publication: done.value}),
  };
}

/** The folder for the decks of `posts`. Throws a LecternError where it cannot be written to, or holds what must not be written over. */
async function openDecks(
  {site, course, options, themes, parts}: Run,
  posts: readonly PostFile[],
  named: string,
): Promise<Output> {
  const sources = sourcesOf(site, course, options.theme);
  const output = await openOutput(named, {sources, parts}).catch(ending(1, 'out-unwritable'));
  const hasTheme = themes.name === courseTheme && options.formats.has('md');
  const names = posts.flatMap(({key}) => deckNames(key, [...options.formats]));
  await refuseForeign(output, hasTheme ? [...names, sharedNames.theme] : names, options.all);
  return output;
}

/** What stands beside the decks: theme, published files, course page, the note of a share. Gives what was published. */
async function keepAll(
  run: WritingRun,
  lectures: string,
  outcomes: readonly DeckOutcome[],
  {warning}: BuildListener,
): Promise<Publication | undefined> {
  const {publish: folder} = run.options;
  const theme = await keepTheme(run);
  const publication = folder === undefined ? undefined : await timed('publish', () => publish(outcomes, run, folder));
  const said = await timed('course page', () => keepCourse(outcomes, run, theme, publication));
  await keepNote(run, lectures, outcomes);
  said.forEach(warning);
  return publication;
}

/** Ends the command with what went wrong. */
function ending(exitCode: 1 | 2, code: ErrorCode, before = ''): (cause: unknown) => never {
  return cause => {
    const known = before === '' ? undefined : explain(cause);
    const said = known ? `${known.what}. ${known.cure}` : sentenceOf(cause);
    throw new LecternError(before + said, exitCode, {cause, code});
  };
}

/** The course's own config. */
async function courseOf(site: Site): Promise<Course> {
  const {readCourse} = await timed('imports', () => import('../read/course.ts'));
  try {
    return readCourse(site.root);
  } catch (cause) {
    return ending(2, 'config-invalid')(cause);
  }
}

/** The course's theme stands beside its decks in Markdown, for Marp's own tools. Gives the list of what was written. */
async function keepTheme({themes, options, output}: WritingRun): Promise<readonly OwnFile[]> {
  const css = themes.name === courseTheme && options.formats.has('md') ? themes.css.at(-1) : undefined;
  return css === undefined ? [] : output.write([{name: sharedNames.theme, text: css}]);
}

/** Posts whose files are read from the cache at once: alone, and beside posts that are made. */
const restoredAtOnce = {alone: 4, beside: 1};

/** Outcomes of all posts, in their order, each told as soon as it is known; and when nothing is left of what made them. */
async function made(
  posts: readonly PostFile[],
  run: Run,
  cache: CacheOfRun | null,
  listener: BuildListener,
  stop: Stop,
): Promise<{readonly outcomes: readonly DeckOutcome[]; readonly ended: Promise<unknown>}> {
  const outcomes = new Map<PostFile, DeckOutcome>();
  const know = (post: PostFile, outcome: DeckOutcome): void => {
    const known = run.options.ledgers ? outcome : {...outcome, report: {...outcome.report, ledger: []}};
    outcomes.set(post, known);
    listener.done(known);
  };
  const anew = async (missing: readonly PostFile[]): Promise<Promise<void> | undefined> => {
    if (missing.length === 0) return undefined;
    const {make} = await timed('imports', () => import('./make.ts'));
    listener.making(missing.map(({key}) => key));
    const {ended} = await make(missing, run, cache, {...listener, log: listener.message, done: know}, stop);
    return ended;
  };
  const unchanged = async (kept: readonly PostFile[], atOnce: number): Promise<readonly PostFile[]> => {
    const restored = await mapLimited(kept, atOnce, post => timed('cache', async () => cache?.decks.restore(post)));
    for (const [i, post] of kept.entries()) if (restored[i]) know(post, restored[i]);
    return kept.filter((_, i) => restored[i] === undefined);
  };
  const known = await timed('cache', () =>
    mapLimited(posts, restoredAtOnce.alone, async post => (await cache?.decks.knows(post)) === true),
  );
  const [kept, missing] = [posts.filter((_, i) => known[i]), posts.filter((_, i) => !known[i])];
  // While the browser works on the posts that are new, the files of the others are looked through.
  const [ended, stale] = await Promise.all([
    anew(missing),
    unchanged(kept, missing.length > 0 ? restoredAtOnce.beside : restoredAtOnce.alone),
  ]);
  return {ended: Promise.all([ended, await anew(stale)]), outcomes: posts.flatMap(post => outcomes.get(post) ?? [])};
}

/** Brings the record and the course page up to date, and removes what is stale. Gives what a person should know. */
async function keepCourse(
  outcomes: readonly DeckOutcome[],
  {site, course, options, output}: WritingRun,
  theme: readonly OwnFile[],
  publication: Publication | undefined,
): Promise<readonly string[]> {
  const posts = new Set(site.posts.map(({path}) => path));
  const isPost = (path: string): boolean => posts.has(path) || site.isIncomplete === true;
  const built = outcomes.flatMap(({report, files}) => (files ? [[report.post, files] as const] : []));
  const whole = options.all && options.shard === undefined && built.length === site.posts.length;
  const about = {isPost, whole, keep: options.keep};
  return updateCourse(output, {
    title: site.title,
    lang: site.lang,
    built: outcomes.flatMap(({lecture}) => lecture ?? []),
    keys: new Set(site.posts.map(({key}) => key)),
    unread: new Map(site.posts.flatMap(({key, path, unread}) => (unread ? [[key, path] as const] : []))),
    all: options.all,
    isShare: options.shard !== undefined,
    made: {...about, files: byPost([...built, ['', theme]])},
    ...(publication === undefined
      ? {}
      : {published: {output: publication.output, made: {...about, files: publication.files}}}),
    notes: notesAddress(site),
    css: await shippedThemes(themesDir),
    ...(course.accent === undefined ? {} : {accent: course.accent}),
  });
}
