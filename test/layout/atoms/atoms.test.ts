// Extents of literal numbers in, atoms out: where a break may part a content block, and at what price.
import {describe, expect, it} from 'vitest';
import type {Atom, MeasuredBlock} from '../../../src/layout/atoms/atom.ts';
import {findAtoms} from '../../../src/layout/atoms/atoms.ts';
import {breaks} from '../../../src/layout/costs.ts';
import type {Extent} from '../../../src/model/metrics.ts';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {code, figure, item, list, prose, table, words} from '../../support/content.ts';

function extent(tag: string, top: number, bottom: number, parts: readonly Extent[] = [], own = bottom): Extent {
  return {tag, top, bottom, own, wide: false, parts};
}

/** Set on the whole width alone, `gap` px below the content block before it. */
function set(full: Extent, gap = 0): MeasuredBlock {
  return {
    extent: {full, text: null, side: null, column: null, large: null, largeSide: null},
    gap: {full: gap, text: 0, side: 0, column: 0, large: 0, largeSide: 0},
    mathSize: '',
  };
}

const heights = (all: readonly Atom[]) => all.map(atom => atom.set.full);
const paths = (all: readonly Atom[]) => all.map(atom => atom.path.join('.'));

describe('atoms', () => {
  it('of a paragraph are one, with its gap and its words', () => {
    const [only, ...rest] = findAtoms([prose(1, 'three words here')], [set(extent('p', 100, 140), 20)]);
    expect(rest).toEqual([]);
    expect(only?.set).toEqual({
      full: {height: 40, gap: 20},
      text: null,
      side: null,
      column: null,
      large: null,
      largeSide: null,
    });
    expect(only?.words).toBe(3);
  });

  it('of a list are its items, nested ones too, whose heights and gaps make up the list', () => {
    const block = list(1, [item(2, 'a', [item(3, 'b'), item(4, 'c')]), item(5, 'd')]);
    const nested = [extent('li', 148, 188), extent('li', 198, 238)];
    const all = findAtoms(
      [block],
      [set(extent('ul', 100, 294, [extent('li', 100, 238, nested, 140), extent('li', 254, 294)]), 20)],
    );
    expect(paths(all)).toEqual(['0', '0.0', '0.1', '1']);
    expect(heights(all)).toEqual([
      {height: 40, gap: 20},
      {height: 40, gap: 8},
      {height: 40, gap: 10},
      {height: 40, gap: 16},
    ]);
    expect(all.map(atom => atom.before)).toEqual([breaks.block, breaks.forbidden, breaks.nested, breaks.item]);
    expect(all.map(atom => atom.lead.full > 0)).toEqual([false, true, true, false]);
  });

  it('of code are its lines: dear near its ends, cheap at a blank one', () => {
    const lines = ['a', 'b', 'c', '', 'd', 'e', 'f'];
    const parts = lines.map((_, n) => extent('line', 116 + 30 * n, 146 + 30 * n));
    const all = findAtoms([code(1, lines.join('\n'))], [set(extent('pre', 100, 342, parts))]);
    expect(all).toHaveLength(7);
    expect(all.map(atom => atom.before)).toEqual([
      breaks.block,
      breaks.edge,
      breaks.edge,
      breaks.line,
      breaks.blank,
      breaks.line,
      breaks.edge,
    ]);
    expect(heights(all).reduce((sum, one) => sum + (one?.height ?? 0), 0)).toBe(242);
  });

  it('of code do not part one line from the rest, be there a blank one after it', () => {
    const lines = ['import a', '', 'b', 'c', '', 'd', 'e'];
    const parts = lines.map((_, n) => extent('line', 116 + 30 * n, 146 + 30 * n));
    const all = findAtoms([code(1, lines.join('\n'))], [set(extent('pre', 100, 342, parts))]);
    expect(all.map(atom => atom.before)).toEqual([
      breaks.block,
      breaks.edge,
      breaks.edge,
      breaks.edge,
      breaks.line,
      breaks.blank,
      breaks.edge,
    ]);
  });

  it('of code have the heights of both its type sizes', () => {
    const lines = ['a', 'b', 'c', '', 'd', 'e', 'f'];
    const at = (step: number) =>
      extent(
        'pre',
        100,
        132 + 7 * step,
        lines.map((_, n) => extent('line', 116 + step * n, 116 + step * (n + 1))),
      );
    const all = findAtoms(
      [code(1, lines.join('\n'))],
      [{...set(at(30)), extent: {...set(at(30)).extent, large: at(34)}}],
    );
    expect(all.reduce((sum, {set: {full}}) => sum + (full?.height ?? 0), 0)).toBe(242);
    expect(all.reduce((sum, {set: {large}}) => sum + (large?.height ?? 0), 0)).toBe(270);
    expect(all.at(-1)?.lead).toMatchObject({full: 32, large: 32, text: 0});
  });

  it('of the images of one figure are hardly to be parted', () => {
    const [a, b, other] = [figure(1, 'a'), figure(1, 'b'), figure(2, 'c')];
    expect(findAtoms([a, b, other], [null, null, null]).map(atom => atom.before)).toEqual([
      breaks.block,
      breaks.together,
      breaks.block,
    ]);
  });

  it('of a paragraph or a list of one may be a statement, but not one that leads in to something', () => {
    const solo = (block: ContentBlock) =>
      findAtoms([block], [set(extent('p', 100, 140, [extent('li', 100, 140)]))])[0]?.solo;
    expect(solo(prose(1, 'Bread needs time.'))).toEqual({layout: 'statement', characters: 17});
    expect(solo(list(1, [item(2, 'Bread needs time.')]))).toEqual({layout: 'statement', characters: 17});
    expect(solo(prose(1, 'Bread needs:'))).toBeNull();
  });

  it('of a short or oddly set block of code are one', () => {
    expect(
      findAtoms(
        [code(1, 'a\nb\nc')],
        [
          set(
            extent(
              'pre',
              0,
              122,
              [0, 1, 2].map(n => extent('line', 16 + 30 * n, 46 + 30 * n)),
            ),
          ),
        ],
      ),
    ).toHaveLength(1);
    expect(findAtoms([code(1, 'a\nb\nc\nd')], [set(extent('pre', 0, 122, []))])).toHaveLength(1);
  });

  it('of a table are its rows; the header goes with the first and is repeated', () => {
    const rows = [extent('tr', 0, 50), extent('tr', 50, 90), extent('tr', 90, 130), extent('tr', 130, 170)];
    const all = findAtoms([table(1, ['h'], [['a'], ['b'], ['c']])], [set(extent('table', 0, 170, rows))]);
    expect(heights(all).map(one => one?.height)).toEqual([90, 40, 40]);
    expect(all.map(atom => atom.lead.full)).toEqual([0, 51, 51]);
  });

  it('take no room for notes and forced breaks, and a figure has the size that it will be given', () => {
    const range = {line: 1, endLine: 1};
    const content: readonly ContentBlock[] = [
      {kind: 'note', id: 1, range, speakerNotes: [], next: false},
      {kind: 'break', id: 2, range, speakerNotes: []},
      {
        kind: 'figure',
        id: 3,
        range,
        speakerNotes: [],
        src: 'a',
        file: 'a',
        width: 10,
        height: 10,
        alt: '',
        altFrom: 'file',
        caption: [],
        href: '',
        about: [],
      },
    ];
    expect(findAtoms(content, [null, null, null]).map(atom => [atom.kind, atom.set.full])).toEqual([
      ['note', null],
      ['break', null],
      ['figure', null],
    ]);
  });
});

describe('a break', () => {
  const p = set(extent('p', 0, 40));
  const costBetween = (above: ContentBlock, here: ContentBlock) => findAtoms([above, here], [p, p])[1]?.before;

  it('is forbidden after a lead-in and after a minor heading, and before a footnote', () => {
    const inlineHeading: ContentBlock = {
      kind: 'minor',
      id: 1,
      range: {line: 1, endLine: 1},
      children: words('Challenges'),
      speakerNotes: [],
    };
    const footnote: ContentBlock = {
      kind: 'footnote',
      id: 1,
      range: {line: 1, endLine: 1},
      mark: '1',
      children: words('note'),
      speakerNotes: [],
    };
    expect(costBetween(prose(1, 'The parts are:'), prose(2, 'a'))).toBe(breaks.forbidden);
    expect(costBetween(inlineHeading, prose(2, 'a'))).toBe(breaks.forbidden);
    expect(costBetween(prose(1, 'a'), footnote)).toBe(breaks.forbidden);
    expect(costBetween(prose(1, 'a'), prose(2, 'b'))).toBe(breaks.block);
  });

  it('costs between a figure and the text that speaks of it', () => {
    const figure = (about: readonly number[]): ContentBlock => ({
      kind: 'figure',
      id: 3,
      range: {line: 1, endLine: 1},
      speakerNotes: [],
      src: 'a',
      file: 'a',
      width: 10,
      height: 10,
      alt: '',
      altFrom: 'file',
      caption: [],
      href: '',
      about,
    });
    expect(findAtoms([prose(1, 'a'), figure([1])], [p, null])[1]?.before).toBe(breaks.figure);
    expect(findAtoms([figure([2]), prose(2, 'a')], [null, p])[1]?.before).toBe(breaks.figure);
    expect(findAtoms([prose(1, 'a'), figure([9])], [p, null])[1]?.before).toBe(breaks.block);
  });
});
