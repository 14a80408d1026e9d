// A slide of a view -> a page that shows it alone: no script, nothing to turn.
import {escapeHtml} from '../text/markup/escape-html.ts';
import {withPolicy} from '../export/html/policy.ts';
import type {DeckView} from './view.ts';

const pageStyle = `html,body{margin:0;height:100%;overflow:hidden}
div#\\:\\$p>svg{display:block;width:100vw;height:100vh}`;

/** The page of the slide `index` of `view`; undefined where there is none. */
export function buildSlidePage({title, lang, style, slides}: DeckView, index: number): string | undefined {
  const slide = slides[index];
  if (slide === undefined) return undefined;
  const html = `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}"><head><meta charset="UTF-8"><title>${escapeHtml(title)}</title>
<style>${pageStyle}</style><style>${style.faces.join('\n')}</style><style>${style.rules}</style></head>
<body><div id=":$p">${slide.html}</div></body></html>
`;
  return withPolicy(html).replace('img-src data:', "img-src 'self' data:");
}
