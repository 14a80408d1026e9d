import {describe, expect, it} from 'vitest';
import type {Atom} from '../../../src/layout/atoms/atom.ts';
import {sliceBlock} from '../../../src/layout/atoms/slice.ts';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {emptyAtom} from '../../support/candidates.ts';
import {code, item, list, prose, table} from '../../support/content.ts';

/** Atoms that stand for the places `paths` of a content block. */
function at(...paths: readonly (readonly number[])[]): readonly Atom[] {
  return paths.map(path => ({...emptyAtom, path}));
}

/** Atoms that stand for the lines `numbers` of the code `value`, from 0. */
function linesAt(value: string, ...numbers: readonly number[]): readonly Atom[] {
  return numbers.map(number => ({...emptyAtom, path: [number], line: value.split('\n')[number] ?? ''}));
}

function displayed(block: ContentBlock): unknown {
  if (block.kind === 'list')
    return [
      block.start,
      ...block.items.map(one => [
        normalizedText(one.children),
        one.repeated === true,
        one.items.map(inner => normalizedText(inner.children)),
      ]),
    ];
  return block.kind === 'code'
    ? [block.value, block.marks]
    : block.kind === 'table'
      ? block.rows.map(row => row.map(normalizedText).join())
      : block.kind;
}

describe('slice', () => {
  it('leaves a piece whole where its atom is the whole', () => {
    const block = prose(1, 'words', 'said');
    expect(sliceBlock(block, at([]), true)).toEqual(block);
  });

  it('leaves what is said with the first part', () => {
    const block = {...code(1, 'a\nb\nc\nd'), speakerNotes: [{id: 1, text: 'said'}]};
    expect(sliceBlock(block, at([0], [1]), true).speakerNotes).toEqual(block.speakerNotes);
    expect(sliceBlock(block, at([2], [3]), false).speakerNotes).toEqual([]);
  });

  it('goes on with the numbers of a list', () => {
    const block = list(1, [item(2, 'a'), item(3, 'b'), item(4, 'c')], 4);
    expect(displayed(sliceBlock(block, at([1], [2]), false))).toEqual([5, ['b', false, []], ['c', false, []]]);
  });

  it('repeats the parent above the rest of its nested items, without what is said of it', () => {
    const block = list(1, [item(2, 'a', [item(3, 'x'), item(4, 'y')], 'said of a'), item(5, 'b')]);
    const rest = sliceBlock(block, at([0, 1], [1]), false);
    expect(displayed(rest)).toEqual([1, ['a', true, ['y']], ['b', false, []]]);
    expect(rest.kind === 'list' && rest.items[0]?.speakerNotes).toEqual([]);
  });

  it('repeats a long parent by its label, its first sentence or its first clauses', () => {
    const again = (text: string) => {
      const rest = sliceBlock(list(1, [item(2, text, [item(3, 'x'), item(4, 'y')])]), at([0, 1]), false);
      return rest.kind === 'list' ? normalizedText(rest.items[0]?.children ?? []) : '';
    };
    const long = 'flour and water and salt stand in a warm place for as long as it takes until they rise';
    expect(again(`Rye leaven: ${long}`)).toBe('Rye leaven');
    expect(again(`It rises slowly. Then ${long}.`)).toBe('It rises slowly.');
    expect(again(`Stir it in a warm place, ${long}`)).toBe('Stir it in a warm place');
    expect(again(`Stir it e.g. in a warm place in spring, ${long}`)).toBe('Stir it e.g. in a warm place in spring');
    expect(again(`In a warm place, ${long}`)).toMatch(/^In a warm place, flour .*…$/);
    expect(again(`Rye (dark, coarse ${long})`)).toMatch(/^Rye \(dark, coarse flour .*…$/);
  });

  it('cuts code at lines, drops blank ones at the edges, moves the marks', () => {
    const block = code(1, 'one\ntwo\n\nfour\nfive', '2,4-5');
    expect(displayed(sliceBlock(block, linesAt(block.value, 0, 1, 2), true))).toEqual(['one\ntwo', '2']);
    expect(displayed(sliceBlock(block, linesAt(block.value, 3, 4), false))).toEqual(['four\nfive', '1-2']);
  });

  it('goes on with the line numbers of code, from the first line shown', () => {
    const block = code(1, 'one\ntwo\n\nfour\nfive', '');
    const from = (numbers: readonly number[]) => {
      const cut = sliceBlock(block, linesAt(block.value, ...numbers), numbers[0] === 0);
      return cut.kind === 'code' ? cut.from : null;
    };
    expect([from([0, 1]), from([2, 3, 4]), from([3, 4])]).toEqual([undefined, 4, 4]);
  });

  it('shows again what its first line needs, where that line begins a page', () => {
    const block = code(1, 'a = 1\n\nprint(a)\nprint(b)', '');
    const again = [{number: 1, text: 'a = 1'}];
    const atoms = linesAt(block.value, 2, 3).map((atom, i) => (i === 0 ? {...atom, again} : atom));
    expect(sliceBlock(block, atoms, false)).toMatchObject({value: 'print(a)\nprint(b)', from: 3, again});
    expect(sliceBlock(block, linesAt(block.value, 0), true)).not.toHaveProperty('again');
  });

  it('cuts a table at rows', () => {
    const block = table(1, ['h'], [['a'], ['b'], ['c']]);
    expect(displayed(sliceBlock(block, at([1], [2]), false))).toEqual(['b', 'c']);
  });
});
