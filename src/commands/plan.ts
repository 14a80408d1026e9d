// What a plan is asked for -> the pages of each lecture, measured and packed; nothing exported, nothing written but the cache.
import {createPartFiles, removePassed} from '../files/unfinished.ts';
import type {CourseOptions} from '../options.ts';
import {timed} from '../timings.ts';
import {type BuildListener, choosePosts, openRun, readCourseSite} from './build.ts';
import {openCache} from './cached.ts';
import type {DeckOutcome} from './context.ts';
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
  const run = await openRun(read, {...asked, formats: []}, parts);
  run.themes.warnings.forEach(listener.warning);
  await removePassed();
  const cache = await openCache(run, listener.message);
  const {make} = await timed('imports', () => import('./make.ts'));
  const outcomes = new Map<string, DeckOutcome>();
  listener.making(posts.map(({key}) => key));
  const {ended} = await make(
    posts,
    run,
    cache,
    {
      signal: listener.signal,
      log: listener.message,
      done: (post, outcome) => {
        outcomes.set(post.key, outcome);
        listener.done(outcome);
      },
    },
    stop,
  );
  await ended;
  listener.signal?.throwIfAborted();
  return posts.flatMap(({key}) => outcomes.get(key) ?? []);
}
