// HTML that front ends write for what Markdown has no mark for: figures, players.
import {escapeHtml} from '../../text/markup/escape-html.ts';

/** A figure as its family describes it. */
export interface WrittenFigure {
  readonly src: string;
  readonly alt?: string;
  /** Markdown, on one line; empty for none. */
  readonly caption?: string;
  readonly href?: string;
}

/** A figure on lines of its own. */
export function figureOf({src, alt = '', caption = '', href = ''}: WrittenFigure): string {
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`;
  const linked = href === '' ? image : `<a href="${escapeHtml(href)}">${image}</a>`;
  const below =
    caption.trim() === '' ? '' : `<figcaption>${caption.replace(/(?<!\s)\s*\n\s*/g, ' ').trim()}</figcaption>`;
  return `\n\n<figure>${linked}${below}</figure>\n\n`;
}

/** Several figures with one caption, in a row. */
export function figureRow(images: readonly WrittenFigure[], caption: string): string {
  const all = images.map(({src, alt = ''}) => `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`).join('');
  return `\n\n<figure>${all}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>\n\n`;
}

/** A video or an embedded page. */
export function playerOf(url: string, title = ''): string {
  return `\n\n<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}"></iframe>\n\n`;
}
