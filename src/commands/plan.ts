// What a plan is requested -> the pages of each lecture, measured and packed; nothing exported, nothing written but the
// cache.
import {createPartFiles, removePassed} from '../files/unfinished.ts';
import type {PostFile} from '../model/post.ts';
import type {CourseOptions} from '../options.ts';
import {measureTime} from '../timings.ts';
import type {BuildListener} from './build/listener.ts';
import {openCache} from './build/deck-cache.ts';
import {choosePosts, readCourseSite} from './choose.ts';
import type {DeckBuildResult} from './build/session.ts';
import {openInputs} from './open.ts';
import type {Host} from './host.ts';

/**
 * Plans what was requested; in the order of the site. Throws a LecternError where nothing can be planned, or the
 * signal's reason.
 */
export async function planCourse(
  requested: CourseOptions,
  listener: BuildListener,
  host: Host,
): Promise<readonly DeckBuildResult[]> {
  const read = await readCourseSite(requested.site);
  const posts = choosePosts(read, requested.lectures ?? []);
  const parts = createPartFiles();
  host.stop.before(parts.removeAll);
  const inputs = await openInputs(read, {...requested, formats: []});
  inputs.themes.warnings.forEach(listener.warning);
  await removePassed();
  const cache = await openCache(inputs, {parts, log: listener.message});
  const {makeDecks} = await measureTime('imports', () => import('./build/build-decks.ts'));
  const results = new Map<string, DeckBuildResult>();
  listener.making(posts.map(({key}) => key));
  const done = (post: PostFile, result: DeckBuildResult): void => {
    results.set(post.key, result);
    listener.done(result);
  };
  const {ended} = await makeDecks(
    posts,
    inputs,
    {parts, cache},
    {listener: {signal: listener.signal, log: listener.message, done}, host},
  );
  await ended;
  listener.signal?.throwIfAborted();
  return posts.flatMap(({key}) => results.get(key) ?? []);
}
