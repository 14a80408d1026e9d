// A view × what Marp CLI puts around slides -> the page that turns and patches them.
import {escapeHtml} from '../text/markup/escape-html.ts';
import {isRightToLeft} from '../text/language/languages.ts';
import {sourceOf} from '../browser/evaluate.ts';
import {withSlideLinks} from '../export/html/slide-links.ts';
import {withPolicy} from '../export/html/policy.ts';
import {withPresenter} from '../export/html/presenter.ts';
import {runDeckPatches} from './in-page/deck.ts';
import {runDeckPointing} from './in-page/deck-pointing.ts';
import type {DeckView} from './view.ts';

/** What Marp CLI puts around the slides of any deck. */
export interface DeckFrame {
  /** Style of its pages. */
  readonly css: string;
  /** Its buttons. */
  readonly controls: string;
  /** Its scripts, in order. */
  readonly scripts: readonly string[];
}

/** The frame in `html`, a deck as Marp CLI writes it. */
export function readFrame(html: string): DeckFrame {
  const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const [, controls = ''] = /<body>([\s\S]*?)<div id=":\$p">/.exec(html) ?? [];
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  return {css, controls, scripts};
}

/** What is pointed at, and what a click has marked. */
const marked = `[data-lectern-marked]{outline:4px solid #0b6678;outline-offset:6px}
body[data-bespoke-view=""] section :is(h1,h2,[data-source]):hover{cursor:pointer}
body[data-bespoke-view=""] section [data-source]:hover:not(:has([data-source]:hover)),
body[data-bespoke-view=""] section>:is(h1,h2):hover{outline:2px dashed #0b6678;outline-offset:6px}`;
/** Elements for notes beyond those of the slides: the presenter view knows no others that come later. */
const spareNotes = 60;

/** The page of `view`; what it shows is patched by messages on the channel `lectern-preview-KEY`. */
export function buildDeckPage(view: DeckView, frame: DeckFrame, version: number, edit: string): string {
  const {key, title, lang, style, slides} = view;
  const data = JSON.stringify({key, version}).replaceAll('<', '\\u003c');
  const [patch, point] = [sourceOf({run: runDeckPatches, calls: []}), sourceOf({run: runDeckPointing, calls: []})];
  const patching = `(() => { const __name = f => f; ${patch}(${data}); ${point}(${data}); })();`;
  const notes = Array.from({length: slides.length + spareNotes}, (_, i) => noteHtml(i, slides[i]?.notes ?? ''));
  const drawings = slides.map((slide, i) => numbered(slide.html, i, slides.length));
  const own = frame.scripts.slice(0, -1).map(scriptTag).join('');
  const html = `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}"${isRightToLeft(lang) ? ' dir="rtl"' : ''}><head><meta charset="UTF-8">
<meta name="viewport" content="width=device-width,height=device-height,initial-scale=1.0">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style>${frame.css}</style>
<style>${marked}</style>
<style>${style.faces.join('\n')}</style><style id="lectern-rules">${style.rules}</style></head>
<body>${frame.controls}<div id=":$p">${drawings.join('')}</div>
${notes.join('')}${own}${[patching, frame.scripts.at(-1) ?? ''].map(scriptTag).join('')}</body></html>
`;
  return withPolicy(withPresenter(withSlideLinks(html, {edit}))).replace('img-src data:', "img-src 'self' data:");
}

function numbered(html: string, index: number, total: number): string {
  return html
    .replace(/ data-marpit-pagination="\d+"/, ` data-marpit-pagination="${index + 1}"`)
    .replace(/ data-marpit-pagination-total="\d+"/, ` data-marpit-pagination-total="${total}"`);
}

function noteHtml(index: number, text: string): string {
  return `<div class="bespoke-marp-note" data-index="${index}" tabindex="0"><p>${escapeHtml(text)}</p></div>`;
}

function scriptTag(script: string): string {
  return `<script>${script.replace(/<\/script/gi, '<\\/script')}</script>`;
}
