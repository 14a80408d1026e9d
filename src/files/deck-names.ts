// Key of a deck -> the names of its files in the output folder, and of what stands beside all decks.

/** What can be written beside a lecture's report. */
export const formats = ['html', 'pdf', 'md', 'handout', 'read', 'epub', 'pptx', 'pptx-pictures'] as const;
/** One of `formats`. */
export type Format = (typeof formats)[number];

/** What each format puts behind the key. */
export const endings = {
  html: '.html',
  pdf: '.pdf',
  md: '.md',
  handout: '-handout.pdf',
  read: '-read.html',
  epub: '.epub',
  pptx: '.pptx',
  'pptx-pictures': '-pictures.pptx',
} as const satisfies Readonly<Record<Format, string>>;

/** Behind the key: the report. */
const reportEnding = '.json';

/** Files that stand beside the decks. */
export const sharedNames = {
  page: 'index.html',
  record: 'course.json',
  theme: 'course.css',
  shard: 'shard.json',
  book: 'course.epub',
} as const;

/** Names of the files that a deck of `key` has in the formats given, its figures aside. */
export function deckNames(key: string, some: readonly Format[] = formats): readonly string[] {
  return [`${key}${reportEnding}`, ...some.map(format => `${key}${endings[format]}`)];
}

/** As file systems without case and in whatever Unicode form compare names. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
