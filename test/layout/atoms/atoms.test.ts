// Extents of literal numbers in, atoms out: where a break may part a content block, and at what price.
import {describe, expect, it} from 'vitest';
import type {Atom, MeasuredBlock} from '../../../src/layout/atoms/atom.ts';
import {findAtoms} from '../../../src/layout/atoms/atoms.ts';
import {bonds, breaks, pages} from '../../../src/layout/costs.ts';
import type {Extent} from '../../../src/model/metrics.ts';
import type {Bond} from '../../../src/model/slide.ts';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {code, figure, heading, item, list, prose, table, words} from '../../support/content.ts';

const range = {line: 1, endLine: 1};

function extent(tag: string, top: number, bottom: number, parts: readonly Extent[] = [], own = bottom): Extent {
  return {tag, top, bottom, own, wide: false, parts};
}

/** Set on the whole width alone, `gap` px below the content block before it. */
function set(full: Extent, gap = 0): MeasuredBlock {
  return {
    extent: {full, small: null, side: null, column: null, third: null},
    gap: {full: gap, small: 0, side: 0, column: 0, third: 0},
    longer: [],
    mathSize: '',
  };
}

/** Atoms of content blocks that nothing binds. */
const atomsOf = (content: readonly ContentBlock[], measured: readonly (MeasuredBlock | null)[]) =>
  findAtoms({content}, measured);
const heights = (all: readonly Atom[]) => all.map(atom => atom.set.full);
const paths = (all: readonly Atom[]) => all.map(atom => atom.path.join('.'));

describe('atoms', () => {
  it('of a paragraph are one, with its gap and its words', () => {
    const [only, ...rest] = atomsOf([prose(1, 'three words here')], [set(extent('p', 100, 140), 20)]);
    expect(rest).toEqual([]);
    expect(only?.set).toEqual({
      full: {height: 40, gap: 20},
      small: null,
      side: null,
      column: null,
      third: null,
    });
    expect(only?.words).toBe(3);
  });

  it('of a list are its items, nested ones too, whose heights and gaps make up the list', () => {
    const block = list(1, [item(2, 'a', [item(3, 'b'), item(4, 'c')]), item(5, 'd')]);
    const nested = [extent('li', 148, 188), extent('li', 198, 238)];
    const all = atomsOf(
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
    expect(all.map(atom => atom.before)).toEqual([
      breaks.block,
      breaks.forbidden,
      breaks.nested + breaks.whole,
      breaks.loneItem + breaks.whole,
    ]);
    expect(all.map(atom => atom.lead.full > 0)).toEqual([false, true, true, false]);
  });

  it('of code are its lines: dear near its ends, cheap before what begins at the margin below a blank one', () => {
    const lines = ['a', 'b', 'c', '', 'd', 'e', 'f'];
    const parts = lines.map((_, n) => extent('line', 116 + 30 * n, 146 + 30 * n));
    const all = atomsOf([code(1, lines.join('\n'))], [set(extent('pre', 100, 342, parts))]);
    expect(all).toHaveLength(7);
    expect(all.map(atom => atom.before)).toEqual([
      breaks.block,
      breaks.edge,
      breaks.edge,
      breaks.line,
      breaks.margin,
      breaks.line,
      breaks.edge,
    ]);
    expect(heights(all).reduce((sum, one) => sum + (one?.height ?? 0), 0)).toBe(242);
  });

  it('of code do not part one line from the rest, be there a blank one after it', () => {
    const lines = ['import a', '', 'b', 'c', '', 'd', 'e'];
    const parts = lines.map((_, n) => extent('line', 116 + 30 * n, 146 + 30 * n));
    const all = atomsOf([code(1, lines.join('\n'))], [set(extent('pre', 100, 342, parts))]);
    expect(all.map(atom => atom.before)).toEqual([
      breaks.block,
      breaks.edge,
      breaks.edge,
      breaks.edge,
      breaks.line,
      breaks.margin,
      breaks.edge,
    ]);
  });

  it('of code are dearer within each bracket that is open, and cheap behind a line that parts a comment', () => {
    const lines = [
      '# Bakes.',
      '# Slowly.',
      '# In stone.',
      '#',
      '# Then cools.',
      'bake(',
      '  [1,',
      '   2],',
      '  3)',
      'b',
      'c',
    ];
    const parts = lines.map((_, n) => extent('line', 116 + 30 * n, 146 + 30 * n));
    const all = atomsOf([code(1, lines.join('\n'))], [set(extent('pre', 100, 462, parts))]);
    const {edge, line, blank, inner} = breaks;
    expect(all.slice(3).map(atom => atom.before)).toEqual([
      edge,
      blank,
      edge,
      line + inner,
      line + 2 * inner,
      line + inner,
      line,
      edge,
    ]);
  });

  it('of code part no text that documents a function, and the function rather below it than elsewhere', () => {
    const lines = ['import a', 'b = 1', '', 'def bake(dough):', '  """', '  Bakes it.', '', '  """', '  c = 1', '  d'];
    const more = ['', '  e = """one line"""', '  f', '  return f'];
    const parts = [...lines, ...more].map((_, n) => extent('line', 116 + 30 * n, 146 + 30 * n));
    const all = atomsOf([code(1, [...lines, ...more].join('\n'))], [set(extent('pre', 100, 552, parts))]);
    const {edge, line, blank} = breaks;
    expect(all.slice(4).map(atom => atom.before)).toEqual([
      edge,
      edge,
      edge,
      edge,
      blank,
      line,
      line,
      blank,
      line,
      edge,
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
    const all = atomsOf(
      [code(1, lines.join('\n'))],
      [{...set(at(30)), extent: {...set(at(30)).extent, small: at(25)}}],
    );
    expect(all.reduce((sum, {set: {full}}) => sum + (full?.height ?? 0), 0)).toBe(242);
    expect(all.reduce((sum, {set: {small}}) => sum + (small?.height ?? 0), 0)).toBe(207);
    expect(all.at(-1)?.lead).toMatchObject({full: 32, small: 32, side: 0});
  });

  it('of code stand beside text where no line breaks there', () => {
    const lines = ['a', 'b', 'c', 'd'];
    const at = (...steps: readonly number[]) => {
      const tops = steps.map((_, n) => 16 + steps.slice(0, n).reduce((sum, step) => sum + step, 0));
      const bottom = steps.reduce((sum, step) => sum + step, 32);
      return extent(
        'pre',
        0,
        bottom,
        steps.map((step, n) => extent('line', tops[n] ?? 0, (tops[n] ?? 0) + step)),
      );
    };
    const beside = (...steps: readonly number[]) => {
      const base = set(at(30, 30, 30, 30));
      const one = {...base, extent: {...base.extent, small: at(26, 26, 26, 26), side: at(...steps)}};
      return atomsOf([code(1, lines.join('\n'))], [one]).map(atom => atom.set.side?.height ?? null);
    };
    expect(beside(26, 26, 26, 26)).toEqual([58, 26, 26, 26]);
    expect(beside(26, 52, 26, 26)).toEqual([null, null, null, null]);
  });

  it('of the images of one figure are hardly to be parted', () => {
    const [a, b, other] = [figure(1, 'a'), figure(1, 'b'), figure(2, 'c')];
    expect(atomsOf([a, b, other], [null, null, null]).map(atom => atom.before)).toEqual([
      breaks.block,
      breaks.together,
      breaks.block,
    ]);
  });

  it('of a paragraph or a list of one may be a statement, but not one that leads in to something', () => {
    const solo = (block: ContentBlock) =>
      atomsOf([block], [set(extent('p', 100, 140, [extent('li', 100, 140)]))])[0]?.solo;
    expect(solo(prose(1, 'Bread needs time.'))).toEqual({layout: 'statement', characters: 17});
    expect(solo(list(1, [item(2, 'Bread needs time.')]))).toEqual({layout: 'statement', characters: 17});
    expect(solo(prose(1, 'Bread needs:'))).toBeNull();
  });

  it('of a short or oddly set block of code are one', () => {
    expect(
      atomsOf(
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
    expect(atomsOf([code(1, 'a\nb\nc\nd')], [set(extent('pre', 0, 122, []))])).toHaveLength(1);
  });

  it('of a table are its rows; the header goes with the first and is repeated', () => {
    const rows = [extent('tr', 0, 50), extent('tr', 50, 90), extent('tr', 90, 130), extent('tr', 130, 170)];
    const all = atomsOf([table(1, ['h'], [['a'], ['b'], ['c']])], [set(extent('table', 0, 170, rows))]);
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
    expect(atomsOf(content, [null, null, null]).map(atom => [atom.kind, atom.set.full])).toEqual([
      ['note', null],
      ['break', null],
      ['figure', null],
    ]);
  });
});

describe('a break', () => {
  const p = set(extent('p', 0, 40));
  const costBetween = (above: ContentBlock, here: ContentBlock, bond: Bond = '') =>
    findAtoms({content: [above, here], bonds: ['', bond]}, [p, p]).at(-1)?.before;

  it('costs what binds the two blocks', () => {
    const costs = Object.entries(bonds).map(([bond]) => costBetween(prose(1, 'a'), prose(2, 'b'), bond as Bond));
    expect(costs).toEqual(Object.values(bonds));
    expect(costBetween(prose(1, 'a'), prose(2, 'b'))).toBe(breaks.block);
    expect(bonds['lead-in']).toBe(breaks.forbidden);
  });

  it('is no dearer for words for the presenter between the two', () => {
    const note: ContentBlock = {kind: 'note', id: 3, range, speakerNotes: [], next: false};
    const all = findAtoms({content: [prose(1, 'a'), note, prose(2, 'b')], bonds: ['', '', 'answer']}, [p, null, p]);
    expect(all.map(atom => atom.before)).toEqual([breaks.block, breaks.block, bonds.answer]);
  });

  it('costs after a label that ends a list, and beside a card', () => {
    const label = {...item(2, ''), children: [{type: 'strong' as const, children: [...words('Rye')]}]};
    const card: ContentBlock = {
      kind: 'card',
      id: 3,
      range,
      text: 'A film',
      href: 'https://a.example',
      speakerNotes: [],
    };
    expect(costBetween(list(1, [label]), prose(3, 'b'))).toBe(breaks.label);
    expect(costBetween(list(1, [item(2, 'a', [label])]), prose(3, 'b'))).toBe(breaks.label);
    expect(costBetween(prose(1, 'a'), card)).toBe(breaks.card);
    expect(costBetween(card, prose(1, 'a'))).toBe(breaks.card);
  });

  it('costs between a figure and the text that speaks of it, more where that points at it', () => {
    const bound = (...binds: readonly ('before' | 'after')[]): ContentBlock => ({...figure(3, 'a'), binds});
    expect(costBetween(prose(1, 'a'), bound('before'))).toBe(breaks.figure);
    expect(costBetween(prose(1, 'a'), bound('after'))).toBe(breaks.block);
    expect(costBetween(bound('after'), prose(2, 'a'))).toBe(breaks.figure);
    expect(costBetween(prose(1, 'a'), {...bound('before'), pointed: true} as ContentBlock)).toBe(breaks.pointed);
    expect(costBetween(prose(1, 'a'), figure(3, 'a'))).toBe(breaks.block);
  });

  it('leaves no first or last item alone at less than a break between others', () => {
    const costsOf = (count: number, tall = 1) => {
      const parts = Array.from({length: count}, (_, n) => extent('li', 50 * tall * n, 50 * tall * n + 40 * tall));
      const items = parts.map((_, n) => item(n + 2, 'a'));
      return atomsOf([list(1, items)], [set(extent('ul', 0, 50 * tall * count - 10 * tall, parts))]).map(
        atom => atom.before,
      );
    };
    const {block, item: between, loneItem, whole} = breaks;
    expect(costsOf(2, 9)).toEqual([block, loneItem]);
    expect(costsOf(3, 9)).toEqual([block, loneItem, loneItem]);
    expect(costsOf(5, 9)).toEqual([block, loneItem, between, between, loneItem]);
    // A list that a page holds is rather kept whole.
    expect(costsOf(3)).toEqual([block, loneItem + whole, loneItem + whole]);
    expect(loneItem).toBeGreaterThan(pages.each);
  });
});

describe('a text', () => {
  const p = set(extent('p', 0, 40));

  it('belongs to the figure beside it that it speaks of, parts of the figure aside', () => {
    const [before, after] = [figure(3, 'a'), figure(4, 'b')].map(
      (one, i): ContentBlock => ({...one, binds: [i === 0 ? 'before' : 'after']}),
    );
    const detail: ContentBlock = {...figure(4, 'b-part'), detail: true};
    const content = [prose(1, 'a'), before, prose(2, 'b'), after, detail, prose(5, 'c')] as readonly ContentBlock[];
    const all = atomsOf(content, [p, null, p, null, null, p]);
    expect(all.map(atom => atom.belongs)).toEqual([3, undefined, undefined, undefined, undefined, 4]);
  });

  it('goes on below its figure up to what leads in to the next', () => {
    const [first, second] = [figure(3, 'a'), figure(4, 'b')].map(
      (one, i): ContentBlock => ({...one, binds: i === 0 ? ['after'] : ['before']}),
    );
    const texts = ['b', 'c', 'd'].map((text, i) => prose(5 + i, text));
    const owners = (last: ContentBlock | undefined) =>
      atomsOf([first, ...texts, last] as readonly ContentBlock[], [null, p, p, p, null]).map(atom => atom.belongs);
    expect(owners(second)).toEqual([undefined, 3, 3, 4, undefined]);
    expect(owners(figure(4, 'b'))).toEqual([undefined, 3, undefined, undefined, undefined]);
  });

  it('is a sentence where it leads in to nothing, has nothing nested and no label', () => {
    const parts = [extent('li', 0, 40), extent('li', 50, 90)];
    const sentences = (block: ContentBlock) =>
      atomsOf([block], [set(extent('ul', 0, 90, parts))]).map(atom => atom.sentence);
    const two = list(1, [item(2, 'Rye is dark.'), item(3, 'Wheat is:')]);
    expect(sentences(two)).toEqual([true, false]);
    expect(sentences({...two, labelled: true})).toEqual([false, false]);
    expect(sentences(prose(1, 'Rye is dark.'))).toEqual([true]);
    expect(sentences(prose(1, 'Rye is:'))).toEqual([false]);
    expect(sentences(heading(1, 'Rye'))).toEqual([false]);
    const line: ContentBlock = {...prose(1, ''), children: [{type: 'inlineCode', value: 'a[0]'}, ...words(' = 1')]};
    expect(sentences(line)).toEqual([false]);
    const coded = {...item(3, ''), children: [{type: 'inlineCode', value: 'a[0]'} as const, ...words(' = 1')]};
    expect(sentences(list(1, [item(2, 'Rye is dark.'), coded]))).toEqual([true, false]);
  });
});
