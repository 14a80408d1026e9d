import {describe, expect, it} from 'vitest';
import type {ListBlock} from '../../src/blocks/types.ts';
import type {PageArrangement} from '../../src/layout/arrangements/page-candidate.ts';
import type {Atom} from '../../src/layout/atoms/atom.ts';
import {mapWidths} from '../../src/layout/atoms/widths.ts';
import {deckWords} from '../../src/layout/costs.ts';
import {fillPage, lengthenBlock} from '../../src/layout/longer.ts';
import {parallel} from '../../src/layout/theme-metrics.ts';
import type {Inline} from '../../src/model/document.ts';
import {figureAtom, textAtom} from '../support/candidates.ts';
import {item, list, prose} from '../support/content.ts';

const {median, p90} = deckWords;
const stack: PageArrangement = {layout: 'stack', cost: 0, used: 200, over: 0, sizes: new Map()};
const roomOf = (height: number, isWordy = false) => ({height, isWordy});
/** A text of 20 words that may stand with `words`, `more` px taller. */
const text = (words: number, more: number, isWhole = false, isRow = true): Atom =>
  textAtom(60, {
    words: 20,
    longer: [{words, isWhole, isRow, more: mapWidths(width => (width === 'column' ? null : more))}],
  });
const at = (atoms: readonly Atom[], arrangement = stack, height = 500, isWordy = false) => [
  ...fillPage(atoms, arrangement, roomOf(height, isWordy)).at.keys(),
];

describe('a page with room left', () => {
  it('shows a longer text where its height and the words of the page allow', () => {
    expect(fillPage([text(50, 90)], stack, roomOf(500))).toEqual({at: new Map([[0, 0]]), more: 90});
    expect(at([text(50, 90)], stack, 280)).toEqual([]);
    expect(at([text(median + 1, 90)])).toEqual([]);
    expect(at([text(34, 40), textAtom(60, {words: median - 30})])).toEqual([]);
  });

  it('shows longer texts in columns, each as short as sections side by side are', () => {
    const columns: PageArrangement = {...stack, layout: 'parallel', columnWidth: 'third'};
    expect(at([text(parallel.words, 90), text(parallel.words + 1, 90)], columns, 500, true)).toEqual([0]);
    expect(at([text(40, 90)], {...columns, columnWidth: 'column'})).toEqual([]);
  });

  it('keeps one sentence a row', () => {
    const rows: PageArrangement = {...stack, layout: 'rows'};
    expect(at([text(50, 90)], rows)).toEqual([0]);
    expect(at([text(50, 90, false, false)], rows)).toEqual([]);
  });

  it('may go beyond the median where the deck has the words for it', () => {
    expect(at([text(median + 1, 90)], stack, 500, true)).toEqual([0]);
    expect(at([text(p90 + 1, 90)], stack, 500, true)).toEqual([]);
  });

  it('of more words than the median may take up to the 90th percentile', () => {
    const others = textAtom(60, {words: median - 15});
    expect(at([text(p90 - median + 15, 40), others])).toEqual([0]);
    expect(at([text(p90 - median + 16, 40), others])).toEqual([]);
  });

  it('prefers what then stands whole, then what adds the fewest words', () => {
    const [most, half] = [median - 20, Math.floor(median / 2)];
    expect(at([text(most - 2, 40), text(most, 40, true)])).toEqual([1]);
    expect(at([text(most, 40), text(most - 4, 40)])).toEqual([1]);
    expect(at([text(half - 2, 40), text(half, 40)])).toEqual([0, 1]);
  });

  it('takes more of a text where there is room for that, once no other may stand longer', () => {
    const more = (px: number) => mapWidths(() => px);
    const long = textAtom(60, {
      words: 20,
      longer: [
        {words: 30, isWhole: false, isRow: true, more: more(40)},
        {words: median - 9, isWhole: false, isRow: true, more: more(120)},
      ],
    });
    expect(fillPage([long], stack, roomOf(500))).toEqual({at: new Map([[0, 1]]), more: 120});
    expect(fillPage([long], stack, roomOf(300))).toEqual({at: new Map([[0, 0]]), more: 40});
    expect(fillPage([long, text(median - 31, 40)], stack, roomOf(500)).at).toEqual(
      new Map([
        [1, 0],
        [0, 0],
      ]),
    );
  });

  it('is filled at the width of its text, and only where text flows', () => {
    const figure = figureAtom(400, 400);
    expect(at([text(50, 90), figure], {...stack, layout: 'beside'})).toEqual([0]);
    expect(at([text(50, 90)], {...stack, layout: 'rows'})).toEqual([0]);
    expect(at([text(50, 90)], {...stack, layout: 'columns'})).toEqual([]);
    expect(at([text(50, 90)], {...stack, layout: 'statement'})).toEqual([]);
  });
});

describe('a block with longer texts', () => {
  const children: readonly Inline[] = [{type: 'text', value: 'All of it.'}];
  const note = {id: 1, text: 'All of it.'};

  it('knows of the longer text, too, whether it begins within a sentence', () => {
    const more = (opensWithin: {readonly opensWithin?: true}) =>
      lengthenBlock(
        {...prose(1, 'it.'), opensWithin: true, longer: [{children, isWhole: false, ...opensWithin}]},
        () => 0,
      );
    expect(more({opensWithin: true})).toMatchObject({children, opensWithin: true});
    expect(more({})).toMatchObject({children, opensWithin: false});
  });

  it('says no more what stands whole', () => {
    const block = {...prose(1, 'It.'), speakerNotes: [note]};
    expect(lengthenBlock(block, () => 0)).toBeNull();
    expect(lengthenBlock({...block, longer: [{children, isWhole: true}]}, () => 0)).toMatchObject({
      children,
      speakerNotes: [],
    });
    expect(lengthenBlock({...block, longer: [{children, isWhole: false}]}, () => 0)).toMatchObject({
      children,
      speakerNotes: [note],
    });
  });

  it('shows the longest of a text that has none so long', () => {
    const [short, long] = [
      {children, isWhole: false},
      {children: [...children, ...children], isWhole: false},
    ];
    const block = list(1, [
      {...item(2, 'b'), longer: [short]},
      {...item(3, 'c'), longer: [short, long]},
    ]);
    const changed = lengthenBlock(block, () => 1) as ListBlock;
    expect(changed.items.map(one => one.children.length)).toEqual([1, 2]);
    expect(lengthenBlock(block, () => 2)).toBeNull();
  });

  it('is a list in which only the items asked for change', () => {
    const inner = {...item(3, 'c'), longer: [{children, isWhole: true}]};
    const block = list(1, [{...item(2, 'b'), items: [inner], longer: [{children, isWhole: true}]}]);
    const changed = lengthenBlock(block, path => (path.length === 2 ? 0 : -1)) as ListBlock;
    expect(changed.items[0]?.children).toEqual(block.items[0]?.children);
    expect(changed.items[0]?.items[0]?.children).toEqual(children);
    expect(lengthenBlock(block, () => -1)).toBeNull();
  });
});
