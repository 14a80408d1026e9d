import {describe, expect, it} from 'vitest';
import type {Document, Entry} from '../../src/model/document.ts';
import {planScript} from '../../src/outline/script-plan.ts';
import {createText} from '../../src/text/nodes.ts';

const range = {line: 1, endLine: 1};
const heading = (id: number, depth: number, text: string): Entry => ({
  kind: 'heading',
  id,
  range,
  depth,
  number: '',
  anchor: `h${id}`,
  children: [createText(text)],
});
const prose = (id: number): Entry => ({kind: 'prose', id, range, children: [createText(`Words of ${id}.`)]});
const skip = (scope: 'section' | 'block'): Entry => ({
  kind: 'directive',
  id: -1,
  range,
  name: 'skip',
  value: '',
  scope,
});
const plan = (...entries: readonly Entry[]) => planScript({entries} satisfies Document);

describe('planScript', () => {
  it('gives headings the levels of the outline, and none to what only says where a post begins', () => {
    const {levels, skipped} = plan(
      heading(1, 1, 'Blog'),
      heading(2, 2, 'Rye'),
      prose(3),
      heading(4, 3, 'Flour'),
      prose(5),
    );
    expect([...levels]).toEqual([
      [2, 1],
      [4, 2],
    ]);
    expect([...skipped]).toEqual([1]);
  });

  it('knows the reading list', () => {
    const {readings} = plan(
      heading(1, 2, 'Readings'),
      heading(2, 3, 'A history of bread'),
      prose(3),
      heading(4, 2, 'Rye'),
      prose(5),
    );
    expect([...readings].sort()).toEqual([1, 2, 3]);
  });

  it('names what its author leaves out: a section, and a block', () => {
    const {skipped} = plan(
      heading(1, 2, 'Rye'),
      prose(2),
      skip('block'),
      prose(3),
      skip('section'),
      heading(4, 2, 'Salt'),
      prose(5),
      heading(6, 2, 'Water'),
      prose(7),
    );
    expect([...skipped].sort()).toEqual([3, 4, 5]);
  });
});
