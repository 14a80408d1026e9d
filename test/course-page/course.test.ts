import {describe, expect, it} from 'vitest';
import {merged, terms} from '../../src/course-page/course.ts';
import {makeLecture} from './make-lecture.ts';

describe('merged', () => {
  it('replaces what was built, keeps the rest, and drops posts that are gone', () => {
    const known = [makeLecture('A', {thumbnail: 'data:image/webp;base64,AAAA'}), makeLecture('B'), makeLecture('C')];
    const result = merged(known, [makeLecture('A', {minutes: 99})], new Set(['A', 'B']));
    expect(result.map(({key, minutes}) => [key, minutes])).toEqual([
      ['A', 99],
      ['B', 10],
    ]);
    expect(result[0]?.thumbnail).toBe('data:image/webp;base64,AAAA');
  });
});

describe('terms', () => {
  it('orders terms by the calendar and lectures by week, those without a week last', () => {
    const lectures = [
      makeLecture('x', {term: 'Fall 2024', week: '10'}),
      makeLecture('intro', {term: 'Fall 2024'}),
      makeLecture('y', {term: 'Fall 2024', week: '2'}),
      makeLecture('z', {term: 'Spring 2024', week: '1'}),
      makeLecture('none'),
    ];
    expect(terms(lectures).map(({term, lectures}) => [term, ...lectures.map(({key}) => key)])).toEqual([
      ['Spring 2024', 'z'],
      ['Fall 2024', 'y', 'x', 'intro'],
      ['', 'none'],
    ]);
  });

  it('puts a lecture without a week where its file stands, if the files are named in the order of the weeks', () => {
    const lectures = [makeLecture('c', {week: '3'}), makeLecture('b'), makeLecture('a', {week: '1'}), makeLecture('d')];
    expect(terms(lectures)[0]?.lectures.map(({key}) => key)).toEqual(['a', 'b', 'c', 'd']);
  });
});
