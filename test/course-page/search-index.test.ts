import MiniSearch from 'minisearch';
import {describe, expect, it} from 'vitest';
import {fields, searchIndex} from '../../src/course-page/search-index.ts';
import {tokenize} from '../../src/course-page/tokens.ts';

describe('tokenize', () => {
  it('parts words at what is no letter or digit, and Chinese into pairs', () => {
    expect(tokenize('K-V cache: 2x faster, naïve')).toEqual(['K', 'V', 'cache', '2x', 'faster', 'naïve']);
    expect(tokenize('用GPT模型量化 字')).toEqual(['用', 'GPT', '模型', '型量', '量化', '字']);
    expect(tokenize(' … ')).toEqual([]);
  });
});

describe('searchIndex', () => {
  const data = [['A', 'A.html#', [['One', 'cats', ''], ['Two', '', 'dogs said']]], ['B', 'B.html#', [['Three', 'dogs', '']]]] as const;

  it('is the index that the page loads: ids count the slides through all lectures', () => {
    const index = MiniSearch.loadJSON(searchIndex(data), {fields: [...fields], tokenize});
    expect(index.search('dogs').map(({id}) => id).toSorted()).toEqual([1, 2]);
    expect(index.search('said').map(({id}) => id)).toEqual([1]);
  });

  it('is the same text for the same slides, and there for a course without any', () => {
    expect(searchIndex(data)).toBe(searchIndex(data));
    expect(MiniSearch.loadJSON(searchIndex([]), {fields: [...fields], tokenize}).documentCount).toBe(0);
  });
});
