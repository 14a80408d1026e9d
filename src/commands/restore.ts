// Posts -> their outcomes: those that have not changed from the cache, the others made.
import {mapLimited} from '../limited.ts';
import type {PostFile} from '../model/post.ts';
import {timed} from '../timings.ts';
import type {BuildListener} from './build.ts';
import type {DeckInputs, DeckOutcome} from './context.ts';
import type {MakeStores} from './make.ts';
import type {Stop} from './stop.ts';

/** Posts whose files are read from the cache at once: alone, and beside posts that are made. */
const restoredAtOnce = {alone: 4, beside: 1};

/** Outcomes of all posts, in their order, each told as soon as it is known; and when nothing is left of what made them. */
export async function buildOrRestore(
  posts: readonly PostFile[],
  inputs: DeckInputs,
  stores: MakeStores,
  {listener, stop}: {readonly listener: BuildListener; readonly stop: Stop},
): Promise<{readonly outcomes: readonly DeckOutcome[]; readonly ended: Promise<unknown>}> {
  const {cache} = stores;
  const outcomes = new Map<PostFile, DeckOutcome>();
  const know = (post: PostFile, outcome: DeckOutcome): void => {
    const known = inputs.options.ledgers ? outcome : {...outcome, report: {...outcome.report, ledger: []}};
    outcomes.set(post, known);
    listener.done(known);
  };
  const build = async (missing: readonly PostFile[]): Promise<Promise<void> | undefined> => {
    if (missing.length === 0) return undefined;
    const {makeDecks} = await timed('imports', () => import('./make.ts'));
    listener.making(missing.map(({key}) => key));
    const {ended} = await makeDecks(missing, inputs, stores, {
      listener: {...listener, log: listener.message, done: know},
      stop,
    });
    return ended;
  };
  const restore = async (kept: readonly PostFile[], atOnce: number): Promise<readonly PostFile[]> => {
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
    build(missing),
    restore(kept, missing.length > 0 ? restoredAtOnce.beside : restoredAtOnce.alone),
  ]);
  return {ended: Promise.all([ended, await build(stale)]), outcomes: posts.flatMap(post => outcomes.get(post) ?? [])};
}
