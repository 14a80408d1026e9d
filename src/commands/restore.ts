// Posts -> their results: those that have not changed from the cache, the others made.
import {mapConcurrently} from '../concurrent.ts';
import type {PostFile} from '../model/post.ts';
import {measureTime} from '../timings.ts';
import type {BuildListener} from './build/listener.ts';
import type {DeckInputs, DeckBuildResult} from './build/session.ts';
import type {MakeStores} from './build/build-decks.ts';
import type {Host} from './host.ts';

/** Posts whose files are read from the cache at once: alone, and beside posts that are made. */
const restoredConcurrency = {alone: 4, beside: 1};

/**
 * Results of all posts, in their order, each told as soon as it is known; and when nothing is left of what made them.
 */
export async function buildOrRestore(
  posts: readonly PostFile[],
  inputs: DeckInputs,
  stores: MakeStores,
  {listener, host}: {readonly listener: BuildListener; readonly host: Host},
): Promise<{readonly results: readonly DeckBuildResult[]; readonly ended: Promise<unknown>}> {
  const {cache} = stores;
  const results = new Map<PostFile, DeckBuildResult>();
  const know = (post: PostFile, result: DeckBuildResult): void => {
    const known = inputs.options.ledgers ? result : {...result, report: {...result.report, ledger: []}};
    results.set(post, known);
    listener.done(known);
  };
  const build = async (missing: readonly PostFile[]): Promise<Promise<void> | undefined> => {
    if (missing.length === 0) return undefined;
    const {makeDecks} = await measureTime('imports', () => import('./build/build-decks.ts'));
    listener.making(missing.map(({key}) => key));
    const {ended} = await makeDecks(missing, inputs, stores, {
      listener: {...listener, log: listener.message, done: know},
      host,
    });
    return ended;
  };
  const restore = async (cached: readonly PostFile[], concurrency: number): Promise<readonly PostFile[]> => {
    const restored = await mapConcurrently(cached, concurrency, post =>
      measureTime('cache', async () => cache?.decks.restore(post)),
    );
    for (const [i, post] of cached.entries()) if (restored[i]) know(post, restored[i]);
    return cached.filter((_, i) => restored[i] === undefined);
  };
  const known = await measureTime('cache', () =>
    mapConcurrently(posts, restoredConcurrency.alone, async post => (await cache?.decks.has(post)) === true),
  );
  const [cached, missing] = [posts.filter((_, i) => known[i]), posts.filter((_, i) => !known[i])];
  // While the browser works on the posts that are new, the files of the others are looked through.
  const [ended, stale] = await Promise.all([
    build(missing),
    restore(cached, missing.length > 0 ? restoredConcurrency.beside : restoredConcurrency.alone),
  ]);
  return {ended: Promise.all([ended, await build(stale)]), results: posts.flatMap(post => results.get(post) ?? [])};
}
