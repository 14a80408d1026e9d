import {describe, expect, it} from 'vitest';
import {isExcerpt} from '../../../../src/parse/source/code/comment.ts';

describe('an excerpt', () => {
  it('ends at one of two comments', () => {
    expect(['excerpt.start', 'excerpt start', 'more', 'more words'].map(isExcerpt)).toEqual([true, true, true, false]);
  });
});
