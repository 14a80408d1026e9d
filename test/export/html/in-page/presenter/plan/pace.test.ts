import {describe, expect, it} from 'vitest';
import {createPace} from '../../../../../../src/export/html/in-page/presenter/plan/pace.ts';
import {findShorterWay} from '../../../../../../src/export/html/in-page/presenter/plan/shorter-way.ts';
import type {
  LecturePage,
  LectureState,
  TimedLecture,
} from '../../../../../../src/export/html/in-page/presenter/types.ts';

const page = (id: string, seconds: number, more: Partial<LecturePage> = {}): LecturePage => ({
  ...{id, title: id, seconds, section: 0, isLead: false, isContinuation: false, isMust: false},
  ...{isOptional: false, isAppendix: false, steps: 0, worth: 1},
  ...more,
});
const pages = [
  page('title', 10, {isMust: true, section: -1}),
  page('a', 120, {isLead: true}),
  page('b', 120),
  page('c', 60, {isContinuation: true}),
  page('d', 180, {worth: 4}),
  page('e', 100, {isOptional: true}),
  page('close', 50, {isMust: true}),
  page('more', 300, {isAppendix: true}),
];
const lecture: TimedLecture = {
  ...{title: 'T', pages, sections: ['A'], questions: 0.1, length: 600},
  plans: {'5': [1, 2, 3, 7], '10': [1, 2, 3, 4, 5, 7]},
};
const pace = createPace(lecture, findShorterWay);
const start = 1_000_000;
const state = (more: Partial<LectureState> = {}): LectureState => ({
  ...{version: 1, changed: {}, page: 0, step: 0, cover: '', isFlipped: false, hasSteps: true, zoom: null},
  ...{passed: [], passedBefore: [], plan: '', started: start, counted: start, spent: [], asking: 0},
  ...{isPaused: false, length: 600, reserve: 60, accepted: 0},
  ...more,
});
const atSecond = (seconds: number): number => start + seconds * 1000;
const line = (more: Partial<LectureState>, seconds: number) => pace.line(state(more), atSecond(seconds));

describe('the numbers', () => {
  it('are the plan for the rest, less the time that is left without that for questions', () => {
    expect(pace.numbers(state({page: 1, counted: atSecond(10)}), atSecond(10))).toEqual({
      ...{elapsed: 10, left: 590, need: 530, needHere: 120, reserve: 60, late: 0},
    });
  });

  it('count the time on the page that is shown', () => {
    expect(pace.counted(state({page: 1, spent: [10]}), atSecond(30))).toMatchObject({
      spent: [10, 30, 0, 0, 0, 0, 0, 0],
    });
  });

  it('pay a pause from the time for questions: it is no debt', () => {
    const before = pace.numbers(state({page: 1, counted: atSecond(10)}), atSecond(10));
    const paused = pace.numbers(state({page: 1, counted: atSecond(10), isPaused: true}), atSecond(40));
    expect([paused.late, paused.reserve, paused.left]).toEqual([before.late, 30, 560]);
  });
});

describe('the line', () => {
  it('says what is planned before the clock runs', () => {
    expect(line({started: null}, 0).words).toBe('10 min for 6 slides: all fit');
    const short = {started: null, plan: '5', ...pace.sessionOf('5')};
    expect(line(short, 0).words).toBe('5 min for 4 slides: all fit');
    expect(pace.sessionOf('')).toEqual({length: 600, reserve: 60});
  });

  it.each([
    [10, '2 min ahead: room for questions'],
    [130, 'On time'],
    [260, '2 min behind: skip 1 page?'],
    [620, 'Time is up: 5 slides left'],
  ])('after %s s on the second page says "%s"', (seconds, words) => {
    expect(line({page: 1, spent: [0, 120], counted: atSecond(seconds)}, seconds).words).toBe(words);
  });

  it('names the pages that would go, and offers both ways', () => {
    const {more, offers} = line({page: 1, spent: [0, 120], counted: atSecond(260)}, 260);
    expect(more).toBe('Page 5 d: passed over when you come there');
    expect(offers.map(({words, key}) => [words, key])).toEqual([
      ['Skip 1 page', 'x'],
      ['Go on', 'Escape'],
    ]);
    const later = {page: 1, spent: [0, 120], counted: atSecond(400)};
    expect(line(later, 400).more).toBe('Pages 4–5: passed over when you come there');
  });

  it('is silent once it was accepted, until it is two minutes worse', () => {
    const late = {page: 1, spent: [0, 120], counted: atSecond(260), accepted: 130};
    expect(line(late, 260).words).toBe('2 min behind, going on');
    expect(line({...late, counted: atSecond(400), accepted: 10}, 400).words).toMatch(/skip/);
  });

  it('says where nothing is left to skip', () => {
    expect(line({page: 5, counted: atSecond(590)}, 590).words).toMatch(/^3 min behind: nothing left to skip$/);
  });

  it('tells how much of the time for questions is used', () => {
    expect(line({isPaused: true}, 30)).toMatchObject({
      words: 'Paused for questions',
      more: '0:30 of 1:00 set aside used. The plan waits, the clock runs.',
    });
  });
});

describe('pages that are passed over', () => {
  it('are optional ones, those of longer plans, and those that were skipped', () => {
    expect([...pace.passed(state())]).toEqual([5]);
    expect([...pace.passed(state({plan: '5', passed: [2]}))]).toEqual([3, 4, 5, 2]);
  });

  it('never are the first of its part, the close, or the appendix', () => {
    expect(pace.shorter(state(), start, 0)).toEqual([2, 3, 4]);
    expect(pace.last()).toBe(6);
  });
});
