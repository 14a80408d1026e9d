import {expect, it} from 'vitest';
import type {Priority} from '../../src/model/timing/times.ts';
import {usualPace} from '../../src/timing/pace.ts';
import {planDeck} from '../../src/timing/plan-deck.ts';
import {makePage} from '../handout/make-page.ts';

const pages = Array.from({length: 60}, (_, i) =>
  makePage(i + 1, {name: i === 0 ? 'Bread' : `Loaf ${i}`, role: i === 0 ? 'title' : 'content'}),
);
const plan = (given: Partial<Parameters<typeof planDeck>[1]>) =>
  planDeck(pages, {
    ...{pace: usualPace, parts: [], requests: {plan: [], budgets: []}, rehearsed: pages.map(() => 60)},
    ...{lengths: [], minutes: undefined, lang: 'de', file: 'a.md'},
    ...given,
  });

it('the longest length decides what stands in the appendix, the shorter ones are parts of it', () => {
  const {pages: all, times, diagnostics} = plan({lengths: [20, 50]});
  expect(times.minutes).toBe(50);
  expect(times.plans.map(({minutes, pages: own}) => [minutes, own.length])).toEqual([
    [20, 18],
    [50, 45],
  ]);
  expect(times.plans[1]?.pages).toEqual(Array.from({length: 45}, (_, i) => i + 1));
  expect(all[45]).toMatchObject({role: 'appendix', name: 'Anhang'});
  expect(all).toHaveLength(61);
  expect(diagnostics).toEqual([]);
});

it('a deck that nobody plans is as it is, and told where its session is too short', () => {
  expect(plan({}).pages).toBe(pages);
  const {diagnostics, times} = plan({minutes: 50});
  expect(diagnostics).toMatchObject([
    {rule: 'deck-long', message: 'The lecture takes 60 min, and a session of 50 min has 45 for slides'},
  ]);
  expect(times.plans).toEqual([]);
  expect(plan({minutes: 70}).diagnostics).toEqual([]);
});

it('what must be shown is shown, and told where it takes more than there is', () => {
  const {diagnostics, times} = plan({lengths: [10], requests: {plan: pages.map(() => 'must' as const), budgets: []}});
  expect(times.plans[0]?.pages).toHaveLength(60);
  expect(diagnostics).toMatchObject([
    {rule: 'deck-long', message: 'What must be shown takes 60 min, and a session of 10 min has 9 for slides'},
  ]);
});

it('optional pages stay where they are and take no time; those of the appendix stand behind', () => {
  const priorities = pages.map((_, i): Priority => (i === 2 ? 'optional' : i === 3 ? 'appendix' : ''));
  const requests = {plan: priorities, budgets: []};
  const {pages: all, times} = plan({requests});
  expect(all[2]?.name).toBe('Loaf 2');
  expect(all.at(-1)?.name).toBe('Loaf 3');
  expect(times.pages[2]?.priority).toBe('optional');
  expect(plan({requests, lengths: [50]}).times.plans[0]?.pages).not.toContain(3);
});

it('minutes that an author gives to pages are theirs', () => {
  const {times} = plan({requests: {plan: [], budgets: [{minutes: 3, pages: [4]}]}});
  expect(times.pages[4]?.seconds).toBe(180);
});
