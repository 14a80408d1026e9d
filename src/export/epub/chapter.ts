// Running text of a lecture -> a chapter of a book: its XHTML, its figures, what it says of itself.
import {hashBytes} from '../../digest.ts';
import type {ImageFile, ImageFiles} from '../../browser/image-files.ts';
import type {DeckMeta} from '../../model/page.ts';
import type {Script} from '../../script/script.ts';
import {isRightToLeft} from '../../text/language/languages.ts';
import {typeset} from '../../text/typography.ts';
import {adaptNodes, type ChapterMatter, hasSpace} from './adapt.ts';
import {type ChapterRecord, imageEndings} from './chapter-record.ts';
import {bookId} from './names.ts';
import {element, parseNodes, printDocument} from './xhtml.ts';

/** A lecture of a book. */
export interface Chapter {
  readonly record: ChapterRecord;
  /** Its document: figures at `../images/`, styles at `../style.css`, links within itself or to the web. */
  readonly xhtml: string;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/** What a chapter is made of; `day` is ISO, and empty where nobody knows one. */
export interface ChapterInput {
  readonly script: Script;
  readonly meta: DeckMeta;
  readonly imageFiles: ImageFiles;
  readonly day: string;
}

/** The chapter; the same input gives the same bytes. */
export function buildChapter({script, meta, imageFiles, day}: ChapterInput): Chapter {
  const images = new Map<string, ImageFile>();
  const addressOf = (file: ImageFile): string => {
    const ending = imageEndings[file.mime as keyof typeof imageEndings];
    const name = `${hashBytes(file.bytes).slice(0, 16)}.${ending}`;
    images.set(name, file);
    return `../images/${name}`;
  };
  const gathered: ChapterMatter = {
    imageFiles,
    addressOf,
    slides: [],
    footnotes: [],
    ids: new Set(),
    drawings: 0,
    undescribed: 0,
  };
  const text = adaptNodes(parseNodes(script.html), gathered);
  const notes = gathered.footnotes;
  const nodes = notes.length === 0 ? text : [...text, element('section', {class: 'notes'}, notes)];
  const {lang} = meta;
  const title = typeset(meta.title).trim() || meta.key;
  const chapter = {'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': bookId('top')};
  const body = element('body', {'epub:type': 'bodymatter'}, [element('section', chapter, nodes)]);
  const dir = isRightToLeft(lang) ? 'rtl' : '';
  return {
    record: {
      version: 1,
      key: meta.key,
      title,
      course: typeset(meta.course),
      lang,
      description: typeset(meta.description),
      authors: [...meta.authors],
      day,
      headings: script.headings.map(({id, title, level}) => ({id: bookId(id), title, level})),
      slides: gathered.slides,
      images: [...images].map(([name, {mime}]) => ({name, mime})),
      hasMath: hasSpace(nodes, 'math'),
      hasDrawings: hasSpace(nodes, 'svg'),
      undescribed: gathered.undescribed,
    },
    xhtml: printDocument({lang, dir, title, styles: '../style.css'}, body),
    images: new Map([...images].map(([name, {bytes}]) => [name, bytes])),
  };
}
