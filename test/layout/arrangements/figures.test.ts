// Figures and their texts on a page: literal numbers in, the arrangement out.
import {describe, expect, it} from 'vitest';
import {arrange} from '../../../src/layout/arrangements/arrange.ts';
import type {Atom} from '../../../src/layout/atoms/atom.ts';
import {pages} from '../../../src/layout/costs.ts';
import {area, candidate as run, emptyAtom, figureAtom as figure} from '../../support/candidates.ts';

/** A sentence of `lines` lines of the smaller size, beside a figure twice as many. */
function text(lines: number, more: Partial<Atom> = {}): Atom {
  const height = 37 * lines;
  const set = {full: {height: 44 * lines, gap: 20}, small: {height, gap: 20}, side: {height: 2 * height, gap: 20}};
  return {...emptyAtom, set: {...emptyAtom.set, ...set}, words: 12 * lines, sentence: true, ...more};
}

describe('text at a figure', () => {
  it('stands beside an upright or squarish one, below a wide one', () => {
    expect(arrange(run([text(3), figure(900, 1000)])).layout).toBe('beside');
    expect(arrange(run([text(3), figure(1000, 800)])).layout).toBe('beside');
    expect(arrange(run([text(3), figure(1800, 900)])).layout).toBe('stack');
  });

  it('is no column where it is a line', () => {
    expect(arrange(run([text(1, {set: {...text(1).set, side: {height: 37, gap: 0}}}), figure(700, 900)])).layout).toBe(
      'stack',
    );
  });

  it('is dearest where it is another figure’s, whose own is not there', () => {
    const [own, foreign] = [1, 2].map(belongs => arrange(run([text(2, {belongs}), figure(900, 800)])).cost);
    expect((foreign ?? 0) - (own ?? 0)).toBe(pages.foreign);
    const both = arrange(run([text(2, {belongs: 2}), figure(900, 800), figure(900, 800, {id: 2})]));
    expect(both.cost).toBeLessThan(pages.foreign);
  });
});

describe('the screenshot of a slide', () => {
  const shot = {shot: {width: 1600, height: 900}};

  it('is the page', () => {
    const {layout, sizes} = arrange(run([figure(1600, 900, shot)]));
    expect([layout, sizes.get(0)]).toEqual(['shot', {width: 1280, height: 720}]);
  });

  it('is as large as its slide would be, or larger where a border was cut away', () => {
    expect(arrange(run([figure(1570, 890, shot)])).sizes.get(0)).toEqual({width: 1256, height: 712});
    expect(arrange(run([figure(1200, 600, shot)])).sizes.get(0)).toEqual({width: 1216, height: 608});
  });

  it('leaves a band to a short text that belongs to it, before or after it', () => {
    const line = text(2, {belongs: 1});
    for (const atoms of [
      [figure(1600, 900, shot), line],
      [line, figure(1600, 900, shot)],
    ]) {
      const {layout, small, sizes} = arrange(run(atoms));
      expect({layout, small}).toEqual({layout: 'shot', small: true});
      expect([...sizes.values()][0]?.height).toBe(720 - 74 - 32);
    }
  });

  it('is no page with a long text, a list, two texts, or a text that is not its own', () => {
    const layoutOf = (...atoms: readonly Atom[]) => arrange(run([figure(1600, 900, shot), ...atoms])).layout;
    expect(layoutOf(text(4, {belongs: 1, words: 30}))).not.toBe('shot');
    expect(layoutOf(text(2, {belongs: 1, words: 40}))).not.toBe('shot');
    expect(layoutOf(text(1, {belongs: 1, path: [0]}))).not.toBe('shot');
    expect(layoutOf(text(1, {belongs: 1}), text(1, {belongs: 1}))).not.toBe('shot');
    expect(layoutOf(text(1))).not.toBe('shot');
  });

  it('fits pages of 4:3', () => {
    const page = {width: 960, height: 720};
    expect(arrange(run([figure(1600, 900, shot)], {area: {...area, page}})).sizes.get(0)).toEqual({
      width: 960,
      height: 540,
    });
  });
});
