// Decks that were built × `--publish` -> their PDFs where the site links them; files that are the same stay untouched.
import {existsSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {LecternError} from '../error.ts';
import {type Names, type Place, type Published, placesOf} from '../export/places.ts';
import {WriteError, writeWhole} from '../export/write.ts';
import type {Options} from '../options.ts';
import {realInside} from '../read/inside.ts';
import type {DeckOutcome, Run} from './context.ts';

/** End of the file's name in the output folder. */
const endings: Readonly<Record<Published, string>> = {pdf: '.pdf', handout: '-handout.pdf'};

/** What became of it, for the terminal. */
export interface Publication {
  readonly said: string;
  /** Sentences for people, one a file or lecture that is not where it should be. */
  readonly problems: readonly string[];
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

/** Copies the PDFs of the decks that were built into `folder`, each whole or not at all. */
export async function publish(
  outcomes: readonly DeckOutcome[],
  {site, course, options}: Run,
  folder: string,
): Promise<Publication> {
  const root = resolve(folder);
  const kinds = (Object.keys(endings) as Published[]).filter(kind => options.formats.has(kind));
  const built = new Map(
    outcomes.flatMap(({built, lecture}) => (built && lecture ? [[lecture.post, lecture] as const] : [])),
  );
  const names = site.posts.map(({key, path, lecture = key}): Names => {
    const {term, week} = built.get(path) ?? {};
    return {post: path, key, lecture, ...(term === undefined ? {} : {term}), ...(week === undefined ? {} : {week})};
  });
  const {places, problems} = placesOf(
    names.filter(({post}) => built.has(post)),
    names.filter(({post}) => !built.has(post)),
    course.publish,
    kinds,
  );
  const keys = new Map(site.posts.map(({path, key}) => [path, key] as const));
  let copied = 0;
  const failed: string[] = [];
  for (const place of places) {
    try {
      if (await put(place, join(options.out, `${keys.get(place.post)}${endings[place.kind]}`), root)) copied++;
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      failed.push(`${error.message} ${error.hint.replaceAll('--out', '--publish')}`);
    }
  }
  const same = places.length - copied - failed.length;
  return {
    said: `Published to ${folder}: ${copied} new or changed, ${same} as they were`,
    problems: [...problems, ...failed],
  };
}

/** Copies `source` to its place in `root`; false where the same bytes are there. Rejects with a WriteError. */
async function put({path}: Place, source: string, root: string): Promise<boolean> {
  const target = join(root, path);
  if (leadsOut(root, dirname(path)))
    throw new WriteError(
      target,
      'a link on the way leads out of the folder',
      'Replace the link by a folder, or change `publish` in lectern.yml.',
      undefined,
    );
  const bytes = await readFile(source);
  const there = await readFile(target).catch(() => undefined);
  if (there?.equals(bytes)) return false;
  await writeWhole([{path: target, bytes}]);
  return true;
}

/** Whether `folder`, as far as it exists, lies outside `root`. */
function leadsOut(root: string, folder: string): boolean {
  const there = existsSync(join(root, folder)) ? folder : undefined;
  return there === undefined
    ? folder !== '.' && leadsOut(root, dirname(folder))
    : realInside(root, there) === undefined;
}
