// Posts -> their decks: one browser for all, two posts in work at once, everything that passes removed at the end.
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {BrowserError} from '../browser/error.ts';
import {keepBrowser} from '../browser/keep.ts';
import type {Engine} from '../engine/engine.ts';
import type {MarpCli} from '../export/marp-cli.ts';
import type {Themes} from '../engine/theme.ts';
import {LecternError} from '../error.ts';
import {explain, explainFull, sentenceOf} from '../explain.ts';
import {removeNow} from '../files/unfinished.ts';
import {createQueue, mapLimited} from '../limited.ts';
import {diagnose} from '../model/diagnostic.ts';
import type {PostFile} from '../model/post.ts';
import {timed} from '../timings.ts';
import {type CacheOfRun, mostBytes} from './cached.ts';
import type {DeckOutcome, Run, Workshop} from './context.ts';
import type {Stop} from './stop.ts';

/** Who hears of the work. */
export interface Listener {
  /** No further post is begun after it is aborted. */
  readonly signal?: AbortSignal | undefined;
  log(line: string): void;
  done(post: PostFile, outcome: DeckOutcome): void;
}

/** Posts in work at once: while one waits for the browser, the other is parsed and packed. */
const atOnce = 2;
/** Pages of the browser that a deck takes: for measuring, for its slides, for its handout. */
const pagesOfDeck = 3;

type Build = (post: PostFile, shop: Workshop) => Promise<DeckOutcome>;

/** Makes the decks of `posts`; `ended` resolves when nothing is left of the work. Throws a LecternError where no browser starts. */
export async function make(
  posts: readonly PostFile[],
  run: Run,
  cache: CacheOfRun | null,
  listener: Listener,
  stop: Stop,
): Promise<{readonly ended: Promise<void>}> {
  const {browser: asked} = run.options;
  const workDir = await passingFolder();
  const browser = keepBrowser({
    log: listener.log,
    parts: run.parts,
    profile: join(workDir, 'profile'),
    ...(asked === undefined ? {} : {browser: asked}),
  });
  const forget = stop.before(() => {
    browser.kill();
    removeNow(workDir);
  });
  const end = async (pruned?: Promise<void>): Promise<void> => {
    await Promise.all([browser[Symbol.asyncDispose](), pruned]);
    await rm(workDir, {recursive: true, force: true, maxRetries: 5, retryDelay: 20});
    forget();
  };
  try {
    const start = browser.get();
    start.then(
      running => running.openAhead(pagesOfDeck),
      () => undefined,
    );
    // While it starts, the program is loaded.
    const {buildPost} = await timed('imports', () => import('./deck.ts'));
    await start.catch(async (cause: unknown) => {
      const full = await explainFull(dirname(workDir), cause);
      const hint = full?.cure ?? (cause instanceof BrowserError ? cause.hint : undefined);
      const lines = [cause instanceof Error ? cause.message : String(cause), full && `${full.what}.`, hint];
      throw new LecternError(lines.filter(Boolean).join('\n  '), 1, {cause, code: 'no-browser'});
    });
    // What another browser sets must not be found under the name of the first one.
    const decks = cache && browser.is(cache.executable) ? cache.decks : null;
    const engine = lazyEngine(run.themes);
    await work(
      posts,
      buildPost,
      {...run, engine, browser, workDir, marpCli: lazyMarpCli(engine, workDir), pptx: createQueue(), cache: decks},
      listener,
    );
    return {ended: end(decks ? cache?.store.prune(mostBytes) : undefined)};
  } catch (error) {
    await end();
    throw error;
  }
}

/** The engine of a run, loaded and made once. */
function lazyEngine(themes: Themes): () => Promise<Engine> {
  let made: Promise<Engine> | undefined;
  const make = async (): Promise<Engine> => (await import('../engine/engine.ts')).createEngine(themes);
  return async () => {
    made ??= timed('imports', make);
    return made;
  };
}

/** Marp CLI of a run, loaded and made once. */
function lazyMarpCli(engine: () => Promise<Engine>, workDir: string): () => Promise<MarpCli> {
  let made: Promise<MarpCli> | undefined;
  const make = async (): Promise<MarpCli> =>
    (await import('../export/marp-cli.ts')).createMarpCli(async () => (await engine()).config, workDir);
  return async () => {
    made ??= timed('imports', make);
    return made;
  };
}

async function work(
  posts: readonly PostFile[],
  buildPost: Build,
  shop: Workshop,
  {signal, done}: Listener,
): Promise<void> {
  await mapLimited(posts, atOnce, async post => {
    if (signal?.aborted === true) return;
    done(post, await buildPost(post, shop).catch((error: unknown) => failed(post, error)));
  });
}

/** What the program itself does wrong with one post costs no other. */
function failed({key, path}: PostFile, error: unknown): DeckOutcome {
  const message = error instanceof Error ? error.message : String(error);
  const report = {key, post: path, slides: 0, ledger: [], diagnostics: [diagnose('internal', message, path)]};
  return {report, figures: 0, time: 0, built: false};
}

/** A folder for passing files that names its process. Throws a LecternError where there is no room for one. */
async function passingFolder(): Promise<string> {
  const top = tmpdir();
  try {
    await mkdir(top, {recursive: true});
    return await mkdtemp(join(top, `lectern-${process.pid}-`));
  } catch (cause) {
    const full = await explainFull(top, cause);
    const {what, cure} = full ?? {
      what: `${explain(cause)?.what ?? sentenceOf(cause)}`,
      cure: 'Name another folder: TMPDIR=/path/with/room',
    };
    throw new LecternError(`The temporary folder ${top} cannot be used: ${what}. ${cure}`, 1, {cause});
  }
}
