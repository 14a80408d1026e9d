// Lectures of a course and their own books in the output folder -> one book a term, for the course page.
import {basename} from 'node:path/posix';
import {hashBytes} from '../digest.ts';
import type {BookChapter} from '../export/epub/book.ts';
import {bookId, chapterPath, fragmentOf} from '../export/epub/names.ts';
import {endings, foldName, sharedNames} from '../files/deck-names.ts';
import {slugify} from '../text/markup/slug.ts';
import {decodeUriSafely} from '../text/uri.ts';
import {groupByTerm, type Term} from './course.ts';
import type {Lecture} from './lecture.ts';

/** The book of a term. */
export interface CourseBook {
  readonly name: string;
  /** Empty where the notes name none. */
  readonly term: string;
  readonly bytes: Uint8Array;
}

/** What books are made of. */
export interface BooksInput {
  readonly title: string;
  readonly lang: string;
  readonly lectures: readonly Lecture[];
  /** Web address of a post on the course's site, where it has one. */
  readonly notes: (post: string) => string | undefined;
  /** Bytes of a file beside the course page; undefined where there is none. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
}

/** A book for each term that has lectures with a book of their own; the same files give the same bytes. */
export async function buildCourseBooks(input: BooksInput): Promise<readonly CourseBook[]> {
  const terms = groupByTerm(input.lectures);
  const taken = new Set(input.lectures.map(({key}) => foldName(`${key}${endings.epub}`)));
  const books: CourseBook[] = [];
  for (const term of terms) {
    const chapters = await readChapters(term, input);
    if (chapters.length === 0) continue;
    const name = nameBook(terms.length > 1 ? term.term : '', taken);
    books.push({name, term: term.term, bytes: await buildTerm(term.term, chapters, input)});
  }
  return books;
}

/** Is this the name of a book that `buildCourseBooks` gives? Its post is none. */
export function isBookName(name: string): boolean {
  return name === sharedNames.book || (name.startsWith('course-') && name.endsWith(endings.epub));
}

function nameBook(term: string, taken: Set<string>): string {
  const slug = slugify(term, 8, 60);
  const base = sharedNames.book.slice(0, -endings.epub.length) + (slug === '' ? '' : `-${slug}`);
  let name = `${base}${endings.epub}`;
  for (let n = 2; taken.has(foldName(name)); n++) name = `${base}-${n}${endings.epub}`;
  taken.add(foldName(name));
  return name;
}

interface TermChapter extends BookChapter {
  readonly post: string;
}

/** The chapters of a term, in the order of the course; a lecture without a book of its own has none. */
async function readChapters({lectures}: Term, {read}: BooksInput): Promise<readonly TermChapter[]> {
  const weeks = lectures.map(({week}) => week);
  const hasWeeks = weeks.every(week => /^\d+$/.test(week)) && new Set(weeks).size === weeks.length;
  const chapters: TermChapter[] = [];
  for (const {key, post, week} of lectures) {
    const bytes = await read(`${key}${endings.epub}`);
    const chapter = bytes && (await loadBook()).readChapter(bytes);
    if (chapter) chapters.push({...chapter, post, prefix: `${hasWeeks ? week : chapters.length + 1}.`});
  }
  return chapters;
}

/** Most courses have no books: what makes them is loaded where there are some. */
const loadBook = async () => import('../export/epub/book.ts');

async function buildTerm(
  term: string,
  chapters: readonly TermChapter[],
  {title, lang, notes}: BooksInput,
): Promise<Uint8Array> {
  const paths = new Map(
    chapters.flatMap(({post}, i) => {
      const address = notes(post);
      return address === undefined ? [] : [[pageOf(address), i] as const];
    }),
  );
  const linked = chapters.map(chapter => ({...chapter, xhtml: linkChapters(chapter.xhtml, chapters, paths)}));
  const authors = [...new Set(chapters.flatMap(({record}) => record.authors))];
  const facts = {title: term === '' ? title : `${title}, ${term}`, subtitle: '', authors, lang, description: ''};
  return (await loadBook()).buildBook({...facts, name: `${title}\n${term}`}, linked);
}

/** Links to the pages of other lectures lead to their chapters, and to the heading where there is one of that name. */
function linkChapters(xhtml: string, chapters: readonly TermChapter[], paths: ReadonlyMap<string, number>): string {
  return xhtml.replace(/ href="(https?:[^"#]*)(#[^"]*)?"/g, (whole, page: string, fragment = '') => {
    const at = paths.get(pageOf(page));
    const target = at === undefined ? undefined : chapters[at];
    if (at === undefined || target === undefined) return whole;
    const id = decodeUriSafely(fragment.slice(1));
    const isThere = id !== '' && target.xhtml.includes(` id="${bookId(id)}"`);
    return ` href="${basename(chapterPath(at))}${isThere ? fragmentOf(id) : ''}"`;
  });
}

/** An address without what does not tell pages apart. */
function pageOf(address: string): string {
  return address
    .replaceAll('&amp;', '&')
    .replace(/(?:index\.html)?$/, '')
    .replace(/\/$/, '');
}

/** Its place in the list of files. */
export function bookDigest({bytes}: CourseBook): string {
  return hashBytes(bytes);
}
