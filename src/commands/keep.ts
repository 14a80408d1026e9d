// Decks that were built -> what stands beside them: theme, published files, course page, the note of a share.
import {byPost, updateCourse} from '../course-page/write.ts';
import {courseTheme} from '../render/themes/course-theme.ts';
import {readShippedThemes} from '../render/themes/theme.ts';
import {sharedNames} from '../files/deck-names.ts';
import type {Output, OwnFile} from '../files/output.ts';
import type {PartFiles} from '../files/unfinished.ts';
import {createNotesAddress} from '../site/urls.ts';
import {measureTime} from '../timings.ts';
import {type DeckInputs, type DeckBuildResult, themesDir} from './build/session.ts';
import {type Publication, publish} from './publish/publish.ts';
import {writeManifest} from './shard/manifest.ts';

/** Where what stands beside the decks goes. */
export interface KeepOptions {
  readonly output: Output;
  /** Files that are being written, of the command. */
  readonly parts: PartFiles;
  /** Of all lectures of which this is a share, as `sharePosts` gives it. */
  readonly lectures: string;
  /** Hears what a person should know. */
  readonly warning: (line: string) => void;
}

/** Writes what stands beside the decks. Gives what was published. Rejects with a WriteError. */
export async function keepBeside(
  results: readonly DeckBuildResult[],
  inputs: DeckInputs,
  {output, parts, lectures, warning}: KeepOptions,
): Promise<Publication | undefined> {
  const {publish: folder} = inputs.options;
  const theme = await keepTheme(output, inputs);
  const publication =
    folder === undefined
      ? undefined
      : await measureTime('publish', () => publish(results, inputs, {folder, output, parts}));
  const said = await measureTime('course page', () => keepCourse(output, results, inputs, {theme, publication}));
  await writeManifest(output, inputs, lectures, results);
  said.forEach(warning);
  return publication;
}

/** The course's theme stands beside its decks in Markdown, for Marp's own tools. Gives the list of what was written. */
async function keepTheme(output: Output, {themes, options}: DeckInputs): Promise<readonly OwnFile[]> {
  const css = themes.name === courseTheme && options.formats.has('md') ? themes.css.at(-1) : undefined;
  return css === undefined ? [] : output.write([{name: sharedNames.theme, text: css}]);
}

/** Brings the record and the course page up to date, and removes what is stale. Gives what a person should know. */
async function keepCourse(
  output: Output,
  results: readonly DeckBuildResult[],
  {site, course, options}: DeckInputs,
  {theme, publication}: {readonly theme: readonly OwnFile[]; readonly publication: Publication | undefined},
): Promise<readonly string[]> {
  const posts = new Set(site.posts.map(({path}) => path));
  const isPost = (path: string): boolean => posts.has(path) || site.isIncomplete === true;
  const built = results.flatMap(({report, files}) => (files ? [[report.post, files] as const] : []));
  const whole = options.all && options.shard === undefined && built.length === site.posts.length;
  const about = {isPost, whole, keep: options.keep};
  return updateCourse(output, {
    title: site.title,
    lang: site.lang ?? 'en',
    built: results.flatMap(({lecture}) => lecture ?? []),
    keys: new Set(site.posts.map(({key}) => key)),
    unread: new Map(site.posts.flatMap(({key, path, unread}) => (unread ? [[key, path] as const] : []))),
    all: options.all,
    isShare: options.shard !== undefined,
    made: {...about, files: byPost([...built, ['', theme]])},
    ...(publication === undefined
      ? {}
      : {published: {output: publication.output, made: {...about, files: publication.files}}}),
    notes: createNotesAddress(site),
    css: await readShippedThemes(themesDir),
    ...(course.accent === undefined ? {} : {accent: course.accent}),
  });
}
