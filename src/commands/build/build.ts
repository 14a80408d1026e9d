// What a build is requested -> decks on disk: the steps of a build, and who hears of them. Prints nothing.
import {findUnusedAnswers} from '../../checks/accept.ts';
import {createPartFiles, removeAbandoned, removePassed} from '../../files/unfinished.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import {type BuildOptions, resolveOptions} from '../../options.ts';
import {measureTime} from '../../timings.ts';
import {openCache} from './deck-cache.ts';
import {openWebFigures} from './web-figures.ts';
import {choosePosts, readCourseSite} from '../choose.ts';
import type {BuildListener} from './listener.ts';
import type {DeckBuildResult} from './session.ts';
import {readSourceDate} from './source-date.ts';
import {ending} from '../ending.ts';
import {keepBeside} from '../keep.ts';
import {openDecks, openInputs} from '../open.ts';
import {checkPublish, type Publication} from '../publish/publish.ts';
import {buildOrRestore} from '../restore.ts';
import {selectSharedPosts} from '../shard/select-share.ts';
import type {Host} from '../host.ts';

/** What became of a build. */
export interface CourseBuild {
  /** In the order of the site. */
  readonly results: readonly DeckBuildResult[];
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

/**
 * Builds what was requested. Throws a LecternError where nothing can be built, or the signal's reason where it is
 * aborted.
 */
export async function buildCourse(requested: BuildOptions, listener: BuildListener, host: Host): Promise<CourseBuild> {
  const before = resolveOptions(requested, {});
  checkPublish(before);
  readSourceDate(process.env.SOURCE_DATE_EPOCH);
  const read = await readCourseSite(requested.site, before.out);
  const {site, course} = read;
  const {posts, lectures} = await selectSharedPosts(choosePosts(read, requested.lectures ?? []), site, requested.shard);
  const opened = await openInputs(read, requested);
  const {options} = opened;
  const fetchFigure = await openWebFigures(options);
  const inputs = fetchFigure === undefined ? opened : {...opened, fetchFigure};
  for (const warning of [...(site.warnings ?? []), ...inputs.themes.warnings]) listener.warning(warning);
  const parts = createPartFiles();
  const output = await openDecks(requested.out ?? before.out, posts, inputs, parts);
  host.stop.before(parts.removeAll);
  await Promise.all([removeAbandoned(output.root), removePassed()]);
  if (options.shard && posts.length === 0)
    listener.message(
      `Shard ${options.shard.index}/${options.shard.of} has no lecture to build: there are more shards than lectures.`,
    );
  const cache = await measureTime('cache', () => openCache(inputs, {output, parts, log: listener.message})).catch(
    ending(1, 'no-browser'),
  );
  const {results, ended} = await buildOrRestore(posts, inputs, {output, parts, cache}, {listener, host});
  // While the browser ends.
  const keeping = keepBeside(results, inputs, {output, parts, lectures, warning: listener.warning});
  const [done] = await Promise.allSettled([keeping, ended]);
  if (done.status === 'rejected') return ending(1, 'out-unwritable')(done.reason);
  listener.signal?.throwIfAborted();
  return {
    results,
    site: site.root,
    out: options.out,
    unused: options.all && !options.shard ? findUnusedAnswers(results, course) : [],
    isIncomplete: site.isIncomplete === true,
    ...(done.value === undefined ? {} : {publication: done.value}),
  };
}
