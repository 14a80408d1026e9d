// What a run has made × the output folder -> course.json and index.html brought up to date, and what is stale removed.
import {relative} from 'node:path';
import {hashBytes} from '../digest.ts';
import {sharedNames} from '../files/deck-names.ts';
import type {Output, OwnFile} from '../files/output.ts';
import {isOwnFormat} from '../files/own-formats.ts';
import {bookDigest, buildCourseBooks, type CourseBook, isBookName} from './books.ts';
import {mergeLectures} from './course.ts';
import type {Lecture} from './lecture.ts';
import {type CoursePage, buildCoursePage} from './page.ts';
import {type CourseRecord, type FileList, readRecord, recordJson} from './record.ts';
import {divideFiles, isOfAnother, type BuiltFiles} from './stale.ts';

/** What a build has made, for the course page and the list of files. */
export interface CourseUpdate {
  readonly title: string;
  readonly lang: string;
  readonly built: readonly Lecture[];
  /** Keys of all posts of the site, in the order of the course. */
  readonly keys: ReadonlySet<string>;
  /** Key and path of each post that could not be read: it keeps the lecture that the page had of that path. */
  readonly unread?: ReadonlyMap<string, string>;
  /** The whole course was built: the page is made even where there was none. */
  readonly all: boolean;
  /** It was built by several machines: the record of a share is made even where nothing was built. */
  readonly isShare?: boolean;
  readonly made: BuiltFiles;
  /** What was put into the folder of `--publish`. */
  readonly published?: {readonly output: Output; readonly made: BuiltFiles};
  /** As the page asks for them. */
  readonly notes: CoursePage['notes'];
  readonly accent?: string;
  readonly css: readonly string[];
}

const nothing: CourseRecord = {title: '', lectures: [], files: new Map(), published: new Map()};

/**
 * Brings the record of `output` up to date, and the course page where there is one or `all` asks for it; removes what
 * the record lists and nobody makes any more. Gives what a person should know. Rejects with a WriteError.
 */
export async function updateCourse(output: Output, update: CourseUpdate): Promise<readonly string[]> {
  return output.locked(async () => {
    const known = readRecord((await output.read(sharedNames.record))?.toString('utf8') ?? '');
    if (known === null && update.built.length === 0 && update.isShare !== true) return [];
    const {record, said} = withoutOthers(known ?? nothing, output, update);
    const {retained, left} = await cleaned(output, record.files ?? new Map(), update.made);
    const placed = await cleanedPublished(output, record, update);
    const earlier = new Map(record.lectures.map(({post, key}) => [post, key]));
    const keys = [...update.keys].map(key => earlier.get(update.unread?.get(key) ?? '') ?? key);
    const lectures = mergeLectures(record.lectures, update.built, new Set(keys));
    const hasPage = update.all || isPageKnown(known);
    const {books, foreign} = hasPage ? await ownBooks(output, known, {...update, lectures}) : {books: [], foreign: []};
    const files = new Map([...retained].filter(([name]) => !isOldBook(name, retained)));
    for (const book of books) files.set(book.name, {post: '', sha256: bookDigest(book)});
    const old = [...retained].filter(([name]) => isOldBook(name, retained) && !files.has(name));
    const changed = await output.remove(
      old.map(([name, {sha256}]) => ({name, sha256})),
      [...files.keys()],
    );
    const page = hasPage ? buildCoursePage({...update, lectures, books, has: output.has}) : undefined;
    if (page !== undefined) files.set(sharedNames.page, {post: '', sha256: hashBytes(page)});
    const json = recordJson({title: update.title, lectures, files, published: placed.published});
    await output.write([
      {name: sharedNames.record, text: json},
      ...(page === undefined ? [] : [{name: sharedNames.page, text: page}]),
      ...books,
    ]);
    return [
      ...said,
      ...foreign.map(
        ({name}) => `${name} was not written by Lectern: it is left alone, and the course page has no book.`,
      ),
      ...[...left, ...changed, ...placed.left].map(
        name => `${name} was changed since it was built: it is left alone, though no lecture makes it any more.`,
      ),
    ];
  });
}

/** Records that keep no list were written with the page alone. */
function isPageKnown(known: CourseRecord | null): boolean {
  return known !== null && (known.files === null || known.files.has(sharedNames.page));
}

/** The books of the course's terms, but none in the place of a file that this program did not write. */
async function ownBooks(
  output: Output,
  known: CourseRecord | null,
  update: Pick<CoursePage, 'title' | 'lang' | 'lectures' | 'notes'>,
): Promise<{readonly books: readonly CourseBook[]; readonly foreign: readonly CourseBook[]}> {
  const books = await buildCourseBooks({...update, read: output.read});
  const foreign: CourseBook[] = [];
  for (const book of books) {
    if (known?.files?.has(book.name) === true || !output.has(book.name)) continue;
    const bytes = await output.read(book.name);
    if (bytes === undefined || !isOwnFormat(book.name, bytes)) foreign.push(book);
  }
  return {books: books.filter(book => !foreign.includes(book)), foreign};
}

/** A book of a term, of an earlier run. */
function isOldBook(name: string, files: FileList): boolean {
  return isBookName(name) && files.get(name)?.post === '';
}

/** `record` without the files of another course: nothing tells that they are not wanted any more. */
function withoutOthers(
  record: CourseRecord,
  output: Output,
  {title, made}: CourseUpdate,
): {readonly record: CourseRecord; readonly said: readonly string[]} {
  if (!isOfAnother(record.files ?? new Map(), [record.title, title], made.isPost)) return {record, said: []};
  return {
    record: {
      ...record,
      files: new Map([...(record.files ?? [])].filter(([, {post}]) => post === '')),
      published: new Map(),
    },
    said: [
      `${output.root} holds the decks of "${record.title}" too: they are left there. Give each course an --out ` +
        'of its own.',
    ],
  };
}

async function cleaned(
  output: Output,
  listed: FileList,
  made: BuiltFiles,
): Promise<{readonly retained: FileList; readonly left: readonly string[]}> {
  const {retained, stale} = divideFiles(listed, made);
  return {retained, left: await output.remove(stale, [...retained.keys()])};
}

async function cleanedPublished(
  output: Output,
  {published}: CourseRecord,
  update: CourseUpdate,
): Promise<{readonly published: CourseRecord['published']; readonly left: readonly string[]}> {
  if (update.published === undefined) return {published, left: []};
  const {output: site, made} = update.published;
  const folder = relative(output.root, site.root).replaceAll('\\', '/') || '.';
  const {retained, left} = await cleaned(site, published.get(folder) ?? new Map(), made);
  return {published: new Map([...published, [folder, retained]]), left};
}

/** Files by the post that they were made of. */
export function byPost(
  entries: Iterable<readonly [string, readonly OwnFile[]]>,
): ReadonlyMap<string, readonly OwnFile[]> {
  const files = new Map<string, readonly OwnFile[]>();
  for (const [post, list] of entries) files.set(post, [...(files.get(post) ?? []), ...list]);
  return files;
}
