import {describe, expect, it} from 'vitest';
import {arrange} from '../../../src/layout/arrangements/arrange.ts';
import {arrangeRows} from '../../../src/layout/arrangements/rows.ts';
import type {Atom} from '../../../src/layout/atoms/atom.ts';
import {candidate, figureAtom, textAtom} from '../../support/candidates.ts';

/** A paragraph of its own block. */
const sentence = (n: number, more: Partial<Atom> = {}): Atom => textAtom(88, {block: n, sentence: true, ...more});
const three = [0, 1, 2].map(n => sentence(n));

describe('rows', () => {
  it('are three sentences and more, with space around each and a line above, below and between them', () => {
    const {layout, used, over} = arrange(candidate(three));
    expect({layout, used, over}).toEqual({layout: 'rows', used: 3 * (88 + 2 * 20 + 1) + 1, over: 0});
  });

  it('may be the items of a list, with words for the presenter between them', () => {
    const items = [0, 1, 2].map(n => sentence(0, {path: [n]}));
    const note = textAtom(0, {kind: 'note'});
    expect(arrange(candidate([note, ...items, note])).layout).toBe('rows');
  });

  it('are not two sentences', () => {
    expect(arrangeRows(candidate(three.slice(1)))).toBeNull();
  });

  it('are no words or two, no lead-in, no heading, and no figure', () => {
    for (const other of [
      sentence(3, {words: 5}),
      sentence(3, {sentence: false}),
      textAtom(44, {block: 3, isHeading: true}),
      figureAtom(640, 480),
    ])
      expect(arrangeRows(candidate([...three, other]))).toBeNull();
  });

  it('are not more than the page holds', () => {
    expect(arrangeRows(candidate([...three, sentence(3)]))?.used).toBe(517);
    expect(arrangeRows(candidate([...three, sentence(3, {set: textAtom(96).set})]))).toBeNull();
  });

  it('stand on content pages alone', () => {
    expect(arrangeRows(candidate(three, {role: 'closing'}))).toBeNull();
  });
});
