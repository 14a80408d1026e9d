// Rows as HTML of labelled and of folded blocks, which look and are shown as such.
import type {SourceLine} from '../source.ts';
import {boldHeadings, labelled} from './label.ts';

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

/** Rows of tabs, whose headings are their names: what goes on below them is no part of the last. */
export function tabRows(rows: readonly SourceLine[], {indent = '', line = 1} = {}): SourceLine[] {
  const edge = (text: string): SourceLine => ({text: text === '' ? '' : indent + text, line});
  return [edge(''), edge(tabOpens), edge(''), ...boldHeadings(rows), edge(''), edge(tabCloses), edge('')];
}

/** What stands before and behind the content of a tab. */
export const [tabOpens, tabCloses] = ['<aside class="callout tab">', '</aside>'] as const;
