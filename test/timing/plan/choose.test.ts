import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {choose, type PartChoices} from '../../../src/timing/plan/choose.ts';

/** What a choice is worth, or null where it is none. */
function weigh(
  parts: readonly PartChoices[],
  chosen: readonly (readonly boolean[])[],
  capacity: number,
): number | null {
  let [all, value] = [0, 0];
  for (const [p, {choices, share, cost}] of parts.entries()) {
    let own = 0;
    for (const [i, {time, worth, isFixed, goesOn}] of choices.entries()) {
      const isIn = chosen[p]?.[i] === true;
      if (isFixed && !isIn) return null;
      if (isIn && goesOn && chosen[p]?.[i - 1] !== true) return null;
      if (isIn) [own, value] = [own + time, value + worth];
    }
    all += own;
    value -= Math.max(0, own - share) * cost;
  }
  return all <= capacity ? value : null;
}

/** The worth of the best of all choices; null where none fits. */
function bruteForce(parts: readonly PartChoices[], capacity: number): number | null {
  const sizes = parts.map(({choices}) => choices.length);
  const total = sizes.reduce((sum, one) => sum + one, 0);
  let best: number | null = null;
  for (let bits = 0; bits < 2 ** total; bits++) {
    let at = 0;
    const chosen = sizes.map(size => Array.from({length: size}, () => ((bits >> at++) & 1) === 1));
    const value = weigh(parts, chosen, capacity);
    if (value !== null && (best === null || value > best)) best = value;
  }
  return best;
}

const choice = fc.record({
  time: fc.integer({min: 1, max: 12}),
  worth: fc.constantFrom(50, 100, 200, 400, 100_000),
  isFixed: fc.boolean(),
  goesOn: fc.boolean(),
});
const part = fc.record({
  choices: fc.array(choice, {minLength: 1, maxLength: 5}),
  share: fc.integer({min: 0, max: 30}),
  cost: fc.integer({min: 0, max: 40}),
});
/** What is fixed goes on from nothing that is not. */
const sound = (parts: readonly PartChoices[]): readonly PartChoices[] =>
  parts.map(one => {
    const choices = one.choices.map((each, i) => ({...each, goesOn: each.goesOn && i > 0}));
    for (let i = choices.length - 1; i > 0; i--) {
      const [before, own] = [choices[i - 1], choices[i]];
      if (before && own?.isFixed && own.goesOn) before.isFixed = true;
    }
    return {...one, choices};
  });

describe('choose', () => {
  it('is as good as the best of all choices', () => {
    fc.assert(
      fc.property(
        fc.array(part, {minLength: 1, maxLength: 3}).map(sound),
        fc.integer({min: 0, max: 60}),
        (parts, capacity) => {
          const best = bruteForce(parts, capacity);
          const chosen = choose(parts, capacity);
          if (best === null) {
            expect(chosen).toEqual(parts.map(({choices}) => choices.map(({isFixed}) => isFixed)));
          } else expect(weigh(parts, chosen, capacity)).toBe(best);
        },
      ),
      {numRuns: 300},
    );
  });

  it('spends the time where it is worth the same', () => {
    const one = (time: number) => ({time, worth: 100, isFixed: false, goesOn: false});
    expect(choose([{choices: [one(3), one(5)], share: 9, cost: 0}], 6)).toEqual([[false, true]]);
  });

  it('holds the shares of the parts where all is worth the same', () => {
    const choices = Array.from({length: 4}, () => ({time: 5, worth: 100, isFixed: false, goesOn: false}));
    const chosen = choose(
      [
        {choices, share: 10, cost: 2},
        {choices, share: 10, cost: 2},
      ],
      20,
    );
    expect(chosen.map(own => own.filter(Boolean).length)).toEqual([2, 2]);
  });
});
