// course.json: what the course page knows of each lecture, and the list of all files that this program wrote.
import {z} from 'zod';
import type {Lecture} from './lecture.ts';

/** A file that was written: of which post (empty where it stands beside all decks), and the digest of its bytes. */
export interface ListedFile {
  readonly post: string;
  readonly sha256: string;
}

/** Files by their name from a folder. */
export type FileList = ReadonlyMap<string, ListedFile>;

/** The content of course.json. */
export interface CourseRecord {
  /** The course's name; empty in records that have none. */
  readonly title: string;
  readonly lectures: readonly Lecture[];
  /** Null in records of versions that kept no list. */
  readonly files: FileList | null;
  /** The same for each folder of `--publish`, by its path from the output folder. */
  readonly published: ReadonlyMap<string, FileList>;
}

const text = z.string();
const slide = z.object({title: text, shown: text, said: text});
/** What a record holds of a lecture. */
export const lectureShape = z.object({
  key: text,
  post: text,
  title: text,
  lang: text,
  term: text,
  week: text,
  date: text,
  description: text,
  facts: z.array(z.tuple([text, text])),
  tags: z.array(text),
  minutes: z.number(),
  thumbnail: z.string().regex(/^(data:image\/webp;base64,[\w+/=]*)?$/),
  slides: z.array(slide),
  pdfPages: z.array(z.number()).exactOptional(),
});
/** A path below a folder, and no way out of it. */
const name = text.regex(/^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\:\p{Cc}]+$/u);
const files = z.record(name, z.object({post: text, sha256: text.regex(/^[\da-f]{64}$/)}));
const shape = z.object({
  version: z.literal(1),
  title: text.optional(),
  lectures: z.array(lectureShape),
  files: files.optional(),
  published: z.record(text, files).optional(),
});

/** What a `course.json` holds; null where the text is none, or of another version. */
export function readRecord(json: string): CourseRecord | null {
  try {
    const parsed = shape.safeParse(JSON.parse(json));
    if (!parsed.success) return null;
    const {title = '', lectures, files, published = {}} = parsed.data;
    return {
      title,
      lectures,
      files: files === undefined ? null : new Map(Object.entries(files)),
      published: new Map(Object.entries(published).map(([folder, list]) => [folder, new Map(Object.entries(list))])),
    };
  } catch {
    return null;
  }
}

/** `record` as the text of `course.json`. */
export function recordJson({title, lectures, files, published}: CourseRecord): string {
  const folders = inOrder(
    [...published].filter(([, list]) => list.size > 0).map(([folder, list]) => [folder, plain(list)]),
  );
  const all = {
    version: 1,
    title,
    lectures,
    ...(files === null ? {} : {files: plain(files)}),
    ...(folders.length === 0 ? {} : {published: Object.fromEntries(folders)}),
  };
  return `${JSON.stringify(all, null, 1)}\n`;
}

function plain(list: FileList): Readonly<Record<string, ListedFile>> {
  return Object.fromEntries(inOrder([...list].map(([name, {post, sha256}]) => [name, {post, sha256}] as const)));
}

function inOrder<T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
