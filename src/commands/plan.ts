// What a plan is asked for -> the pages of each lecture, measured and packed; nothing exported, nothing written but the cache.
import {createPartFiles, removePassed} from '../files/unfinished.ts';
import type {PostFile} from '../model/post.ts';
import type {CourseOptions} from '../options.ts';
import {timed} from '../timings.ts';
import type {BuildListener} from './build.ts';
import {openCache} from './cached.ts';
import {choosePosts, readCourseSite} from './choose.ts';
import type {DeckOutcome} from './context.ts';
import {openInputs} from './open.ts';
import type {Stop} from './stop.ts';

/** Plans what was asked for; in the order of the site. Throws a LecternError where nothing can be planned, or the signal's reason. */
export async function planCourse(
  asked: CourseOptions,
  listener: BuildListener,
  stop: Stop,
): Promise<readonly DeckOutcome[]> {
  const read = await readCourseSite(asked.site);
  const posts = choosePosts(read, asked.lectures ?? []);
  const parts = createPartFiles();
  stop.before(parts.removeAll);
  const inputs = await openInputs(read, {...asked, formats: []});
  inputs.themes.warnings.forEach(listener.warning);
  await removePassed();
  const cache = await openCache(inputs, {parts, log: listener.message});
  const {makeDecks} = await timed('imports', () => import('./make.ts'));
  const outcomes = new Map<string, DeckOutcome>();
  listener.making(posts.map(({key}) => key));
  const done = (post: PostFile, outcome: DeckOutcome): void => {
    outcomes.set(post.key, outcome);
    listener.done(outcome);
  };
  const {ended} = await makeDecks(
    posts,
    inputs,
    {parts, cache},
    {listener: {signal: listener.signal, log: listener.message, done}, stop},
  );
  await ended;
  listener.signal?.throwIfAborted();
  return posts.flatMap(({key}) => outcomes.get(key) ?? []);
}
