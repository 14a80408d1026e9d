// Lectures of a course and their files -> the course page, one HTML file that asks for nothing but the decks beside it.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {escapeHtml} from '../browser/to-page.ts';
import {fallbackFaces} from '../engine/fallback-font.ts';
import {codePoints, fontFaces, serves} from '../engine/font-face.ts';
import {withPolicy} from '../export/html.ts';
import {courseSearch, type PageData} from './client.ts';
import {terms} from './course.ts';
import type {Lecture} from './lecture.ts';

/** Kinds of files that a lecture may have, with their labels; in this order. */
const fileKinds = [
  ['.html', 'Slides'],
  ['.pdf', 'PDF'],
  ['-handout.pdf', 'Handout'],
  ['.md', 'Markdown'],
] as const;

export interface CoursePage {
  readonly title: string;
  readonly lang: string;
  readonly lectures: readonly Lecture[];
  /** Is there a file of this name beside the page? */
  readonly has: (file: string) => boolean;
  /** CSS of the shipped themes, for their fonts. */
  readonly css: readonly string[];
}

const styleFile = fileURLToPath(new URL('../../themes/course-page.css', import.meta.url));
/** The build for browsers; the package names only those for Node. */
const engineFile = join(dirname(createRequire(import.meta.url).resolve('minisearch')), '..', 'umd', 'index.js');

/** The page as one file; the same input gives the same bytes. */
export function coursePage(page: CoursePage): string {
  const {title, lang, lectures, css} = page;
  const body = bodyHtml(page);
  const engine = readFileSync(engineFile, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '');
  const script = `${engine}\n(() => { const __name = f => f; (${courseSearch.toString()})(MiniSearch); })();`;
  return withPolicy(`<!DOCTYPE html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${facesFor(body, css)}
${readFileSync(styleFile, 'utf8')}</style>
</head>
<body>
${body}
<script type="application/json" id="slides">${inScript(JSON.stringify(dataOf(lectures, page.has)))}</script>
<script>${script.replace(/<\/script/gi, '<\\/script')}</script>
</body>
</html>
`);
}

/** Texts of all slides; the address leads to a slide of the deck, else to a page of the PDF. */
export function dataOf(lectures: readonly Lecture[], has: (file: string) => boolean): PageData {
  return lectures.map(({key, slides}) => {
    const address = has(`${key}.html`) ? `${encodeURIComponent(key)}.html#` : has(`${key}.pdf`) ? `${encodeURIComponent(key)}.pdf#page=` : `${encodeURIComponent(key)}-handout.pdf#nameddest=`;
    return [key, address, slides.map(({title, shown, said}) => [title, shown, said] as const)] as const;
  });
}

function bodyHtml({title, lectures, has}: CoursePage): string {
  const groups = terms(lectures);
  const slides = lectures.reduce((sum, one) => sum + one.slides.length, 0);
  const names = groups.map(({term}) => term).filter(Boolean);
  const sections = groups.map(({term, lectures}) => `<section><h2>${escapeHtml(term || (names.length > 0 ? 'Further lectures' : 'Lectures'))}</h2><ol>${lectures.map(one => lectureHtml(one, has)).join('\n')}</ol></section>`);
  const label = names.length === 1 ? `, ${names[0]}` : '';
  return `<header><div><h1>${escapeHtml(title)}</h1><p>Slides and handouts, lecture by lecture${escapeHtml(label)}</p></div>
<search><label for="q">Search the slides</label><input id="q" type="search" autocomplete="off" spellcheck="false" aria-keyshortcuts="/"><output for="q">${count(lectures.length, 'lecture')}, ${count(slides, 'slide')}</output></search></header>
<main>${sections.join('\n')}</main>
<footer>Made from the course notes. Every deck opens without a network. Press <kbd>/</kbd> to search.</footer>`;
}

function lectureHtml(lecture: Lecture, has: (file: string) => boolean): string {
  const {key, title, lang, week, date, description, facts, tags, minutes, thumbnail, slides} = lecture;
  const files = fileKinds.filter(([ending]) => has(`${key}${ending}`)).map(([ending, label]) => ({href: `${encodeURIComponent(key)}${ending}`, label}));
  const [main] = files;
  const heading = main === undefined ? escapeHtml(title) : `<a href="${main.href}">${escapeHtml(title)}</a>`;
  const picture = thumbnail && main ? `<a class="thumbnail" href="${main.href}" tabindex="-1" aria-hidden="true"><img src="${escapeHtml(thumbnail)}" alt="" width="256" height="144" loading="lazy"></a>` : '<span class="thumbnail"></span>';
  const said = [count(slides.length, 'slide'), `about ${minutes} min`, ...facts.map(([label, value]) => `${label}: ${value}`), ...(date ? [longDate(date, lang)] : [])];
  return `<li class="lecture" data-key="${escapeHtml(key)}"><b>${week ? `<span class="unseen">Week </span>${escapeHtml(week)}` : ''}</b>${picture}<div lang="${escapeHtml(lang)}"><h3>${heading}</h3>${description ? `<p>${escapeHtml(description)}</p>` : ''}<p class="facts">${escapeHtml(said.join(' · '))}</p>${tags.length > 0 ? `<p class="facts">${escapeHtml(tags.join(', '))}</p>` : ''}<nav aria-label="${escapeHtml(title)}">${files.map(({href, label}) => `<a href="${href}">${label}</a>`).join('')}</nav><ul class="hits"></ul></div></li>`;
}

function longDate(date: string, lang: string): string {
  try {
    return new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(`${date}T00:00:00Z`));
  } catch {
    return date;
  }
}

/** JSON as it may stand in a script element. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/** Upright faces of Plex that the page's own words need, and those for other scripts. */
function facesFor(body: string, css: readonly string[]): string {
  const text = body.replace(/<[^>]*>/g, '');
  const points = codePoints(text);
  const faces = css.flatMap(fontFaces).filter(face => face.family === 'Plex' && !/font-style:\s*italic/.test(face.css) && serves(face, points));
  const own = [...new Set(faces.map(face => face.css))].join('\n');
  return own + fallbackFaces(text, own);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
