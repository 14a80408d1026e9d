// What the notes of a course hold and lack for those who do not see -> one HTML page that a person reads and fills in.
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {sourceOf} from '../../browser/evaluate.ts';
import type {AccessRow, AccessState} from '../../checks/access/criteria.ts';
import type {UndescribedImage} from '../../checks/access/worklist.ts';
import {withPolicy} from '../../export/html/policy.ts';
import {fillDescriptions} from './in-page/form.ts';

/** An image to describe, with a small picture of it. */
export interface WorklistImage extends UndescribedImage {
  /** Address of the picture, `data:`; empty where there is none. */
  readonly thumbnail: string;
}

/** One lecture of the page. */
export interface AccessLecture {
  readonly key: string;
  readonly post: string;
  readonly title: string;
  readonly lang: string;
  readonly rows: readonly AccessRow[];
  readonly images: readonly WorklistImage[];
}

/** What the page is made of. */
export interface AccessReport {
  readonly course: string;
  readonly lectures: readonly AccessLecture[];
  /** CSS of the page. */
  readonly css: string;
}

const states = {
  holds: 'holds',
  lacks: 'lacks',
  person: 'for a person',
  none: 'none',
} as const satisfies Readonly<Record<AccessState, string>>;

const columns = ['WCAG', 'Criterion', 'State', 'What was found'];

const useButton = '<button type="button" lang="en">Use it</button>';

/** Lines that are named of a criterion. */
const maxLines = 12;

/** The page as one file that asks for nothing; the same input gives the same bytes. */
export function buildAccessPage({course, lectures, css}: AccessReport): string {
  const images = lectures.reduce((sum, one) => sum + one.images.length, 0);
  const lacking = lectures.filter(({rows}) => rows.some(({state}) => state === 'lacks')).length;
  const title = `Accessibility of the notes: ${course}`;
  return withPolicy(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${plural(lectures.length, 'lecture')}, ${lacking} with something lacking; ${plural(images, 'figure')} to describe.
The criteria are those of WCAG 2.1 that notes decide. Contrast, sizes and tags of the decks are measured by each
build.</p>
<p>Say below each figure what somebody has to know who does not see it, in a sentence or two; leave it empty for later.
What you write stays in this browser. Then save the file, and <code>lectern check --take accessibility.json</code>
shows what would be different in the notes; <code>--write</code> writes it.</p>
</header>
<main>
${lectures.map(lectureHtml).join('\n')}
</main>
<footer${images === 0 ? ' hidden' : ''}>
<output aria-live="polite"></output>
<button type="button" id="save">Save accessibility.json</button>
</footer>
<script>(() => { const __name = f => f; ${sourceOf(fillDescriptions)}(); })();</script>
</body>
</html>
`);
}

function lectureHtml({key, post, title, lang, rows, images}: AccessLecture): string {
  const id = escapeHtml(`lecture-${key}`);
  const figures = images.map((image, i) => figureHtml(image, post, `${id}-${i + 1}`)).join('\n');
  const heading = `<h3>${plural(images.length, 'figure')} to describe</h3>`;
  const worklist = `${heading}\n<ol lang="${escapeHtml(lang)}">\n${figures}\n</ol>`;
  return `<section data-key="${escapeHtml(key)}" aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(title)}</h2>
<p class="post">${escapeHtml(post)}</p>
<table>
<caption>What the notes hold and lack</caption>
<thead><tr>${columns.map(name => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(rowHtml).join('\n')}
</tbody>
</table>
${figures === '' ? '' : worklist}
</section>`;
}

function rowHtml({criterion, name, state, says, lines}: AccessRow): string {
  const more = lines.length > maxLines ? ', …' : '';
  const at = lines.length === 0 ? '' : ` (line ${lines.slice(0, maxLines).join(', ')}${more})`;
  const cells = `<td>${states[state]}</td><td>${escapeHtml(says + at)}</td>`;
  return `<tr class="${state}"><td>${criterion}</td><th scope="row">${escapeHtml(name)}</th>${cells}</tr>`;
}

function figureHtml(image: WorklistImage, post: string, id: string): string {
  const {src, nth, range, thumbnail, heading, before, after, draft} = image;
  const name = src.startsWith('data:') ? 'a picture in the notes' : src;
  const preview =
    thumbnail === ''
      ? '<p class="none">no picture to show</p>'
      : `<img src="${thumbnail}" alt="The figure to describe">`;
  const beside = [
    ['Section', heading],
    ['Before', before],
    ['After', after],
  ].map(([label = '', text = '']) => (text === '' ? '' : `<dt lang="en">${label}</dt><dd>${escapeHtml(text)}</dd>`));
  const use =
    draft === '' ? '' : `<p class="draft"><span lang="en">Draft:</span> <q>${escapeHtml(draft)}</q> ${useButton}</p>`;
  return `<li data-src="${escapeHtml(src)}" data-nth="${nth}" data-line="${range.line}">
<div class="picture">${preview}</div>
<div>
<p class="where" lang="en">${escapeHtml(`${post}:${range.line}`)} <b>${escapeHtml(name)}</b></p>
<dl>${beside.join('')}</dl>
<label for="${id}" lang="en">Description of ${escapeHtml(name)}</label>
<textarea id="${id}" rows="3" maxlength="2000"></textarea>
${use}
</div>
</li>`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
