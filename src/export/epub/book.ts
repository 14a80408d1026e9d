// Chapters -> a book, EPUB 3.3; and a book of one lecture -> its chapter.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {unzipSync} from 'fflate';
import {packageRoot} from '../../package-root.ts';
import {isRightToLeft} from '../../text/language/languages.ts';
import {xml, xmlPart} from '../archive/xml.ts';
import {zipFiles} from '../archive/zip.ts';
import type {Chapter} from './chapter.ts';
import {readChapterRecord, recordPath} from './chapter-record.ts';
import {chapterPath} from './names.ts';
import {buildNavigation, buildTitlePage, titlePath} from './navigation.ts';
import {type BookFacts, buildPackageDocument, dateOf} from './package-document.ts';
import {type XhtmlElement, printDocument} from './xhtml.ts';

export type {BookFacts} from './package-document.ts';

/** Folder of the book's files in its archive. */
const folder = 'EPUB';
const styleFile = join(packageRoot, 'themes/epub.css');
/** Bytes that a book may unpack to: a term of 30 lectures has some 100 MB. */
const maxBytes = 2 ** 31 - 1;

/** A chapter of a book, and what stands before the numbers of its slides in the list of them. */
export interface BookChapter extends Chapter {
  readonly prefix: string;
}

/** The book of `chapters`, in their order; the same chapters give the same bytes. */
export function buildBook(facts: BookFacts, chapters: readonly BookChapter[]): Uint8Array {
  const placed = chapters.map(({record, prefix}, i) => ({path: chapterPath(i), prefix, record}));
  const [only] = chapters;
  const images = new Map(chapters.flatMap(chapter => [...chapter.images]));
  const dir = isRightToLeft(facts.lang) ? 'rtl' : '';
  const print = (body: XhtmlElement): string =>
    printDocument({lang: facts.lang, dir, title: facts.title, styles: 'style.css'}, body);
  return zipFiles(
    [
      ['mimetype', 'application/epub+zip'],
      ['META-INF/container.xml', container()],
      ...(chapters.length === 1 && only !== undefined ? [[recordPath, JSON.stringify(only.record)] as const] : []),
      [`${folder}/package.opf`, buildPackageDocument(facts, placed)],
      [`${folder}/nav.xhtml`, print(buildNavigation(placed, facts))],
      [`${folder}/${titlePath}`, print(buildTitlePage(facts))],
      [`${folder}/style.css`, readFileSync(styleFile, 'utf8')],
      ...chapters.map(({xhtml}, i) => [`${folder}/${chapterPath(i)}`, xhtml] as const),
      ...[...images].map(([name, bytes]) => [`${folder}/images/${name}`, bytes] as const),
    ],
    dateOf(chapters),
  );
}

/** The chapter of a book of one lecture that this program wrote; null of all else. */
export function readChapter(book: Uint8Array): Chapter | null {
  try {
    let bytes = 0;
    const fits = ({originalSize}: {readonly originalSize: number}): boolean => {
      bytes += originalSize;
      return bytes <= maxBytes;
    };
    const files = unzipSync(book, {filter: fits});
    const text = (path: string): string => new TextDecoder().decode(files[path] ?? new Uint8Array());
    const record = readChapterRecord(text(recordPath));
    const xhtml = text(`${folder}/${chapterPath(0)}`);
    if (record === null || xhtml === '') return null;
    const images = record.images.map(({name}) => [name, files[`${folder}/images/${name}`]] as const);
    const known = images.flatMap(([name, found]) => (found === undefined ? [] : [[name, found] as const]));
    return known.length < images.length ? null : {record, xhtml, images: new Map(known)};
  } catch {
    return null;
  }
}

function container(): string {
  const root = {'full-path': `${folder}/package.opf`, 'media-type': 'application/oebps-package+xml'};
  return xmlPart(
    xml(
      'container',
      {version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container'},
      xml('rootfiles', {}, xml('rootfile', root)),
    ),
  );
}
