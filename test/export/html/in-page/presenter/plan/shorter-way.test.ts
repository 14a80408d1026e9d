import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  findShorterWay,
  type SkippablePage,
} from '../../../../../../src/export/html/in-page/presenter/plan/shorter-way.ts';

const page = (index: number, seconds: number, worth = 1, isContinuation = false): SkippablePage => ({
  ...{index, seconds, worth, isContinuation},
});

/** By trying all sets: how few pages suffice, and how little they are worth then; undefined where none do. */
function tryAll(pages: readonly SkippablePage[], saving: number): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  for (let bits = 0; bits < 2 ** pages.length; bits++) {
    const taken = pages.filter((_, i) => bits & (2 ** i));
    const isWhole = pages.every((one, i) => {
      const before = pages[i - 1];
      const goesOn = one.isContinuation && before?.index === one.index - 1;
      return !goesOn || !taken.includes(before as SkippablePage) || taken.includes(one);
    });
    if (!isWhole || taken.reduce((sum, {seconds}) => sum + seconds, 0) < saving) continue;
    const found = [taken.length, taken.reduce((sum, {worth}) => sum + worth, 0)] as const;
    if (best === undefined || found[0] < best[0] || (found[0] === best[0] && found[1] < best[1])) best = found;
  }
  return best;
}

describe('the shorter way', () => {
  it('passes over nothing where there is time', () => {
    expect(findShorterWay([page(3, 60)], 0)).toEqual([]);
  });

  it('passes over the fewest pages, and of those over the ones that are worth least', () => {
    expect(findShorterWay([page(1, 20), page(2, 30), page(3, 60, 5), page(4, 60, 2)], 50)).toEqual([4]);
  });

  it('takes all where that is not enough', () => {
    expect(findShorterWay([page(1, 20), page(2, 30)], 90)).toEqual([1, 2]);
  });

  it('never shows what goes on from a page that it passes over', () => {
    expect(findShorterWay([page(1, 90), page(2, 20, 1, true), page(3, 30)], 80)).toEqual([1, 2]);
  });

  it('is what trying all ways gives', () => {
    const pages = fc
      .array(
        fc.record({
          seconds: fc.integer({min: 5, max: 90}),
          worth: fc.integer({min: 1, max: 5}),
          isContinuation: fc.boolean(),
        }),
        {
          minLength: 1,
          maxLength: 9,
        },
      )
      .map(list => list.map((one, index) => ({...one, index})));
    fc.assert(
      fc.property(pages, fc.integer({min: 1, max: 400}), (list, saving) => {
        const found = findShorterWay(list, saving);
        const best = tryAll(list, saving);
        const worth = found.reduce((sum, index) => sum + (list[index]?.worth ?? 0), 0);
        expect(best === undefined ? found.length : [found.length, worth]).toEqual(best ?? list.length);
      }),
      {numRuns: 300},
    );
  });
});
