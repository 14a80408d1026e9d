import {expect, it} from 'vitest';
import {listBookmarks, type TitledPage} from '../../../src/export/pdf/bookmarks.ts';

/** Bookmarks of pages, each given as the headings above it and its title. */
function marks(...paths: readonly (readonly string[])[]): readonly string[] {
  const pages = paths.map(
    (path, i): TitledPage => ({
      number: i + 1,
      trail: path.slice(0, -1),
      title: [{type: 'text', value: path.at(-1) ?? ''}],
    }),
  );
  return listBookmarks(pages).map(({title, level, page}) => `${'  '.repeat(level - 1)}${title} ${page}`);
}

it('nests titles under the headings above them', () => {
  expect(marks(['Rivers'], ['Rivers', 'Springs'], ['Rivers', 'Springs', 'Cold ones'], ['Rivers', 'Deltas'])).toEqual([
    'Rivers 1',
    '  Springs 2',
    '    Cold ones 3',
    '  Deltas 4',
  ]);
});

it('has headings without a slide of their own, at the first page below them', () => {
  expect(marks(['Rivers'], ['Rivers', 'Springs'], ['Lakes', 'Depths'])).toEqual([
    'Rivers 1',
    '  Springs 2',
    'Lakes 3',
    '  Depths 3',
  ]);
});

it('has a title once where pages in a row bear it, or come back to it', () => {
  expect(marks(['Rivers'], ['Rivers'], ['Rivers', 'Springs'], ['Rivers'], ['Lakes'])).toEqual([
    'Rivers 1',
    '  Springs 3',
    'Lakes 5',
  ]);
});

it('tells a title that another one has by the heading above it', () => {
  expect(marks(['Rivers', 'Example'], ['Lakes', 'Example'])).toEqual([
    'Rivers 1',
    '  Example 1',
    'Lakes 2',
    '  Example · Lakes 2',
  ]);
});

it('sets quotation marks as slides do', () => {
  expect(marks(['The "Pool"'])).toEqual(['The “Pool” 1']);
});
