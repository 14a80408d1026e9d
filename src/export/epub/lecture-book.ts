// Running text of a lecture -> a book of this lecture alone.
import {buildBook} from './book.ts';
import {buildChapter, type ChapterInput} from './chapter.ts';

/** The book; the same input gives the same bytes. */
export function buildLectureBook(input: ChapterInput): Uint8Array {
  const chapter = buildChapter(input);
  const {title, course, authors, lang, description, key} = chapter.record;
  const facts = {
    title,
    authors,
    lang,
    description,
    subtitle: course === title ? '' : course,
    name: `${course}\n${key}`,
  };
  return buildBook(facts, [{...chapter, prefix: ''}]);
}
