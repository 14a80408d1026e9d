import {describe, expect, it} from 'vitest';
import {arrange} from '../../../src/layout/arrangements/arrange.ts';
import {arrangeParallel, hasSections} from '../../../src/layout/arrangements/parallel.ts';
import type {Atom} from '../../../src/layout/atoms/atom.ts';
import {candidate, emptyAtom, figureAtom, textAtom} from '../../support/candidates.ts';
import {heading, prose} from '../../support/content.ts';

/** A section: its heading of 40 px, and one paragraph, or so many items, in all `height` px whatever the width. */
function section(n: number, height: number, items = 1, words = 20): readonly Atom[] {
  const set = (px: number) => ({...emptyAtom.set, ...same(px)});
  const each = {block: 2 * n + 1, words: words / items, set: set(height / items)};
  return [
    {...emptyAtom, block: 2 * n, words: 1, isHeading: true, set: set(40)},
    ...Array.from({length: items}, (_, i) => ({...emptyAtom, ...each, path: items > 1 ? [i] : []})),
  ];
}

const same = (height: number) =>
  Object.fromEntries(['full', 'small', 'column', 'third'].map(width => [width, {height, gap: 0}])) as Partial<
    Atom['set']
  >;
const sections = (...heights: readonly number[]) => heights.flatMap((height, n) => section(n, height));

describe('short sections', () => {
  it('stand side by side, two or three in a row, as high as the highest', () => {
    expect(arrange(candidate(sections(200, 240)))).toMatchObject({layout: 'parallel', small: true, used: 290, over: 0});
    expect(arrangeParallel(candidate(sections(200, 240, 180)))?.used).toBe(40 + 10 + 240);
  });

  it('stand in two rows where they are four', () => {
    expect(arrangeParallel(candidate(sections(100, 140, 120, 90)))?.used).toBe(40 + 10 + 140 + 28 + 40 + 10 + 120);
  });

  it('are set in thirds where they are three, else in halves', () => {
    const without = (width: 'column' | 'third', count: number) =>
      candidate(
        sections(...Array.from({length: count}, () => 100)).map(atom => ({...atom, set: {...atom.set, [width]: null}})),
      );
    expect([2, 3, 4].map(count => arrangeParallel(without('third', count)) !== null)).toEqual([true, false, true]);
    expect([2, 3, 4].map(count => arrangeParallel(without('column', count)) !== null)).toEqual([false, true, false]);
  });

  it('may hold a list each', () => {
    expect(arrangeParallel(candidate([...section(0, 200, 4), ...section(1, 240, 3)]))?.used).toBe(290);
  });

  it('are not one, nor five', () => {
    expect(arrangeParallel(candidate(sections(200)))).toBeNull();
    expect(arrangeParallel(candidate(sections(50, 50, 50, 50, 50)))).toBeNull();
  });

  it('are none with two blocks in a section, none without a block, and none with a figure', () => {
    const [first, second] = [section(0, 200), section(1, 200)];
    expect(arrangeParallel(candidate([...first, ...second, textAtom(40, {block: 9})]))).toBeNull();
    expect(arrangeParallel(candidate([...first, ...second.slice(0, 1)]))).toBeNull();
    expect(arrangeParallel(candidate([...first, ...second.slice(0, 1), figureAtom(640, 480)]))).toBeNull();
  });

  it('have nothing above the first heading but words for the presenter', () => {
    const two = sections(200, 200);
    expect(arrangeParallel(candidate([textAtom(40, {block: 9}), ...two]))).toBeNull();
    expect(arrangeParallel(candidate([{...emptyAtom, kind: 'note'}, ...two]))).not.toBeNull();
  });

  it('are none of many words or items', () => {
    expect(arrangeParallel(candidate([...section(0, 200, 1, 50), ...section(1, 200)]))).not.toBeNull();
    expect(arrangeParallel(candidate([...section(0, 200, 1, 51), ...section(1, 200)]))).toBeNull();
    expect(arrangeParallel(candidate([...section(0, 200, 11), ...section(1, 200)]))).toBeNull();
  });

  it('tell by how much they are too tall', () => {
    expect(arrangeParallel(candidate(sections(500, 200)))?.over).toBe(550 - 522);
  });

  it('stand on content pages alone', () => {
    expect(arrangeParallel(candidate(sections(200, 200), {role: 'closing'}))).toBeNull();
  });
});

it('is worth setting in columns where a slide has two headings', () => {
  expect(hasSections([heading(1, 'Rye'), prose(2, 'a'), heading(3, 'Wheat'), prose(4, 'b')])).toBe(true);
  expect(hasSections([heading(1, 'Rye'), prose(2, 'a')])).toBe(false);
});
