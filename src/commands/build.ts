// Options -> decks on disk: selects posts, takes from the cache what has not changed, has the rest made, says what became of them.
import {byPost, updateCourse} from '../course-page/write.ts';
import {courseTheme, withCourse} from '../engine/course-theme.ts';
import {loadThemes, shippedThemes} from '../engine/theme.ts';
import {LecternError} from '../error.ts';
import {deckNames, sharedNames} from '../files/deck-names.ts';
import {openOutput, type OwnFile} from '../files/output.ts';
import {removeAbandoned, removePassed, removeUnfinished} from '../files/unfinished.ts';
import {WriteError} from '../files/write-error.ts';
import type {Course} from '../model/course.ts';
import type {PostFile, Site} from '../model/post.ts';
import type {Options} from '../options.ts';
import {mapLimited} from '../limited.ts';
import {includeReader} from '../read/includes.ts';
import {select} from '../read/select.ts';
import {readSite} from '../read/site.ts';
import {notesAddress, siteUrls} from '../read/urls.ts';
import {diagnosticLines, exitCode, type Outcome, outcomeLine} from '../report.ts';
import {stageSeconds, timed, timingLines} from '../timings.ts';
import {type CacheOfRun, openCache} from './cached.ts';
import {type DeckOutcome, type Run, themesDir} from './context.ts';
import {readSourceDate} from './dated.ts';
import {refuseForeign, sourcesOf} from './check-output.ts';
import {checkPublish, publish, type Publication} from './publish.ts';
import {keepNote} from './shard-note.ts';
import {sharePosts} from './share.ts';
import type {Stop} from './stop.ts';

/** Where the command prints to. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** A person watches: progress may move. */
  readonly isInteractive: boolean;
}

/** Builds what `options` ask for; resolves to the exit code. Throws a LecternError where nothing can be built. */
export async function build(asked: Options, terminal: Terminal, stop: Stop): Promise<0 | 1> {
  checkPublish(asked);
  const sourceDate = readSourceDate(process.env.SOURCE_DATE_EPOCH);
  const site = await timed('site', () => readSite(asked.site, asked.out)).catch(
    ending(2, `The site ${asked.site} cannot be read: `),
  );
  const {posts, lectures} = await sharePosts(chosen(site, asked), site, asked.shard);
  const course = await courseOf(site);
  const options = settled(asked, course);
  const themes = await timed('site', () =>
    loadThemes(options.theme, themesDir, site.root).then(loaded => withCourse(loaded, course)),
  ).catch(ending(2));
  for (const warning of [...(site.warnings ?? []), ...themes.warnings]) terminal.error(warning);
  const output = await openOutput(options.out, {sources: sourcesOf(site, course, options.theme)}).catch(ending(1));
  const hasTheme = themes.name === courseTheme && options.formats.has('md');
  const names = posts.flatMap(({key}) => deckNames(key, [...options.formats]));
  await refuseForeign(output, hasTheme ? [...names, sharedNames.theme] : names, options.all);
  stop.before(removeUnfinished);
  await Promise.all([removeAbandoned(output.root), removePassed()]);
  const run: Run = {
    site,
    course,
    options,
    output,
    themes,
    sourceDate,
    lookups: {include: includeReader(site.root), link: siteUrls(site)},
  };
  const log = (line: string) => (options.quiet ? undefined : terminal.error(line));
  if (options.shard && posts.length === 0)
    log(
      `Shard ${options.shard.index}/${options.shard.of} has no lecture to build: there are more shards than lectures.`,
    );
  const cache = await timed('cache', () => openCache(run, log)).catch(ending(1));
  const {outcomes, ended} = await made(posts, run, cache, terminal, stop);
  const after = async (): Promise<boolean> => {
    const theme = await keepTheme(run);
    const publication =
      options.publish === undefined
        ? undefined
        : await timed('publish', () => publish(outcomes, run, options.publish ?? ''));
    const said = await timed('course page', () => keepCourse(outcomes, run, theme, publication));
    await keepNote(run, lectures, outcomes);
    if (publication && !options.quiet) terminal.error(publication.said);
    for (const line of [...(publication?.problems ?? []), ...said]) terminal.error(line);
    return publication === undefined || publication.problems.length === 0;
  };
  // While the browser ends.
  const [done] = await Promise.allSettled([after(), ended]);
  if (done.status === 'rejected') return ending(1)(done.reason);
  if (options.json)
    terminal.out(
      `${JSON.stringify(
        outcomes.map(outcome => outcome.report),
        null,
        1,
      )}\n`,
    );
  if (options.timings) for (const line of timingLines(stageSeconds(), performance.now() / 1000)) terminal.error(line);
  return done.value && !site.isIncomplete ? exitCode(outcomes, options.strict) : 1;
}

/** Ends the command with what went wrong. */
function ending(code: 1 | 2, before = ''): (cause: unknown) => never {
  return cause => {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new LecternError(before + (cause instanceof WriteError ? `${message} ${cause.hint}` : message), code, {
      cause,
    });
  };
}

/** The course's own config. */
async function courseOf(site: Site): Promise<Course> {
  const {readCourse} = await timed('imports', () => import('../read/course.ts'));
  try {
    return readCourse(site.root);
  } catch (cause) {
    return ending(2)(cause);
  }
}

/** What was asked for, else what the course says, else the usual. */
function settled(options: Options, course: Course): Options {
  const own = <Key extends 'theme' | 'prose' | 'paper' | 'handout'>(key: Key): Options[Key] =>
    options.given.has(key) ? options[key] : ((course[key] as Options[Key] | undefined) ?? options[key]);
  return {...options, theme: own('theme'), prose: own('prose'), paper: own('paper'), handout: own('handout')};
}

/** The course's theme stands beside its decks in Markdown, for Marp's own tools. Gives the list of what was written. */
async function keepTheme({themes, options, output}: Run): Promise<readonly OwnFile[]> {
  const css = themes.name === courseTheme && options.formats.has('md') ? themes.css.at(-1) : undefined;
  return css === undefined ? [] : output.write([{name: sharedNames.theme, text: css}]);
}

function chosen(site: Site, options: Options): readonly PostFile[] {
  const {posts, unknown} = select(site.posts, options.selectors);
  const [first] = unknown;
  if (first) {
    const near = first.nearest.length > 0 ? ` Nearest: ${first.nearest.join(', ')}.` : '';
    throw new LecternError(`No lecture of ${options.site} is called "${first.selector}".${near}`, 2);
  }
  const all = options.all ? site.posts : posts;
  if (all.length === 0)
    throw new LecternError(
      [
        `There are no posts in ${options.site}: Lectern looks for .md files with front matter, outside of ${options.out}.`,
        ...(site.warnings ?? []),
      ].join('\n'),
      2,
    );
  return all;
}

/** Posts whose files are read from the cache at once: alone, and beside posts that are made. */
const restoredAtOnce = {alone: 4, beside: 1};

/** Outcomes of all posts, in their order, each printed as soon as it is known; and when nothing is left of what made them. */
async function made(
  posts: readonly PostFile[],
  run: Run,
  cache: CacheOfRun | null,
  terminal: Terminal,
  stop: Stop,
): Promise<{readonly outcomes: readonly DeckOutcome[]; readonly ended: Promise<unknown>}> {
  const {quiet, json, strict} = run.options;
  const moving = terminal.isInteractive && !quiet && !json;
  const outcomes = new Map<PostFile, DeckOutcome>();
  // Ledgers are printed with --json alone: a long course would fill the memory with them.
  const know = (post: PostFile, outcome: DeckOutcome) =>
    outcomes.set(post, json ? outcome : {...outcome, report: {...outcome.report, ledger: []}});
  const anew = async (missing: readonly PostFile[]): Promise<Promise<void> | undefined> => {
    if (missing.length === 0) return undefined;
    const {make} = await timed('imports', () => import('./make.ts'));
    const done = (post: PostFile, outcome: DeckOutcome): void => {
      know(post, outcome);
      if (!moving) linesOf(outcome, quiet, strict).forEach(terminal.error);
    };
    const {ended} = await make(
      missing,
      run,
      cache,
      {moving, log: line => (quiet ? undefined : terminal.error(line)), done},
      stop,
    );
    if (moving) for (const post of missing) linesOf(outcomes.get(post), quiet, strict).slice(1).forEach(terminal.error);
    return ended;
  };
  const unchanged = async (
    kept: readonly PostFile[],
    atOnce: number,
  ): Promise<{readonly stale: readonly PostFile[]; readonly say: () => void}> => {
    const restored = await mapLimited(kept, atOnce, post => timed('cache', async () => cache?.decks.restore(post)));
    for (const [i, post] of kept.entries()) if (restored[i]) know(post, restored[i]);
    const say = (): void =>
      restored.forEach(outcome => void (outcome && linesOf(outcome, quiet, strict).forEach(terminal.error)));
    if (!moving) say();
    return {stale: kept.filter((_, i) => restored[i] === undefined), say};
  };
  const known = await timed('cache', () =>
    mapLimited(posts, restoredAtOnce.alone, async post => (await cache?.decks.knows(post)) === true),
  );
  const [kept, missing] = [posts.filter((_, i) => known[i]), posts.filter((_, i) => !known[i])];
  // While the browser works on the posts that are new, the files of the others are looked through.
  const [ended, {stale, say}] = await Promise.all([
    anew(missing),
    unchanged(kept, missing.length > 0 ? restoredAtOnce.beside : restoredAtOnce.alone),
  ]);
  if (moving) say(); // what moves has come to rest
  return {ended: Promise.all([ended, await anew(stale)]), outcomes: posts.flatMap(post => outcomes.get(post) ?? [])};
}

/** Brings the record and the course page up to date, and removes what is stale. Gives what a person should know. */
async function keepCourse(
  outcomes: readonly DeckOutcome[],
  {site, course, options, output}: Run,
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

function linesOf(outcome: Outcome | undefined, quiet: boolean, strict: boolean): readonly string[] {
  if (outcome === undefined) return [];
  const diagnostics = diagnosticLines(outcome.report.diagnostics, quiet && !strict ? 'error' : 'warning');
  return quiet && outcome.built ? diagnostics : [outcomeLine(outcome), ...diagnostics];
}
