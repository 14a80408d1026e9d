import {expect, it} from 'vitest';
import {usualPace} from '../../src/timing/pace.ts';
import {sumSeconds, timePages} from '../../src/timing/time-deck.ts';
import {makePage} from '../handout/make-page.ts';

const pages = [
  makePage(1, {role: 'title'}),
  makePage(2, {role: 'agenda'}),
  makePage(3, {role: 'section', name: 'Rise'}),
  makePage(4, {name: 'Yeast', trail: ['Rise']}),
  makePage(5, {name: 'Yeast', trail: ['Rise'], part: {index: 2, of: 2}}),
  makePage(6, {name: 'Oven', trail: ['Bake']}),
];

const facts = (parts: readonly string[]) => ({
  pace: usualPace,
  parts,
  requests: {plan: [], budgets: []},
  rehearsed: [],
});

it('each page knows its part of the lecture, and the first page with content leads', () => {
  const {pages: times, sections} = timePages(pages, facts(['Rise', 'Oven']));
  expect(sections).toEqual(['Rise', 'Bake']);
  expect(times.map(({section}) => section)).toEqual([-1, -1, 0, 0, 0, 1]);
  expect(times.map(({lead}) => lead)).toEqual([false, false, false, true, false, true]);
  expect(times.map(({continuation}) => continuation)).toEqual([false, false, false, false, true, false]);
});

it('parts that no page opens have no section', () => {
  expect(timePages(pages, facts(['', 'Oven'])).sections).toEqual(['Bake']);
});

it('adds up', () => {
  expect(sumSeconds([{seconds: 20}, {seconds: 70}])).toBe(90);
});
