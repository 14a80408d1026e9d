// HTML that front ends write for what Markdown has no mark for: figures, folded blocks, labelled blocks.
import type {SourceLine} from '../../parse/source/source.ts';
import {labelled} from '../../parse/source/callouts/label.ts';
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
  const below = caption.trim() === '' ? '' : `<figcaption>${caption.replace(/\s*\n\s*/g, ' ').trim()}</figcaption>`;
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

/** Rows behind a click, so that none stands on the page of what is above it: a solution, a hint. */
export function foldedRows(title: string, rows: readonly SourceLine[], {indent = '', line = 1} = {}): SourceLine[] {
  const inner = ['<aside class="callout solution">', '', ...rows, '', '</aside>'];
  const all = [`<details><summary>${title}</summary>`, '', ...inner, '', '</details>'];
  return ['', ...all, ''].map(row => (typeof row === 'string' ? {text: row === '' ? '' : indent + row, line} : row));
}

/** Rows of a labelled block (a note, an exercise, a theorem). */
export function labelledRows(
  {kind, title, line}: {readonly kind: string; readonly title: string; readonly line: number},
  rows: readonly SourceLine[],
  indent = '',
): SourceLine[] {
  const edge = (text: string): SourceLine => ({text: text === '' ? '' : indent + text, line});
  const name = kind.toLowerCase().replace(/[^\w-]/g, '') || 'note';
  return [
    edge(''),
    edge(`<aside class="callout ${name}">`),
    edge(''),
    ...labelled({kind, title, line}, rows, indent),
    edge(''),
    edge('</aside>'),
    edge(''),
  ];
}
