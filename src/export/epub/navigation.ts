// Chapters of a book -> its navigation document: contents, the list of slides, where the text begins; and its title
// page.
import {translate} from '../../text/language/languages.ts';
import {slideId} from './adapt.ts';
import type {ChapterRecord} from './chapter-record.ts';
import {type XhtmlElement, element} from './xhtml.ts';

/** A chapter by the address of its document from the folder of the book. */
export interface PlacedChapter {
  readonly path: string;
  /** "3." before the number of a slide; empty in a book of one lecture. */
  readonly prefix: string;
  readonly record: ChapterRecord;
}

/** What stands on the title page. */
export interface BookTitle {
  readonly title: string;
  readonly subtitle: string;
  readonly authors: readonly string[];
  readonly lang: string;
}

/** Address of the title page, from the folder of the book. */
export const titlePath = 'title.xhtml';

/** The body of the navigation document. */
export function buildNavigation(chapters: readonly PlacedChapter[], {title, lang}: BookTitle): XhtmlElement {
  const contents = translate('Contents', lang);
  const slides = translate('Slides', lang);
  const items = chapters.map(chapter => chapterItem(chapter));
  const pages = chapters.flatMap(({path, prefix, record}) =>
    record.slides.map(number => entry(`${path}#${slideId(number)}`, `${prefix}${number}`)),
  );
  const [first] = chapters;
  const landmarks = [
    landmark('titlepage', titlePath, title),
    landmark('toc', '#toc', contents),
    ...(first === undefined ? [] : [landmark('bodymatter', first.path, first.record.title)]),
  ];
  return element('body', {}, [
    nav({type: 'toc', id: 'toc', role: 'doc-toc', heading: contents}, items),
    ...(pages.length === 0
      ? []
      : [nav({type: 'page-list', id: 'pages', role: 'doc-pagelist', heading: slides, isHidden: true}, pages)]),
    nav({type: 'landmarks', id: 'landmarks', heading: title, isHidden: true}, landmarks),
  ]);
}

/** The body of the title page. */
export function buildTitlePage({title, subtitle, authors}: BookTitle): XhtmlElement {
  return element('body', {'epub:type': 'frontmatter'}, [
    element('section', {class: 'title', 'epub:type': 'titlepage', 'aria-labelledby': 'title'}, [
      ...(subtitle === '' ? [] : [element('p', {class: 'kick'}, [subtitle])]),
      element('h1', {id: 'title'}, [title]),
      ...(authors.length === 0 ? [] : [element('p', {class: 'authors'}, [authors.join(', ')])]),
    ]),
  ]);
}

interface NavList {
  readonly type: string;
  readonly id: string;
  readonly role?: string;
  readonly heading: string;
  readonly isHidden?: boolean;
}

function nav({type, id, role, heading, isHidden}: NavList, items: readonly XhtmlElement[]): XhtmlElement {
  const hidden = isHidden === true ? 'hidden' : undefined;
  const list = element('ol', {}, items);
  return element('nav', {'epub:type': type, id, role, hidden}, [element('h2', {}, [heading]), list]);
}

function entry(href: string, words: string, inner: readonly XhtmlElement[] = []): XhtmlElement {
  const link = element('a', {href}, [words]);
  return element('li', {}, inner.length === 0 ? [link] : [link, element('ol', {}, inner)]);
}

function landmark(type: string, href: string, words: string): XhtmlElement {
  return element('li', {}, [element('a', {'epub:type': type, href}, [words])]);
}

/** A chapter and its headings, as deep as they are; one without words has no entry. */
function chapterItem({path, record: {title, lang, headings}}: PlacedChapter): XhtmlElement {
  const named = headings.filter(heading => heading.title.trim() !== '');
  const under = (from: number, to: number): readonly XhtmlElement[] => {
    const items: XhtmlElement[] = [];
    for (let at = from; at < to; ) {
      const heading = named[at];
      if (heading === undefined) break;
      const after = named.findIndex(({level}, i) => i > at && level <= heading.level);
      const end = after < 0 || after > to ? to : after;
      items.push(entry(`${path}#${encodeURIComponent(heading.id)}`, heading.title, under(at + 1, end)));
      at = end;
    }
    return items;
  };
  const item = entry(path, title, under(0, named.length));
  return {...item, attributes: {lang, 'xml:lang': lang}};
}
