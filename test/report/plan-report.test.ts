import {expect, it} from 'vitest';
import {describePages} from '../../src/report/page-report.ts';
import {describePlans, formatPlans} from '../../src/report/plan-report.ts';
import type {DeckTimes, PageTime} from '../../src/model/timing/times.ts';

const time = (section: number, given: Partial<PageTime> = {}): PageTime => ({
  ...{seconds: 60, section, lead: false, continuation: false, steps: 0, priority: '' as const, appendix: false},
  ...given,
});
const times: DeckTimes = {
  pages: [
    time(-1, {seconds: 10}),
    time(0, {basis: 'author'}),
    time(1, {priority: 'optional'}),
    time(-1, {seconds: 0, appendix: true}),
    time(1, {appendix: true}),
    time(1, {appendix: true, seconds: 45}),
  ],
  sections: ['Rye', 'Wheat'],
  questions: 0.1,
  plans: [{minutes: 2, pages: [1, 2]}],
};
const titles = ['Bread', 'Rye', 'Oats', 'Appendix', 'Wheat', 'Wheat'];
const pages = describePages(
  titles.map((title, i) => ({number: i + 1, id: `p${i}`, title, range: {line: i, endLine: i}, blocks: []})),
  times,
);

it('the report says of each slide how long it takes, who says so, and where it stands', () => {
  expect(pages[1]).toEqual({
    ...{number: 2, id: 'p1', title: 'Rye', seconds: 60, basis: 'author', appendix: false, line: 1, endLine: 1},
  });
  expect(pages[2]).toMatchObject({optional: true, appendix: false});
  expect(pages[4]).toMatchObject({appendix: true});
});

it('a plan is told by the parts of the lecture, with what it leaves out', () => {
  expect(describePlans(times)).toEqual([
    {
      minutes: 2,
      seconds: 70,
      pages: [1, 2],
      sections: [
        {title: '', slides: 1, of: 1, seconds: 10},
        {title: 'Rye', slides: 1, of: 1, seconds: 60},
        {title: 'Wheat', slides: 0, of: 2, seconds: 0},
      ],
    },
  ]);
  expect(formatPlans(pages, describePlans(times))).toEqual([
    '  2 min: 2 slides in 1:10, 0:50 for questions',
    '      0:10     1 of 1  (opening)',
    '      1:00     1 of 1  Rye',
    '      0:00     0 of 2  Wheat',
    '    left out, 1:45: Wheat (5–6)',
  ]);
});
