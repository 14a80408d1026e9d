import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Page} from '../../../src/model/page.ts';
import type {PageTime, Priority} from '../../../src/model/timing/times.ts';
import {planPages, secondsFor} from '../../../src/timing/plan/plan-pages.ts';
import {makePage} from '../../handout/make-page.ts';
import {figure} from '../../support/content.ts';

/** A page of a random deck. */
interface Seed {
  readonly seconds: number;
  readonly isFigure: boolean;
  readonly goesOn: boolean;
  readonly opens: boolean;
  readonly divided: boolean;
  readonly priority: Priority;
}

const seed: fc.Arbitrary<Seed> = fc.record({
  seconds: fc.integer({min: 4, max: 40}).map(n => n * 5),
  isFigure: fc.boolean(),
  goesOn: fc.boolean(),
  opens: fc.nat(5).map(n => n === 0),
  divided: fc.boolean(),
  priority: fc.nat(12).map((n): Priority => (['must', 'optional', 'appendix'] as const)[n] ?? ''),
});

const time = (given: Partial<PageTime>): PageTime => ({
  ...{seconds: 10, section: -1, lead: false, continuation: false, steps: 0, priority: '' as const, appendix: false},
  ...given,
});

/** Title, then pages as the seeds say. */
function deckOf(seeds: readonly Seed[]): {readonly pages: readonly Page[]; readonly times: readonly PageTime[]} {
  const pages: Page[] = [makePage(1, {role: 'title'})];
  const times: PageTime[] = [time({})];
  let section = -1;
  let leads = false;
  for (const {seconds, isFigure, goesOn, opens, divided, priority} of seeds) {
    if (opens) {
      section++;
      leads = true;
      if (divided) {
        pages.push(makePage(pages.length + 1, {role: 'section'}));
        times.push(time({section}));
      }
    }
    const last = times.at(-1);
    const continuation = goesOn && !leads && times.length > 1 && pages.at(-1)?.role === 'content';
    const own =
      continuation && (last?.priority === 'optional' || last?.priority === 'appendix') ? last.priority : priority;
    const isLead = leads && (own === '' || own === 'must');
    const blocks = isFigure ? [{kind: 'figure' as const, block: figure(9, 'a'), width: 9, height: 9}] : [];
    pages.push(makePage(pages.length + 1, {blocks, part: {index: continuation ? 2 : 1, of: 2}}));
    times.push(time({seconds, section, lead: isLead, continuation, priority: own, appendix: own === 'appendix'}));
    if (isLead) leads = false;
  }
  return {pages, times};
}

const plan = (deck: ReturnType<typeof deckOf>, lengths: readonly number[]) =>
  planPages(deck.pages, {pages: deck.times, questions: 0.1}, lengths);
const sum = (times: readonly PageTime[], pages: Iterable<number>) =>
  [...pages].reduce((all, i) => all + (times[i]?.seconds ?? 0), 0);

describe('plans', () => {
  it('are nested, within the time, whole in their parts, and leave no page alone that goes on from another', () => {
    fc.assert(
      fc.property(fc.array(seed, {minLength: 1, maxLength: 120}), seeds => {
        const deck = deckOf(seeds);
        const {times, pages} = deck;
        const plans = plan(deck, [20, 50, 75]);
        expect(plans.map(({minutes}) => minutes)).toEqual([20, 50, 75]);
        for (const [n, {minutes, pages: own}] of plans.entries()) {
          for (const page of plans[n - 1]?.pages ?? []) expect(own.has(page)).toBe(true);
          const fixed = plan(deck, [1])[0]?.pages ?? new Set();
          const isPossible = sum(times, fixed) <= secondsFor(minutes, 0.1);
          if (isPossible) expect(sum(times, own)).toBeLessThanOrEqual(secondsFor(minutes, 0.1));
          const covered = new Set([...own].map(i => times[i]?.section));
          for (const [i, one] of times.entries()) {
            const isFree = one.priority === '' || one.priority === 'must';
            if (isFree && (one.lead || pages[i]?.role === 'section')) expect(covered.has(one.section)).toBe(true);
            if (one.priority === 'must') expect(own.has(i)).toBe(true);
            if (!isFree) expect(own.has(i)).toBe(false);
            if (own.has(i) && one.continuation) expect(own.has(i - 1)).toBe(true);
          }
        }
      }),
      {numRuns: 60},
    );
  });

  it('of 20, 50 and 75 minutes hold each other when they are asked for one by one, too', () => {
    fc.assert(
      fc.property(fc.array(seed, {minLength: 20, maxLength: 120}), seeds => {
        const deck = deckOf(seeds);
        const together = plan(deck, [20, 50, 75]);
        expect([20, 50, 75].flatMap(minutes => plan(deck, [minutes]))).toEqual(together);
      }),
      {numRuns: 20},
    );
  });

  it('hold all where there is the time', () => {
    const deck = deckOf([{seconds: 60, isFigure: false, goesOn: false, opens: true, divided: false, priority: ''}]);
    expect([...(plan(deck, [50])[0]?.pages ?? [])]).toEqual([0, 1]);
  });

  it('take figures first', () => {
    const one = (isFigure: boolean): Seed => ({
      seconds: 60,
      isFigure,
      goesOn: false,
      opens: false,
      divided: false,
      priority: '',
    });
    const deck = deckOf(Array.from({length: 40}, (_, i) => one(i % 2 === 0)));
    const {pages = new Set<number>()} = plan(deck, [20])[0] ?? {};
    expect([...pages].filter(i => i > 0).every(i => i % 2 === 1)).toBe(true);
  });
});
