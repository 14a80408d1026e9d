// What a shard's output says of itself in shard.json: whose share it is, of which run, and the lectures that are in it.
import {z} from 'zod';
import {identifyBrowser, identifyTool} from '../../cache/identity.ts';
import {hashKey} from '../../cache/store.ts';
import {lectureShape} from '../../course-page/record.ts';
import type {Lecture} from '../../course-page/lecture.ts';
import {courseTheme} from '../../render/themes/course-theme.ts';
import {hashBytes} from '../../digest.ts';
import {sharedNames} from '../../files/deck-names.ts';
import {readInside} from '../../files/inside.ts';
import type {Output} from '../../files/output.ts';
import {formats} from '../../options.ts';
import {colour} from '../../site/course/course.ts';
import {createNotesAddress} from '../../site/urls.ts';
import {describeSession} from '../build/deck-cache.ts';
import type {DeckInputs, DeckBuildResult} from '../build/session.ts';

const text = z.string();
/** A part of a path: no way out of the folder, nothing hidden, nothing that a terminal would obey. */
const name = text.regex(/^(?!\.)[^/\\\p{C}]+$/u);
const webAddress = z.url({protocol: /^https?$/});
const shape = z.object({
  version: z.literal(1),
  shard: z.object({index: z.number(), of: z.number()}),
  /**
   * What all shards of a run have in common: the program, the browser (empty where none was needed), the lectures
   * requested with their text, and the settings.
   */
  run: z.object({program: text, browser: text, lectures: text, settings: text}),
  all: z.boolean(),
  formats: z.array(z.enum(formats)),
  /** The course's theme stands beside the decks. */
  theme: z.boolean(),
  course: z.object({title: text, lang: text, accent: colour.optional()}),
  /** Keys of all posts of the site, in their order. */
  keys: z.array(name),
  /** Their paths from the site's root. */
  posts: z.array(text),
  lectures: z.array(lectureShape.extend({key: name, notes: webAddress.optional()})),
  /** Keys of the decks that were not built. */
  failed: z.array(name),
});

/** The content of shard.json. */
export interface ShardManifest extends Readonly<Omit<z.infer<typeof shape>, 'lectures'>> {
  /** With the web address of the notes, where they have one. */
  readonly lectures: readonly (Lecture & {readonly notes?: string | undefined})[];
}

/** Largest note read, bytes: it holds the text of all slides of a share. */
const MAX_SIZE = 256_000_000;

/** The note in `folder`; null where there is none, one of another version, or one that holds what no shard writes. */
export async function readManifest(folder: string): Promise<ShardManifest | null> {
  const parsed = shape.safeParse(await noteIn(folder));
  return parsed.success ? parsed.data : null;
}

async function noteIn(folder: string): Promise<unknown> {
  const read = await readInside(folder, sharedNames.shard, MAX_SIZE);
  if (!('bytes' in read)) return undefined;
  try {
    return JSON.parse(read.bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Writes the note of a run that builds a share; takes away one that stands there from an earlier run where it does not.
 * Rejects with a WriteError.
 */
export async function writeManifest(
  output: Output,
  inputs: DeckInputs,
  lectures: string,
  results: readonly DeckBuildResult[],
): Promise<void> {
  const {site, course, options, themes} = inputs;
  const {shard} = options;
  if (shard === undefined) return removeManifest(output);
  const browser = await identifyBrowser({
    log: () => undefined,
    ...(options.browser === undefined ? {} : {browser: options.browser}),
  }).catch(() => undefined);
  const address = createNotesAddress(site);
  const withNotes = (lecture: Lecture) => ({...lecture, notes: address(lecture.post)});
  const note: ShardManifest = {
    version: 1,
    shard,
    run: {
      program: identifyTool(),
      browser: browser?.identity ?? '',
      lectures,
      settings: hashKey(...describeSession(inputs)),
    },
    all: options.all,
    formats: formats.filter(format => options.formats.has(format)),
    theme: themes.name === courseTheme && options.formats.has('md'),
    course: {
      title: site.title,
      lang: site.lang ?? 'en',
      ...(course.accent === undefined ? {} : {accent: course.accent}),
    },
    keys: site.posts.map(({key}) => key),
    posts: site.posts.map(({path}) => path),
    lectures: results.flatMap(({lecture}) => (lecture ? [withNotes(lecture)] : [])),
    failed: results.flatMap(({built, report}) => (built ? [] : [report.key])),
  };
  await output.write([{name: sharedNames.shard, text: `${JSON.stringify(note, null, 1)}\n`}]);
}

/** Takes the note out of the folder, of whatever version: what stands there is no share any more. */
export async function removeManifest(output: Output): Promise<void> {
  const note = await noteIn(output.root);
  if (typeof note !== 'object' || note === null || !('shard' in note) || !('run' in note)) return;
  const bytes = await output.read(sharedNames.shard);
  if (bytes !== undefined) await output.remove([{name: sharedNames.shard, sha256: hashBytes(bytes)}], []);
}
