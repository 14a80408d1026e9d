// What a book's chapter says of itself, in a file beside it, so that books can be joined.
import {z} from 'zod';

/** Where it stands in a book of one lecture: what lies there is no part of the text, and readers pass over it. */
export const recordPath = 'META-INF/lectern.json';

/** Types of images that every reader of EPUB 3.3 shows, with their endings. */
export const imageEndings = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
} as const;

const text = z.string();
const count = z.int().nonnegative();
const shape = z.object({
  version: z.literal(1),
  key: text,
  title: text,
  course: text,
  lang: text,
  description: text,
  authors: z.array(text),
  /** Day that the book bears, ISO; empty where nobody knows one. */
  day: text,
  headings: z.array(z.object({id: text.regex(/^\p{L}[^\s"'<>&]*$/u), title: text, level: count})),
  slides: z.array(count),
  images: z.array(z.object({name: text.regex(/^[\da-f]{16}\.[a-z]{3,4}$/), mime: z.enum(Object.keys(imageEndings))})),
  hasMath: z.boolean(),
  hasDrawings: z.boolean(),
  /** Figures without a description. */
  undescribed: count,
});

/** What a chapter says of itself; ids as they stand in it. */
export type ChapterRecord = Readonly<z.infer<typeof shape>>;

/** The record in `json`; null where it is none, or of another version. */
export function readChapterRecord(json: string): ChapterRecord | null {
  try {
    const parsed = shape.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
