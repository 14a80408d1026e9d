// Lectures of a course and their files -> the course page, one HTML file that asks for nothing but the decks beside it.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {deflateSync} from 'node:zlib';
import {escapeHtml} from '../text/markup/escape-html.ts';
import {collectFallbackFaces} from '../render/fonts/fallback-font.ts';
import {collectCodePoints, parseFontFaces, serves} from '../render/fonts/font-face.ts';
import {sourceOf} from '../browser/evaluate.ts';
import {withPolicy} from '../export/html/policy.ts';
import {endings, type Format} from '../files/deck-names.ts';
import {packageRoot} from '../package-root.ts';
import {showHits} from './in-page/hits.ts';
import {runCourseSearch} from './in-page/search.ts';
import {groupByTerm} from './course.ts';
import type {Lecture} from './lecture.ts';
import {fields, type PageData, buildSearchIndex} from './search-index.ts';
import {tokenize} from './tokens.ts';
import {typeset} from '../text/typography.ts';

/** What the links to a lecture's files are called; in this order. */
const labels = {
  html: 'Slides',
  pdf: 'PDF',
  handout: 'Handout',
  read: 'Text',
  epub: 'EPUB',
  pptx: 'PowerPoint',
  'pptx-pictures': 'PowerPoint (pictures)',
  md: 'Markdown',
} as const satisfies Readonly<Record<Format, string>>;

/** What the course page is made of. */
export interface CoursePage {
  readonly title: string;
  readonly lang: string;
  readonly lectures: readonly Lecture[];
  /** Names of the books beside the page, each with its term; none where it is left out. */
  readonly books?: readonly {readonly name: string; readonly term: string}[];
  /** Is there a file of this name beside the page? */
  readonly has: (file: string) => boolean;
  /** Web address of a post on the course's site, where it has one. */
  readonly notes: (post: string) => string | undefined;
  /** CSS colour of the course. */
  readonly accent?: string;
  /** CSS of the shipped themes, for their fonts. */
  readonly css: readonly string[];
}

const styleFile = join(packageRoot, 'themes/course-page.css');
/** The build for browsers; the package names only those for Node. */
const engineFile = join(dirname(createRequire(import.meta.url).resolve('minisearch')), '..', 'umd', 'index.js');

/** The page as one file; the same input gives the same bytes. */
export function buildCoursePage(page: CoursePage): string {
  const title = typeset(page.title);
  const {lectures, css, accent} = page;
  const body = bodyHtml({...page, title});
  const data = collectPageData(lectures, page.has);
  const engine = readFileSync(engineFile, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '');
  const given = ['MiniSearch', tokenize.toString(), JSON.stringify(fields), sourceOf(showHits)].join(', ');
  const script = `${engine}\n(() => { const __name = f => f; ${sourceOf(runCourseSearch)}(${given}); })();`;
  return withPolicy(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${facesFor(body, css)}
${readFileSync(styleFile, 'utf8')}${accent === undefined ? '' : `:root { --accent: ${accent}; }\n`}</style>
</head>
<body>
${body}
<script type="text/plain" id="slides">${packed(JSON.stringify(data))}</script>
<script type="text/plain" id="index">${packed(buildSearchIndex(data))}</script>
<script>${script.replace(/<\/script/gi, '<\\/script')}</script>
</body>
</html>
`);
}

/** Is `html` a page that `buildCoursePage` made? */
export function isOwnPage(html: string): boolean {
  return html.includes('<footer>Made from the course notes.') && html.includes('id="slides">');
}

/** Texts of all slides; the address leads to a slide of the deck, else to a page of the PDF. */
export function collectPageData(lectures: readonly Lecture[], has: (file: string) => boolean): PageData {
  return lectures.map(({key, slides, pdfPages}) => {
    const fragments = [
      ['html', '#'],
      ['read', '#'],
      ['pdf', '#page='],
      ['handout', '#nameddest='],
    ] as const;
    const [format, fragment] = fragments.find(([one]) => has(`${key}${endings[one]}`)) ?? fragments[2];
    const address = `${encodeURIComponent(key)}${endings[format]}${fragment}`;
    const texts = slides.map(({title, shown: displayed, said}) => [title, displayed, said] as const);
    return format === 'pdf' && pdfPages ? ([key, address, texts, pdfPages] as const) : ([key, address, texts] as const);
  });
}

function bodyHtml({title, lang, lectures, has, notes, books = []}: CoursePage): string {
  const groups = groupByTerm(lectures);
  const slides = lectures.reduce((sum, one) => sum + one.slides.length, 0);
  const names = groups.map(({term}) => term).filter(Boolean);
  const headings = groups.map(({term}) => escapeHtml(term || (names.length > 0 ? 'Further lectures' : 'Lectures')));
  const sections = groups.map(({lectures}, i) => {
    const items = lectures.map(one => lectureHtml(one, has, notes(one.post))).join('\n');
    const heading = `<h2 id="term-${i + 1}">${headings[i]}</h2>`;
    const book = books.find(({term}) => term === groups[i]?.term);
    const link =
      book === undefined
        ? ''
        : `<p class="book"><a href="${encodeURIComponent(book.name)}">All lectures as one book (EPUB)</a></p>`;
    return `<section aria-labelledby="term-${i + 1}">${heading}${link}<ol>${items}</ol></section>`;
  });
  const jumps = headings.map((heading, i) => `<a href="#term-${i + 1}">${heading}</a>`).join('');
  const label = names.length === 1 ? `, ${names[0]}` : '';
  const counts = `${count(lectures.length, 'lecture')}, ${count(slides, 'slide')}`;
  const input = '<input id="q" type="search" autocomplete="off" spellcheck="false" aria-keyshortcuts="/">';
  const about = `<p>Slides and handouts, lecture by lecture${escapeHtml(label)}</p>`;
  const keys = '<span class="keys">Press <kbd>/</kbd> to search, <kbd>↓</kbd> to go through what is found.</span>';
  return [
    `<header><div><h1 lang="${escapeHtml(lang)}">${escapeHtml(title)}</h1>${about}</div>`,
    `<search><label for="q">Search the slides</label>${input}<output for="q">${counts}</output></search></header>`,
    ...(groups.length > 1 ? [`<nav class="terms" aria-label="Terms">${jumps}</nav>`] : []),
    `<main${lectures.some(({week}) => week !== '') ? '' : ' class="unnumbered"'}>${sections.join('\n')}</main>`,
    `<footer>Made from the course notes. Every deck opens without a network. ${keys}</footer>`,
  ].join('\n');
}

function lectureHtml(lecture: Lecture, has: (file: string) => boolean, notes: string | undefined): string {
  const {key, title, week, date, description, facts, tags, minutes, thumbnail, slides} = lecture;
  const lang = ` lang="${escapeHtml(lecture.lang)}"`;
  const files: readonly {readonly href: string; readonly label: string}[] = (Object.keys(labels) as Format[])
    .filter(format => has(`${key}${endings[format]}`))
    .map(format => ({href: `${encodeURIComponent(key)}${endings[format]}`, label: labels[format]}));
  const links =
    notes === undefined
      ? files
      : files.toSpliced(files.filter(({label}) => label !== labels.md).length, 0, {
          href: escapeHtml(notes),
          label: 'Notes',
        });
  const [main] = files;
  const heading = main === undefined ? escapeHtml(title) : `<a href="${main.href}">${escapeHtml(title)}</a>`;
  const image =
    thumbnail && main
      ? `<a class="thumbnail" href="${main.href}" tabindex="-1" aria-hidden="true">` +
        `<img src="${escapeHtml(thumbnail)}" alt="" width="256" height="144" loading="lazy"></a>`
      : '<span class="thumbnail"></span>';
  const said = [
    ...(slides.length === 0 ? [] : [count(slides.length, 'slide'), `about ${minutes} min`]),
    ...facts.map(([label, value]) => `${label}: ${value}`),
    ...(date ? [longDate(date)] : []),
  ];
  const parts = [
    `<h3${lang}>${heading}</h3>`,
    description ? `<p class="description"${lang}>${escapeHtml(description)}</p>` : '',
    `<p class="facts">${said.map(one => `<span>${escapeHtml(one)}</span>`).join(' ')}</p>`,
    tags.length > 0
      ? `<ul class="tags" aria-label="Tags"${lang}>${tags.map(tag => `<li>${escapeHtml(tag)}</li>`).join('')}</ul>`
      : '',
    links.length > 0 ? `<nav aria-label="${escapeHtml(title)}">${links.map(linkHtml).join('')}</nav>` : '',
    '<ul class="hits"></ul>',
  ];
  const number = week ? `<span class="unseen">Week </span>${escapeHtml(week)}` : '';
  const words = `<div>${parts.join('')}</div>`;
  return `<li class="lecture" data-key="${escapeHtml(key)}"><b>${number}</b>${image}${words}</li>`;
}

function linkHtml({href, label}: {readonly href: string; readonly label: string}): string {
  return `<a href="${href}">${label}</a>`;
}

function longDate(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime())
    ? date
    : new Intl.DateTimeFormat('en', {dateStyle: 'long', timeZone: 'UTC'}).format(day);
}

/**
 * Text as the page's script unpacks it, zlib in base64: a third of the length; level 9 would save 1 % and take twice as
 * long. A course of 100 lectures has 8 MB.
 */
function packed(text: string): string {
  return deflateSync(text, {level: 6}).toString('base64');
}

/** Upright faces of Plex that the page's own words need, and those for other scripts. */
function facesFor(body: string, css: readonly string[]): string {
  const text = body.replace(/<[^>]*>/g, '');
  const points = collectCodePoints(text);
  const faces = css
    .flatMap(parseFontFaces)
    .filter(face => face.family === 'Plex' && !/font-style:\s*italic/.test(face.css) && serves(face, points));
  const own = [...new Set(faces.map(face => face.css))].join('\n');
  return own + collectFallbackFaces(text, own).css;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
