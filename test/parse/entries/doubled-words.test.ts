import {expect, it} from 'vitest';
import {read} from '../read.ts';

const told = (body: string) =>
  read(body).diagnostics.flatMap(({rule, line, column, message, severity}) =>
    rule === 'word-doubled' ? [`${severity} ${line}:${column} ${message}`] : [],
  );

it('a word that stands twice is told with its place', () => {
  expect(told('# The wall\n\nStone of the the wall.\n\n- bread\n- made with with rye')).toEqual([
    'info 3:10 “the” stands twice in a row',
    'info 6:8 “with” stands twice in a row',
  ]);
});

it('what is meant, is code, or is no word of its own is not', () => {
  const body = 'He said that that is so. `the the` and $the the$, of `x` of y, the-the, and the The Pile.';
  expect(told(body)).toEqual([]);
});

it('no post is told more than twenty times', () => {
  expect(told('the the wall. '.repeat(50))).toHaveLength(20);
});
