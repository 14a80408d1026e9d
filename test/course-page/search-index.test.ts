import MiniSearch from 'minisearch';
import {describe, expect, it} from 'vitest';
import {fields, type PageData, buildSearchIndex} from '../../src/course-page/search-index.ts';
import {tokenize} from '../../src/course-page/tokens.ts';

const slides = (lecture: number) =>
  Array.from(
    {length: 30},
    (_, n) =>
      [
        `Slide ${n}`,
        n % 2 ? 'said "before" __proto__' : '',
        `constructor 量化 ${'word '.repeat(n % 4)}${lecture}`,
      ] as const,
  );
const data: PageData = [
  ['W1', 'W1.html#', slides(1)],
  ['W2', 'W2.html#', slides(2)],
];

describe('searchIndex', () => {
  it('is what MiniSearch itself writes, its terms in the order of the words', () => {
    const index = new MiniSearch({fields: [...fields], tokenize});
    index.addAll(
      data.flatMap(([, , all]) => all).map(([title, displayed, said], id) => ({id, title, shown: displayed, said})),
    );
    const byTerm = (json: string) => {
      const all = JSON.parse(json) as {index: [string, unknown][]};
      return {...all, index: all.index.sort(([a], [b]) => (a < b ? -1 : 1))};
    };
    expect(byTerm(buildSearchIndex(data))).toEqual(byTerm(JSON.stringify(index)));
    expect(buildSearchIndex(data).startsWith(JSON.stringify(index).split('"index":[')[0] ?? '')).toBe(true);
  });

  it('is loaded by MiniSearch, and finds', () => {
    const index = MiniSearch.loadJSON(buildSearchIndex(data), {fields: [...fields], tokenize});
    expect(index.search('量化').length).toBe(60);
    expect(index.search('slide 29', {combineWith: 'AND'}).map(({id}) => id)).toEqual([29, 59]);
  });

  it('of no slides is one that finds nothing', () => {
    expect(MiniSearch.loadJSON(buildSearchIndex([]), {fields: [...fields], tokenize}).search('a')).toEqual([]);
  });
});
