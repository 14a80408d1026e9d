// Decks that were built × `--publish` -> their PDFs where the site links them; files that are the same stay untouched.
import {statSync} from 'node:fs';
import {hashBytes} from '../../digest.ts';
import {LecternError} from '../../errors.ts';
import {type PublishNames, type PublishedFile, type PublishedFormat, planTargets} from './targets.ts';
import {endings} from '../../files/deck-names.ts';
import {openOutput, type Output, type OwnFile} from '../../files/output.ts';
import type {PartFiles} from '../../files/unfinished.ts';
import {WriteError} from '../../files/write-error.ts';
import type {ResolvedOptions} from '../../options.ts';
import {sourcesOf} from '../build/check-output.ts';
import type {DeckInputs, DeckBuildResult} from '../build/session.ts';

/** What became of it. */
export interface Publication {
  /** For the terminal. */
  readonly summary: string;
  /** Sentences for people, one a file or lecture that is not where it should be. */
  readonly conflicts: readonly string[];
  /** The folder of `--publish`. */
  readonly output: Output;
  /** What is there of each lecture that was published, by its post; one with a problem is not among them. */
  readonly files: ReadonlyMap<string, readonly OwnFile[]>;
}

/** Throws a LecternError where `--publish` can do nothing: before an hour is spent on decks. */
export function checkPublish({publish, formats}: ResolvedOptions): void {
  if (publish === undefined) return;
  if (!formats.has('pdf') && !formats.has('handout'))
    throw new LecternError(
      '--publish copies the PDF and the handout, and --formats names neither of them. Add one: --formats pdf,handout',
      2,
    );
  if (!statSync(publish, {throwIfNoEntry: false})?.isDirectory())
    throw new LecternError(
      `There is no folder ${publish} to publish to. Name the site's own folder, such as --publish ../my-course`,
      2,
    );
}

/** From where files are published, and to where. */
export interface PublishTarget {
  /** Folder of `--publish`. */
  readonly folder: string;
  /** The output folder, which holds the decks. */
  readonly output: Output;
  /** Files that are being written, of the command. */
  readonly parts: PartFiles;
}

/**
 * Copies the PDFs of the decks that were built into `folder`, each whole or not at all. Rejects where there is no such
 * folder.
 */
export async function publish(
  results: readonly DeckBuildResult[],
  {site, course, options}: DeckInputs,
  {folder, output, parts}: PublishTarget,
): Promise<Publication> {
  const sources = sourcesOf(site, course, options.theme);
  const destination = await openOutput(folder, {sources, flag: '--publish', followsInner: true, parts});
  const kinds = publishable.filter(kind => options.formats.has(kind));
  const {targets, conflicts} = targetsIn(results, {site, course}, kinds);
  const keys = new Map(site.posts.map(({path, key}) => [path, key] as const));
  const [files, troubled] = [new Map<string, OwnFile[]>(), new Set<string>()];
  const failed: string[] = [];
  let copied = 0;
  for (const target of targets) {
    try {
      const bytes = await output.read(`${keys.get(target.post)}${endings[target.kind]}`);
      if (bytes === undefined)
        throw new Error(`The ${target.kind} of ${target.post} is not in ${options.out} any more.`);
      const file = {name: target.path, sha256: hashBytes(bytes)};
      if (!(await destination.holds(file))) {
        await destination.write([{name: target.path, bytes}]);
        copied++;
      }
      files.set(target.post, [...(files.get(target.post) ?? []), file]);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      failed.push(error instanceof WriteError ? `${error.message} ${error.hint}` : error.message);
      troubled.add(target.post);
    }
  }
  for (const post of troubled) files.delete(post);
  const same = targets.length - copied - failed.length;
  return {
    summary: `Published to ${folder}: ${copied} new or changed, ${same} as they were`,
    conflicts: [...conflicts, ...failed],
    output: destination,
    files,
  };
}

const publishable = ['pdf', 'handout'] as const satisfies readonly PublishedFormat[];

/** Where the decks that were built go. */
function targetsIn(
  results: readonly DeckBuildResult[],
  {site, course}: Pick<DeckInputs, 'site' | 'course'>,
  kinds: readonly PublishedFormat[],
): {readonly targets: readonly PublishedFile[]; readonly conflicts: readonly string[]} {
  const built = new Map(
    results.flatMap(({built, lecture}) => (built && lecture ? [[lecture.post, lecture] as const] : [])),
  );
  const names = site.posts.map(({key, path, lecture = key}): PublishNames => {
    const {term, week} = built.get(path) ?? {};
    return {post: path, key, lecture, ...(term === undefined ? {} : {term}), ...(week === undefined ? {} : {week})};
  });
  return planTargets(
    names.filter(({post}) => built.has(post)),
    names.filter(({post}) => !built.has(post)),
    course.publish,
    kinds,
  );
}
