// Options -> decks on disk: selects posts, opens one browser, builds deck after deck, prints what became of them.
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Listr} from 'listr2';
import {closeBrowser, openBrowser} from '../browser/launch.ts';
import {updateCourse} from '../course-page/write.ts';
import {courseTheme, withCourse} from '../engine/course-theme.ts';
import {createEngine} from '../engine/engine.ts';
import {loadThemes} from '../engine/theme.ts';
import {LecternError} from '../error.ts';
import {writeWhole} from '../export/write.ts';
import type {Course} from '../model/course.ts';
import type {PostFile, Site} from '../model/post.ts';
import type {Options} from '../options.ts';
import type {ParseContext} from '../parse/context.ts';
import {readCourse} from '../read/course.ts';
import {includeReader} from '../read/includes.ts';
import {select} from '../read/select.ts';
import {readSite} from '../read/site.ts';
import {notesAddress, siteUrls} from '../read/urls.ts';
import {diagnosticLines, exitCode, type Outcome, outcomeLine} from '../report.ts';
import {buildPost, type DeckOutcome, type Shop} from './deck.ts';

/** Where the command prints to. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** A person watches: progress may move. */
  readonly isInteractive: boolean;
}

/** Posts in work at once: while one waits for the browser, the other is parsed and packed. */
const atOnce = 2;
const themesDir = fileURLToPath(new URL('../../themes', import.meta.url));

/** Builds what `options` ask for; resolves to the exit code. Throws a LecternError where nothing can be built. */
export async function build(asked: Options, terminal: Terminal): Promise<0 | 1> {
  const site = await readSite(asked.site).catch((cause: unknown) => {
    throw new LecternError(`The site ${asked.site} cannot be read: ${cause instanceof Error ? cause.message : cause}`, 2, {cause});
  });
  const posts = chosen(site, asked);
  const course = courseOf(site);
  const options = settled(asked, course);
  const themes = await loadThemes(options.theme, themesDir).then(loaded => withCourse(loaded, course)).catch((cause: unknown) => {
    throw new LecternError(cause instanceof Error ? cause.message : String(cause), 2, {cause});
  });
  for (const warning of themes.warnings) terminal.error(warning);
  await mkdir(options.out, {recursive: true}).catch((cause: unknown) => {
    throw new LecternError(`The folder ${options.out} cannot be made: ${cause instanceof Error ? cause.message : cause}`, 1, {cause});
  });
  const workDir = await mkdtemp(join(tmpdir(), 'lectern-'));
  const log = (line: string) => (options.quiet ? undefined : terminal.error(line));
  const browser = await openBrowser({log, ...(options.browser === undefined ? {} : {browser: options.browser})}).catch((cause: unknown) => {
    throw new LecternError(cause instanceof Error ? cause.message : String(cause), 1, {cause});
  });
  try {
    const shop: Shop = {site, course, options: {...options, out: resolve(options.out)}, themes, engine: createEngine(themes), browser, workDir, context: contextOf(site)};
    const outcomes = await run(posts, shop, terminal);
    await keepCourse(outcomes, shop);
    await keepTheme(shop);
    if (options.json) terminal.out(`${JSON.stringify(outcomes.map(outcome => outcome.report), null, 1)}\n`);
    return exitCode(outcomes, options.strict);
  } finally {
    await closeBrowser(browser);
    await rm(workDir, {recursive: true, force: true});
  }
}

/** The course's own config. */
function courseOf(site: Site): Course {
  try {
    return readCourse(site.root);
  } catch (cause) {
    throw new LecternError(cause instanceof Error ? cause.message : String(cause), 2, {cause});
  }
}

/** What was asked for, else what the course says, else the usual. */
function settled(options: Options, course: Course): Options {
  const own = <Key extends 'theme' | 'prose' | 'paper' | 'handout'>(key: Key): Options[Key] => (options.given.has(key) ? options[key] : ((course[key] as Options[Key] | undefined) ?? options[key]));
  return {...options, theme: own('theme'), prose: own('prose'), paper: own('paper'), handout: own('handout')};
}

/** The course's theme stands beside its decks in Markdown, for Marp's own tools. */
async function keepTheme({themes, options}: Shop): Promise<void> {
  const css = themes.name === courseTheme && options.formats.has('md') ? themes.css.at(-1) : undefined;
  if (css === undefined) return;
  await writeWhole([{path: join(options.out, `${courseTheme}.css`), text: css}]).catch((cause: unknown) => {
    throw new LecternError(cause instanceof Error ? cause.message : String(cause), 1, {cause});
  });
}

function chosen(site: Site, options: Options): readonly PostFile[] {
  const {posts, unknown} = select(site.posts, options.selectors);
  const [first] = unknown;
  if (first) {
    const near = first.nearest.length > 0 ? ` Nearest: ${first.nearest.join(', ')}.` : '';
    throw new LecternError(`No lecture of ${options.site} is called "${first.selector}".${near}`, 2);
  }
  const all = options.all ? site.posts : posts;
  if (all.length === 0) throw new LecternError(`There are no posts in ${options.site}: Lectern looks for .md files with front matter.`, 2);
  return all;
}

async function run(posts: readonly PostFile[], shop: Shop, terminal: Terminal): Promise<readonly DeckOutcome[]> {
  const outcomes = new Map<string, DeckOutcome>();
  const {quiet, json, strict} = shop.options;
  const moving = terminal.isInteractive && !quiet && !json;
  const tasks = new Listr(
    posts.map(post => ({
      title: post.key,
      task: async (_context: unknown, task: {title: string}) => {
        const outcome = await buildPost(post, shop);
        outcomes.set(post.key, outcome);
        task.title = outcomeLine(outcome);
        if (!moving) for (const line of linesOf(outcome, quiet, strict)) terminal.error(line);
        if (moving && !outcome.built) throw new Error(outcomeLine(outcome));
      },
    })),
    {concurrent: atOnce, exitOnError: false, renderer: moving ? 'default' : 'silent'},
  );
  await tasks.run();
  const done = posts.flatMap(post => outcomes.get(post.key) ?? []);
  if (moving) for (const outcome of done) for (const line of linesOf(outcome, quiet, strict).slice(1)) terminal.error(line);
  return done;
}

/** Brings the course page up to date; it is made when all lectures are built. */
async function keepCourse(outcomes: readonly DeckOutcome[], {site, course, options, themes}: Shop): Promise<void> {
  const built = outcomes.flatMap(({lecture}) => lecture ?? []);
  const keys = new Set(site.posts.map(({key}) => key));
  await updateCourse(options.out, {title: site.title, lang: site.lang, built, keys, all: options.all, notes: notesAddress(site), css: themes.css, ...(course.accent === undefined ? {} : {accent: course.accent})}).catch((cause: unknown) => {
    throw new LecternError(cause instanceof Error ? cause.message : String(cause), 1, {cause});
  });
}

function linesOf(outcome: Outcome, quiet: boolean, strict: boolean): readonly string[] {
  const diagnostics = diagnosticLines(outcome.report.diagnostics, quiet && !strict ? 'error' : 'warning');
  return quiet && outcome.built ? diagnostics : [outcomeLine(outcome), ...diagnostics];
}

function contextOf(site: Site): Shop['context'] {
  const include = includeReader(site.root);
  const link = siteUrls(site);
  return raw => ({site: {...site.config, title: site.title}, page: raw, include, link}) satisfies ParseContext;
}
