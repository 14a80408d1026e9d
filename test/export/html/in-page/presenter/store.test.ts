import {describe, expect, it} from 'vitest';
import {createPace} from '../../../../../src/export/html/in-page/presenter/plan/pace.ts';
import {findShorterWay} from '../../../../../src/export/html/in-page/presenter/plan/shorter-way.ts';
import {createStore, type LectureStore} from '../../../../../src/export/html/in-page/presenter/store.ts';
import type {LecturePage, LectureState, TimedLecture} from '../../../../../src/export/html/in-page/presenter/types.ts';

const page = (id: string): LecturePage => ({
  ...{id, title: id, seconds: 60, section: 0, isLead: false, isContinuation: false, isMust: false},
  ...{isOptional: false, isAppendix: false, steps: 0, worth: 1},
});
const lecture: TimedLecture = {
  ...{title: 'T', pages: ['a', 'b', 'c', 'd'].map(page), sections: ['A'], questions: 0.1, length: 600},
  plans: {},
};

/** Two windows; what they tell each other lies in the post until it is carried. */
function twoWindows(): {deck: LectureStore; desk: LectureStore; carry(): void} {
  const post: (() => void)[] = [];
  const open = (other: () => LectureStore): LectureStore =>
    createStore(lecture, {
      ...{session: 's', pace: createPace(lecture, findShorterWay), at: {page: 0, step: 0}},
      tell: state => void post.push(() => other().take(structuredClone(state))),
    });
  const deck: LectureStore = open(() => desk);
  const desk: LectureStore = open(() => deck);
  const carry = (): void => {
    for (const letter of post.splice(0)) letter();
  };
  return {deck, desk, carry};
}
const shown = (store: LectureStore): Partial<LectureState> => {
  const {page: at, step, cover, hasSteps, zoom, isPaused, passed} = store.get();
  return {page: at, step, cover, hasSteps, zoom, isPaused, passed};
};

describe('two windows', () => {
  it.each(['deck', 'desk'] as const)('keys pressed before the other has heard all count, first in the %s', first => {
    const {deck, desk, carry} = twoWindows();
    const [one, two] = first === 'deck' ? [deck, desk] : [desk, deck];
    one.change({page: 3, step: 0});
    carry();
    one.change({hasSteps: false, step: 1});
    two.change({page: 1, step: 0});
    two.change({cover: 'black'});
    one.change({passed: [2]});
    carry();
    expect(shown(one)).toEqual(shown(two));
    expect(shown(one)).toMatchObject({page: 1, step: 0, hasSteps: false, cover: 'black', passed: [2]});
  });

  it('of one part the later change holds, and the same in both', () => {
    const {deck, desk, carry} = twoWindows();
    deck.change({page: 1, step: 0});
    desk.change({page: 2, step: 0});
    carry();
    expect(shown(deck)).toEqual(shown(desk));
    expect([1, 2]).toContain(deck.get().page);
    desk.change({zoom: [0, 0, 10, 10]});
    carry();
    deck.change({page: 3, step: 0});
    carry();
    expect(shown(desk)).toMatchObject({page: 3, zoom: null});
  });

  it('a slide is never shown in the zoom of another', () => {
    const {deck, desk, carry} = twoWindows();
    deck.change({zoom: [0, 0, 10, 10]});
    desk.change({page: 1, step: 0});
    carry();
    expect(shown(deck)).toEqual(shown(desk));
    expect(shown(deck)).toMatchObject({page: 1, zoom: null});
  });

  it('what is old, or of a longer deck, changes nothing', () => {
    const {deck, desk, carry} = twoWindows();
    deck.change({page: 1, step: 0});
    const old = deck.get();
    deck.change({page: 2, step: 0});
    carry();
    let drawn = 0;
    desk.on(() => {
      drawn += 1;
    });
    desk.take(old);
    desk.take({...deck.get(), page: 9, version: 9, changed: {page: [9, 'z']}});
    expect(drawn).toBe(0);
    expect(desk.get().page).toBe(2);
  });
});
