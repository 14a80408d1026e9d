import {describe, expect, it} from 'vitest';
import {mergeLectures, groupByTerm} from '../../src/course-page/course.ts';
import {makeLecture} from './make-lecture.ts';

describe('merged', () => {
  it('replaces what was built, keeps the rest, drops posts that are gone, and follows the order of the course', () => {
    const known = [makeLecture('A', {thumbnail: 'data:image/webp;base64,AAAA'}), makeLecture('B'), makeLecture('C')];
    const result = mergeLectures(known, [makeLecture('A', {minutes: 99})], new Set(['A', 'B']));
    expect(result.map(({key, minutes}) => [key, minutes])).toEqual([
      ['A', 99],
      ['B', 10],
    ]);
    expect(result[0]?.thumbnail).toBe('data:image/webp;base64,AAAA');
    expect(mergeLectures(known, [], new Set(['C', 'D', 'A'])).map(({key}) => key)).toEqual(['C', 'A']);
  });
});

describe('terms', () => {
  it('orders terms by the calendar, and leaves their lectures in the order of the course', () => {
    const lectures = [
      makeLecture('x', {term: 'Fall 2024', week: '10'}),
      makeLecture('intro', {term: 'Fall 2024'}),
      makeLecture('z', {term: 'Spring 2024', week: '1'}),
      makeLecture('none'),
      makeLecture('y', {term: 'Fall 2024', week: '2'}),
    ];
    expect(groupByTerm(lectures).map(({term, lectures}) => [term, ...lectures.map(({key}) => key)])).toEqual([
      ['Spring 2024', 'z'],
      ['Fall 2024', 'x', 'intro', 'y'],
      ['', 'none'],
    ]);
  });
});
