// What a shard's output says of itself in shard.json: whose share it is, of which run, and the lectures that are in it.
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {z} from 'zod';
import {firstBrowser, toolIdentity} from '../cache/identity.ts';
import {keyOf} from '../cache/store.ts';
import {lectureShape} from '../course-page/course.ts';
import type {Lecture} from '../course-page/lecture.ts';
import {courseTheme} from '../engine/course-theme.ts';
import {writeWhole} from '../export/write.ts';
import {formats} from '../options.ts';
import {notesAddress} from '../read/urls.ts';
import {settingsOf} from './cached.ts';
import type {DeckOutcome, Run} from './context.ts';

const text = z.string();
/** A part of a path, and no way out of the folder. */
const name = text.regex(/^(?!\.{1,2}$)[^/\\]+$/);
const shape = z.object({
  version: z.literal(1),
  shard: z.object({index: z.number(), of: z.number()}),
  /** What all shards of a run have in common: the program, the browser (empty where none was needed), the lectures asked for with their text, and the settings. */
  run: z.object({program: text, browser: text, lectures: text, settings: text}),
  all: z.boolean(),
  formats: z.array(z.enum(formats)),
  /** The course's theme stands beside the decks. */
  theme: z.boolean(),
  course: z.object({title: text, lang: text, accent: text.optional()}),
  /** Keys of all posts of the site, in their order. */
  keys: z.array(name),
  lectures: z.array(lectureShape.extend({key: name, notes: text.optional()})),
  /** Keys of the decks that were not built. */
  failed: z.array(name),
});

export interface ShardNote extends Readonly<Omit<z.infer<typeof shape>, 'lectures'>> {
  /** With the web address of the notes, where they have one. */
  readonly lectures: readonly (Lecture & {readonly notes?: string | undefined})[];
}

const fileName = 'shard.json';

/** The note in `folder`; null where there is none, or one of another version. */
export async function readNote(folder: string): Promise<ShardNote | null> {
  try {
    const parsed = shape.safeParse(JSON.parse(await readFile(join(folder, fileName), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Writes the note of a run that builds a share; takes away one that stands there from an earlier run where it does not. Rejects with a WriteError. */
export async function keepNote(run: Run, lectures: string, outcomes: readonly DeckOutcome[]): Promise<void> {
  const {site, course, options, themes} = run;
  const {shard, out} = options;
  if (shard === undefined) return removeNote(out);
  const browser = await firstBrowser({
    log: () => undefined,
    ...(options.browser === undefined ? {} : {browser: options.browser}),
  }).catch(() => undefined);
  const address = notesAddress(site);
  const withNotes = (lecture: Lecture) => ({...lecture, notes: address(lecture.post)});
  const note: ShardNote = {
    version: 1,
    shard,
    run: {program: toolIdentity(), browser: browser?.identity ?? '', lectures, settings: keyOf(...settingsOf(run))},
    all: options.all,
    formats: formats.filter(format => options.formats.has(format)),
    theme: themes.name === courseTheme && options.formats.has('md'),
    course: {title: site.title, lang: site.lang, ...(course.accent === undefined ? {} : {accent: course.accent})},
    keys: site.posts.map(({key}) => key),
    lectures: outcomes.flatMap(({lecture}) => (lecture ? [withNotes(lecture)] : [])),
    failed: outcomes.flatMap(({built, report}) => (built ? [] : [report.key])),
  };
  await writeWhole([{path: join(out, fileName), text: `${JSON.stringify(note, null, 1)}\n`}]);
}

/** Takes the note out of `folder`: what stands there is no share any more. */
export async function removeNote(folder: string): Promise<void> {
  await rm(join(folder, fileName), {force: true}).catch(() => undefined);
}
