import {expect, it} from 'vitest';
import {arrangePages} from '../../src/timing/appendix.ts';
import {makePage} from '../handout/make-page.ts';
import {timesOf} from '../support/times.ts';

const pages = [
  makePage(1, {role: 'title', name: 'Bread'}),
  makePage(2, {name: 'Rye', trail: ['Flours']}),
  makePage(3, {name: 'Wheat', trail: ['Flours']}),
  makePage(4, {name: 'Spelt', trail: ['Flours']}),
  makePage(5, {name: 'Oven', layout: 'shot'}),
  makePage(6, {name: 'Steam'}),
];
const arrange = (given: readonly number[]) =>
  arrangePages(pages, timesOf(pages).pages, i => given.includes(i), 'Appendix');

it('what is not given stands behind a divider, in its order, with links there and back', () => {
  const {pages: all, times, numbers} = arrange([0, 1, 4]);
  expect(all.map(({number, name, role}) => `${number} ${role} ${name}`)).toEqual([
    '1 title Bread',
    '2 content Rye',
    '3 content Oven',
    '4 appendix Appendix',
    '5 content Wheat',
    '6 content Spelt',
    '7 content Steam',
  ]);
  expect(numbers).toEqual([1, 2, 5, 6, 3, 7]);
  // The screenshot has no footer: the page before it bears the link.
  expect(all.map(({appendix}) => appendix)[1]).toEqual({from: 5, to: 7});
  expect(all.map(({origin}) => origin)).toEqual([undefined, undefined, undefined, undefined, 2, 2, 2]);
  expect(all[4]?.trail).toEqual(['Appendix', 'Flours']);
  expect(times.map(({appendix}) => appendix)).toEqual([false, false, false, true, true, true, true]);
});

it('a deck of which all is given stays as it is', () => {
  expect(arrange([0, 1, 2, 3, 4, 5]).pages).toBe(pages);
});

it('pages that stood before the first one with a footer are linked from there', () => {
  const {pages: all} = arrange([0, 2]);
  expect(all.find(({name}) => name === 'Wheat')?.appendix).toEqual({from: 4, to: 7});
});
