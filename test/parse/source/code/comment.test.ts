import {describe, expect, it} from 'vitest';
import {isExcerpt, readDirective} from '../../../../src/parse/source/code/comment.ts';
import {recordProblems} from '../pass.ts';

function directive(value: string) {
  const {report, told} = recordProblems();
  return {read: readDirective({value, raw: `<!-- ${value} -->`, line: 3}, report), told};
}

describe('a directive', () => {
  it.each([
    ['slide: break', {name: 'break', value: ''}],
    ['slide: layout=wide', {name: 'layout', value: 'wide'}],
    ['SLIDE : layout = Wide', {name: 'layout', value: 'wide'}],
  ])('is read from %s', (value, read) => {
    expect(directive(value)).toEqual({read, told: []});
  });

  it.each(['slide: brake', 'slide break', 'slide: layout=vide', 'slides: break now', 'slide'])(
    'that is misspelt is reported: %s',
    value => {
      expect(directive(value)).toEqual({read: undefined, told: [`directive-unknown 3 <!-- ${value} -->`]});
    },
  );

  it.each(['slide 5', 'slides for the talk follow', 'TODO', ''])('is not meant by %j', value => {
    expect(directive(value)).toEqual({read: undefined, told: []});
  });
});

describe('an excerpt', () => {
  it('ends at one of two comments', () => {
    expect(['excerpt.start', 'excerpt start', 'more', 'more words'].map(isExcerpt)).toEqual([true, true, true, false]);
  });
});
