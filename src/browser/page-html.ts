// Rendered slides -> the one HTML page that is measured, inspected and printed.
import {escapeHtml} from '../text/markup/escape-html.ts';

/** Slides as inline SVG, and the CSS of all of them. */
export interface RenderedPage {
  readonly slides: readonly string[];
  readonly css: string;
}

/** No script of a page runs, whatever the slides hold; what this project evaluates in it is not bound by this. */
export const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:";

/** All slides below each other. Marp's CSS is scoped to `div.marpit`: without it nothing would be styled. */
export function buildPageHtml({slides, css}: RenderedPage, lang = 'en', title = 'Slides'): string {
  // The canvas of the slides: measured at its own size, so that px are px.
  const width = /viewBox="0 0 (\d+)/.exec(slides[0] ?? '')?.[1] ?? '1280';
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<title>${escapeHtml(title)}</title>
<style>body { margin: 0 } svg[data-marpit-svg] { display: block; width: ${width}px; height: auto }</style>
<style>${css.replace(/<\/style/gi, '<\\/style')}</style>
</head>
<body><div class="marpit">${slides.join('\n')}</div></body>
</html>`;
}
