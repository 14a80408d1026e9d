import {describe, expect, it} from 'vitest';
import type {PlacedBlock} from '../../src/model/page.ts';
import {countSteps, estimateSeconds} from '../../src/timing/page-seconds.ts';
import {usualPace} from '../../src/timing/pace.ts';
import {makePage} from '../handout/make-page.ts';
import {code, figure, prose} from '../support/content.ts';

const words = (count: number) => 'word '.repeat(count).trim();
const placed = (block: ReturnType<typeof prose> | ReturnType<typeof code>): PlacedBlock => ({
  kind: 'block',
  block,
  size: '',
});
const seconds = (given: Parameters<typeof makePage>[1]) =>
  estimateSeconds(makePage(1, {name: '', ...given}), usualPace);

describe('the seconds of a page', () => {
  it('are what is said, at 130 words a minute', () => {
    expect(seconds({speakerNotes: [{id: 7, text: words(130)}]})).toBe(60);
  });

  it('count words of a block once, be they shown, said or both', () => {
    const shown = placed(prose(7, words(65)));
    expect(seconds({blocks: [shown]})).toBe(30);
    expect(seconds({blocks: [shown], speakerNotes: [{id: 7, text: words(130)}]})).toBe(60);
    expect(seconds({blocks: [shown], speakerNotes: [{id: 8, text: words(130)}]})).toBe(90);
  });

  it('are what is looked at where nobody says much: 40 s a figure, 4 s a line of code', () => {
    expect(
      seconds({blocks: [{kind: 'figure', block: figure(1, 'a.png'), width: 640, height: 480}]}),
    ).toBeGreaterThanOrEqual(40);
    expect(seconds({blocks: [placed(code(1, 'a\n\nb\nc\nd\ne\nf'))]})).toBe(24);
  });

  it('are held between 20 and 240; a divider takes 10', () => {
    expect(seconds({})).toBe(20);
    expect(seconds({role: 'section'})).toBe(10);
    expect(seconds({speakerNotes: [{id: 7, text: words(2000)}]})).toBe(240);
  });

  it('are at least those of the steps', () => {
    const stepped = placed({...code(1, words(1).concat('\na'.repeat(9))), steps: true});
    expect(countSteps(makePage(1, {blocks: [stepped]}))).toBe(10);
    expect(estimateSeconds(makePage(1, {blocks: [stepped]}), {...usualPace, codeLine: 0})).toBe(40);
  });

  it('follow the factor of the course', () => {
    const page = makePage(1, {name: '', speakerNotes: [{id: 7, text: words(130)}]});
    expect(estimateSeconds(page, {...usualPace, factor: 1.5})).toBe(90);
  });
});
