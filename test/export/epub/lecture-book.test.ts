import {describe, expect, it} from 'vitest';
import {buildCourseBooks} from '../../../src/course-page/books.ts';
import {readChapter} from '../../../src/export/epub/book.ts';
import type {ChapterInput} from '../../../src/export/epub/chapter.ts';
import {buildLectureBook} from '../../../src/export/epub/lecture-book.ts';
import {printFormulaHtml} from '../../../src/script/inline-html.ts';
import {makeLecture} from '../../course-page/make-lecture.ts';
import {findBookDefects, readEpub} from '../../support/epub.ts';
import {findAll, textOf} from '../../support/xml.ts';

const chip = (slide: number) =>
  `<span class="chips"><a class="chip" id="${slide}" href="K.pdf#page=${slide}" aria-label="Slide ${slide}">${slide}` +
  '</a></span>';
const drawing =
  '<div class="drawing"><svg onload="x()" viewBox="0 0 1 1"><style>#a{fill:url(#b)}</style>' +
  '<style>@import "https://x/y";</style>' +
  '<g id="a"><use href="#b"/><image href="https://x/y.png"/></g><script>x()</script></svg></div>';
const html = [
  '<header class="open"><p class="kick">Baking</p><h1 id="top">Bread</h1></header>',
  '<nav class="contents" aria-label="Contents"><ol><li class="l1"><a href="#1-rye"><span class="t">Rye</span></a>' +
    '<span class="dots"></span><span class="pn" data-page="1-rye"></span></li></ol></nav>',
  '<main class="running">',
  `<h2 id="1-rye">Rye${chip(2)}</h2>`,
  `<p id="p-it">It <b class="term" id="term-1">rises</b> &amp; a &lt; b\u0007\ufffe ` +
    `<a href="https://x.org/?a=1&amp;b={2}">there</a>` +
    '<sup class="n" aria-hidden="true">1</sup><span class="note link" aria-hidden="true"><b>1</b>x.org</span>' +
    '<sup class="n"><a href="#note-1">1</a></sup><span class="note" id="note-1"><b>1</b>A <em>note</em>.</span><br>' +
    '<a href="#1-rye">up</a> <a href="javascript:x()">no</a></p>',
  `<p id="p-it">${printFormulaHtml('a < \\frac{b}{c}', false)} ${printFormulaHtml('\\sum x', true)}</p>`,
  `<div class="code">${chip(3)}<code class="chunk"><span class="ln">if a &lt; b:\n</span><span class="ln">` +
    '<span class="no" aria-hidden="true">5</span>  x\n</span></code></div>',
  '<figure><div class="fig"><div class="images"><img src="figures/a%20b.png" alt="A loaf" ' +
    'style="width:62.0mm;aspect-ratio:2/1">' +
    '<img src="figures/gone.png" alt="Gone"></div></div></figure>',
  drawing,
  drawing,
  '<p>שלום 你好 <img class="emoji" alt="🍞" src="data:image/svg+xml;base64,AA"></p>',
  '<section class="index"><ul><li>crumb <a href="#term-1"><span class="pn" data-page="term-1"></span></a></li>' +
    '</ul></section>',
  '<section class="end links"><h2>Links</h2><ol><li value="1"><a href="https://x.org/">x.org</a></li></ol>' +
    '</section></main>',
].join('\n');
const input: ChapterInput = {
  script: {
    html,
    headings: [{id: '1-rye', title: 'Rye < & ]]>', level: 1, slides: [2]}],
    closing: [],
    files: new Set(['a b.png']),
  },
  meta: {
    key: 'K',
    title: 'Bread & "wine"\u0000 <b>',
    course: 'Baking',
    footer: '',
    lang: 'he',
    description: '',
    authors: ['A & B'],
    tags: [],
  },
  imageFiles: new Map([['a b.png', {bytes: new Uint8Array([1, 2, 3]), mime: 'image/png'}]]),
  day: '2026-03-01',
};
const bytes = buildLectureBook(input);
const chapter = 'EPUB/text/chapter-1.xhtml';

describe('buildLectureBook', () => {
  it('keeps the rules of EPUB, whatever stands in the notes', () => expect(findBookDefects(bytes)).toEqual([]));

  it('is the same bytes twice', () => expect(Buffer.from(buildLectureBook(input)).equals(bytes)).toBe(true));

  it('has formulas as MathML alone, with their TeX for those who have none', () => {
    const formulas = findAll(readEpub(bytes).root(chapter), 'math');
    expect(formulas.map(({attributes}) => attributes.alttext)).toEqual(['a < \\frac{b}{c}', '\\sum x']);
    expect(formulas.map(({attributes}) => attributes.display)).toEqual([undefined, 'block']);
    expect(readEpub(bytes).text(chapter)).not.toContain('katex');
  });

  it('has a page for each slide, and nothing of paper', () => {
    const {root, text} = readEpub(bytes);
    const pages = findAll(root('EPUB/nav.xhtml'), 'nav').find(
      ({attributes}) => attributes['epub:type'] === 'page-list',
    );
    expect(findAll(pages ?? root(chapter), 'a').map(textOf)).toEqual(['2', '3']);
    expect(text(chapter)).toContain('epub:type="pagebreak"');
    expect(text(chapter)).not.toMatch(/data-page|K\.pdf|Contents|x\.org<|javascript|tabindex/);
  });

  it('has notes behind the text, code as it is, terms that lead to where they stand, emoji as letters', () => {
    const {root, text} = readEpub(bytes);
    const [note] = findAll(root(chapter), 'aside');
    expect(note?.attributes).toMatchObject({'epub:type': 'footnote', role: 'doc-footnote', id: 'note-1'});
    expect(findAll(root(chapter), 'pre').map(textOf)).toEqual(['if a < b:\n  x\n']);
    expect(text(chapter)).toContain('<li><a href="#term-1">crumb</a></li>');
    expect(text(chapter)).toContain('שלום 你好 🍞');
    expect(text(chapter)).toContain('href="https://x.org/?a=1&amp;b=%7B2%7D"');
  });

  it('says its language and the way it runs', () => {
    const {text} = readEpub(bytes);
    expect(text(chapter)).toContain('lang="he" xml:lang="he" dir="rtl"');
    expect(text('EPUB/package.opf')).toContain('page-progression-direction="rtl"');
  });

  it('says that figures are described only where they are', () => {
    expect(readEpub(bytes).text('EPUB/package.opf')).not.toContain('alternativeText');
    const described = buildLectureBook({...input, script: {...input.script, html: html.replaceAll(drawing, '')}});
    expect(readEpub(described).text('EPUB/package.opf')).toContain('alternativeText');
  });
});

describe('buildCourseBooks', () => {
  const other = {...input, meta: {...input.meta, key: 'L', title: 'Cake', lang: 'en'}};
  const link = html.replace('https://x.org/?a=1&amp;b={2}', 'https://site.org/k/#1-rye');
  const files: Readonly<Record<string, Uint8Array>> = {
    'K.epub': bytes,
    'L.epub': buildLectureBook({...other, script: {...input.script, html: link}}),
    'M.epub': new Uint8Array([1, 2]),
  };
  const build = async (terms: readonly string[]) =>
    buildCourseBooks({
      title: 'Baking',
      lang: 'en',
      lectures: ['K', 'L', 'M'].map((key, i) => makeLecture(key, {term: terms[i] ?? ''})),
      notes: post => `https://site.org/${post.replace('.md', '').toLowerCase()}/`,
      read: async name => files[name],
    });

  it('joins the lectures in the order of the course; links from one to another stay within', async () => {
    const [book, ...more] = await build([]);
    expect(more).toEqual([]);
    expect(book?.name).toBe('course.epub');
    expect(findBookDefects(book?.bytes ?? bytes)).toEqual([]);
    const {text, root} = readEpub(book?.bytes ?? bytes);
    expect(text('EPUB/text/chapter-2.xhtml')).toContain('href="chapter-1.xhtml#n1-rye"');
    const pages = findAll(root('EPUB/nav.xhtml'), 'nav').flatMap(nav =>
      nav.attributes['epub:type'] === 'page-list' ? findAll(nav, 'a').map(textOf) : [],
    );
    expect(pages).toEqual(['1.2', '1.3', '2.2', '2.3']);
    expect(Buffer.from((await build([]))[0]?.bytes ?? []).equals(book?.bytes ?? bytes)).toBe(true);
  });

  it('makes a book a term', async () => {
    const books = await build(['Fall 2025', 'Spring 2026']);
    expect(books.map(({name}) => name)).toEqual(['course-fall-2025.epub', 'course-spring-2026.epub']);
    expect(books.flatMap(({bytes: own}) => findBookDefects(own))).toEqual([]);
  });

  it('reads no chapter of what it did not write', () => expect(readChapter(new Uint8Array([80, 75]))).toBeNull());
});
