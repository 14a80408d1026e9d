// Decks that were built × `--publish` -> their PDFs where the site links them; files that are the same stay untouched.
import {statSync} from 'node:fs';
import {digest} from '../digest.ts';
import {LecternError} from '../error.ts';
import {type Names, type Place, type Published, placesOf} from '../export/places.ts';
import {endings} from '../files/deck-names.ts';
import {openOutput, type Output, type OwnFile} from '../files/output.ts';
import type {PartFiles} from '../files/unfinished.ts';
import {WriteError} from '../files/write-error.ts';
import type {Options} from '../options.ts';
import {sourcesOf} from './check-output.ts';
import type {DeckInputs, DeckOutcome} from './context.ts';

/** What became of it. */
export interface Publication {
  /** For the terminal. */
  readonly said: string;
  /** Sentences for people, one a file or lecture that is not where it should be. */
  readonly problems: readonly string[];
  /** The folder of `--publish`. */
  readonly output: Output;
  /** What is there of each lecture that was published, by its post; one with a problem is not among them. */
  readonly files: ReadonlyMap<string, readonly OwnFile[]>;
}

/** Throws a LecternError where `--publish` can do nothing: before an hour is spent on decks. */
export function checkPublish({publish, formats}: Options): void {
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

/** Copies the PDFs of the decks that were built into `folder`, each whole or not at all. Rejects where there is no such folder. */
export async function publish(
  outcomes: readonly DeckOutcome[],
  {site, course, options}: DeckInputs,
  {folder, output, parts}: PublishTarget,
): Promise<Publication> {
  const sources = sourcesOf(site, course, options.theme);
  const target = await openOutput(folder, {sources, flag: '--publish', followsInner: true, parts});
  const kinds = publishable.filter(kind => options.formats.has(kind));
  const {places, problems} = placesIn(outcomes, {site, course}, kinds);
  const keys = new Map(site.posts.map(({path, key}) => [path, key] as const));
  const [files, troubled] = [new Map<string, OwnFile[]>(), new Set<string>()];
  const failed: string[] = [];
  let copied = 0;
  for (const place of places) {
    try {
      const bytes = await output.read(`${keys.get(place.post)}${endings[place.kind]}`);
      if (bytes === undefined) throw new Error(`The ${place.kind} of ${place.post} is not in ${options.out} any more.`);
      const file = {name: place.path, sha256: digest(bytes)};
      if (!(await target.holds(file))) {
        await target.write([{name: place.path, bytes}]);
        copied++;
      }
      files.set(place.post, [...(files.get(place.post) ?? []), file]);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      failed.push(error instanceof WriteError ? `${error.message} ${error.hint}` : error.message);
      troubled.add(place.post);
    }
  }
  for (const post of troubled) files.delete(post);
  const same = places.length - copied - failed.length;
  return {
    said: `Published to ${folder}: ${copied} new or changed, ${same} as they were`,
    problems: [...problems, ...failed],
    output: target,
    files,
  };
}

const publishable = ['pdf', 'handout'] as const satisfies readonly Published[];

/** Where the decks that were built go. */
function placesIn(
  outcomes: readonly DeckOutcome[],
  {site, course}: Pick<DeckInputs, 'site' | 'course'>,
  kinds: readonly Published[],
): {readonly places: readonly Place[]; readonly problems: readonly string[]} {
  const built = new Map(
    outcomes.flatMap(({built, lecture}) => (built && lecture ? [[lecture.post, lecture] as const] : [])),
  );
  const names = site.posts.map(({key, path, lecture = key}): Names => {
    const {term, week} = built.get(path) ?? {};
    return {post: path, key, lecture, ...(term === undefined ? {} : {term}), ...(week === undefined ? {} : {week})};
  });
  return placesOf(
    names.filter(({post}) => built.has(post)),
    names.filter(({post}) => !built.has(post)),
    course.publish,
    kinds,
  );
}
