// Posts -> their decks: one browser for all, two posts at once, everything temporary removed at the end.
import {dirname} from 'node:path';
import {BrowserError} from '../../browser/browser-error.ts';
import {LecternError} from '../../errors.ts';
import {explainFullDisk} from '../../explain-error.ts';
import type {Output} from '../../files/output.ts';
import type {PartFiles} from '../../files/unfinished.ts';
import {mapConcurrently} from '../../concurrent.ts';
import {diagnose} from '../../model/diagnostic.ts';
import type {PostFile} from '../../model/post.ts';
import type {ResolvedOptions} from '../../options.ts';
import {measureTime} from '../../timings.ts';
import {type BuildCache, maxCacheBytes} from './deck-cache.ts';
import type {DeckInputs, DeckBuildResult} from './session.ts';
import type {Host} from '../host.ts';
import {openTools, type Tools} from '../tools.ts';

/** Who hears of decks while they are made. */
export interface DeckListener {
  /** No further post is begun after it is aborted. */
  readonly signal?: AbortSignal | undefined;
  log(line: string): void;
  done(post: PostFile, result: DeckBuildResult): void;
}

/** Where decks are put and found again. */
export interface MakeStores {
  /** The output folder; undefined for a plan: nothing is exported or written. */
  readonly output?: Output;
  /** Files that are being written, of the command. */
  readonly parts: PartFiles;
  /** Null where nothing is to be kept. */
  readonly cache: BuildCache | null;
}

/** Posts at a time: while one waits for the browser, the other is parsed and packed. */
const concurrency = 2;
/** Pages of the browser that a deck takes at once: one for its galley and then its slides, one for its handout. */
const pagesOfDeck = ({formats}: Pick<ResolvedOptions, 'formats'>): number => (formats.has('handout') ? 2 : 1);

/**
 * Makes the decks of `posts`; `ended` resolves when nothing is left of the work. Throws a LecternError where no browser
 * starts.
 */
export async function makeDecks(
  posts: readonly PostFile[],
  inputs: DeckInputs,
  {output, parts, cache}: MakeStores,
  {listener, host}: {readonly listener: DeckListener; readonly host: Host},
): Promise<{readonly ended: Promise<void>}> {
  const {themes, options} = inputs;
  const tools = await openTools({themes, browser: options.browser, lent: host.browser, parts, log: listener.log});
  const forget = host.stop.before(tools.kill);
  const end = async (): Promise<void> => {
    await tools[Symbol.asyncDispose]();
    forget();
  };
  try {
    const start = tools.browser.get();
    start.then(
      running => running.openAhead(pagesOfDeck(options) * Math.min(posts.length, concurrency)),
      () => undefined,
    );
    // While it starts, the program is loaded.
    const {buildPost} = await measureTime('imports', () => import('./build-post.ts'));
    await start.catch(async (cause: unknown) => refuseStart(cause, tools));
    // What another browser sets must not be found under the name of the first one.
    const own = cache && tools.browser.is(cache.executable) ? cache : null;
    const stores = {cache: own?.decks ?? null, ...(output === undefined ? {} : {output})};
    await mapConcurrently(posts, concurrency, async post => {
      if (listener.signal?.aborted === true) return;
      const built = buildPost(post, inputs, tools, stores);
      listener.done(post, await built.catch((error: unknown) => failed(post, error)));
    });
    return {ended: Promise.all([end(), own?.store.prune(maxCacheBytes)]).then(() => undefined)};
  } catch (error) {
    await end();
    throw error;
  }
}

/** Throws a LecternError that tells why no browser starts. */
async function refuseStart(cause: unknown, {workDir}: Tools): Promise<never> {
  const full = await explainFullDisk(dirname(workDir), cause);
  const hint = full?.cure ?? (cause instanceof BrowserError ? cause.hint : undefined);
  const lines = [cause instanceof Error ? cause.message : String(cause), full && `${full.what}.`, hint];
  throw new LecternError(lines.filter(Boolean).join('\n  '), 1, {cause, code: 'no-browser'});
}

/** What the program itself does wrong with one post costs no other. */
function failed({key, path}: PostFile, error: unknown): DeckBuildResult {
  const message = error instanceof Error ? error.message : String(error);
  const report = {
    key,
    post: path,
    slides: 0,
    pages: [],
    ledger: [],
    diagnostics: [diagnose('internal', message, {file: path})],
  };
  return {report, figures: 0, time: 0, built: false};
}
