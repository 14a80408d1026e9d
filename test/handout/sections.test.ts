import {describe, expect, it} from 'vitest';
import {findSections} from '../../src/handout/sections.ts';
import {makePage} from './make-page.ts';

describe('sectionsOf', () => {
  it('gives each slide the part that it stands in; those before the first are in none', () => {
    const pages = [
      makePage(1, {role: 'title'}),
      makePage(2, {role: 'agenda'}),
      makePage(3, {name: 'A', role: 'section'}),
      makePage(4, {level: 2, trail: ['A']}),
      makePage(5, {name: 'B', part: {index: 1, of: 2}}),
      makePage(6, {name: 'B', part: {index: 2, of: 2}}),
      makePage(7, {level: 3, trail: ['B', 'Below']}),
      makePage(8, {level: 2, trail: ['C']}),
    ];
    const {titles, of} = findSections(pages);
    expect(titles).toEqual(['A', 'B', 'C']);
    expect([...of]).toEqual([
      [3, 0],
      [4, 0],
      [5, 1],
      [6, 1],
      [7, 1],
      [8, 2],
    ]);
  });

  it('sees no parts where every slide is one', () => {
    expect(findSections([makePage(1), makePage(2)])).toEqual({titles: [], of: new Map()});
  });
});
