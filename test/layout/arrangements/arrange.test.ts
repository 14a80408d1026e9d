// Literal numbers in, the layout of one page out.
import {describe, expect, it} from 'vitest';
import {arrange} from '../../../src/layout/arrangements/arrange.ts';
import type {PageCandidate} from '../../../src/layout/arrangements/page-candidate.ts';
import type {Atom} from '../../../src/layout/atoms/atom.ts';
import {mapWidths} from '../../../src/layout/atoms/widths.ts';
import {arrangements, pages} from '../../../src/layout/costs.ts';
import {area as page, candidate, figureAtom as figure, noCaption, textAtom} from '../../support/candidates.ts';

const area = {...page, half: 544, height: 460};
const text = (height: number, words = 12): Atom => textAtom(height, {words});

/** An item of a flat list, as high in a column as on the whole width. */
function item(height: number, n: number): Atom {
  const set = {...mapWidths(() => null), full: {height, gap: 16}, column: {height, gap: 16}};
  return {...text(height, 4), path: [n], flat: true, set};
}

function run(atoms: readonly Atom[], more: Partial<PageCandidate> = {}): PageCandidate {
  return candidate(atoms, {area, ...more});
}

describe('the setting of a page', () => {
  it('is plain flow for text', () => {
    const {layout, over} = arrange(run([text(80), text(120)]));
    expect({layout, over}).toEqual({layout: 'stack', over: 0});
  });

  it('tells by how much text is too tall', () => {
    expect(arrange(run([text(500)])).over).toBe(40);
    expect(arrange(run([text(300), text(200)])).over).toBe(60);
  });

  it('is two columns for a flat list of short items that would fill the page', () => {
    const items = Array.from({length: 10}, (_, n) => item(40, n));
    const {layout, over} = arrange(run(items));
    expect({layout, over}).toEqual({layout: 'columns', over: 0});
  });

  it('is no two columns for few, for tall, nor for mixed items', () => {
    const layoutOf = (atoms: readonly Atom[]) => arrange(run(atoms)).layout;
    expect(layoutOf(Array.from({length: 4}, (_, n) => item(90, n)))).toBe('stack');
    expect(layoutOf(Array.from({length: 5}, (_, n) => item(120, n)))).toBe('stack');
    expect(layoutOf([...Array.from({length: 6}, (_, n) => item(50, n)), {...text(40), block: 1}])).toBe('stack');
  });

  it('puts an upright figure beside its text', () => {
    const arrangement = arrange(run([text(80), figure(800, 900)]));
    expect(arrangement.layout).toBe('beside');
    expect(arrangement.over).toBe(0);
  });

  it('puts a wide figure under a line of text, as wide as it may be', () => {
    const arrangement = arrange(run([text(40), figure(2000, 500)]));
    expect(arrangement.layout).toBe('stack');
    expect(arrangement.sizes.get(1)).toEqual({width: 1120, height: 280});
  });

  it('puts two figures side by side, and four in a grid', () => {
    expect(arrange(run([figure(800, 600), figure(800, 600)])).layout).toBe('pair');
    expect(arrange(run(Array.from({length: 4}, () => figure(500, 200)))).layout).toBe('grid');
  });

  it('parts no two figures that text stands between', () => {
    expect(arrange(run([figure(800, 300), text(40), figure(800, 300)])).layout).toBe('stack');
  });

  it('leaves a heading below a figure the space that the theme gives it', () => {
    const used = (more: Partial<Atom>) =>
      arrange(run([figure(800, 100), {...text(40), ...more}, figure(800, 100)])).used;
    expect(used({isHeading: true}) - used({})).toBe(area.aboveHeading - area.between);
  });

  it("follows the author's wish", () => {
    const atoms = [text(80), figure(800, 900)];
    expect(arrange(run(atoms, {requestedLayout: 'wide'})).layout).toBe('stack');
    expect(arrange(run([text(40), figure(2000, 900)], {requestedLayout: 'beside'})).layout).toBe('beside');
  });

  it('never shows a figure larger than twice its pixels, nor wider or taller than its room', () => {
    const shapes = [
      [100, 80],
      [300, 2000],
      [4000, 300],
      [640, 480],
    ] as const;
    for (const [width, height] of shapes) {
      const size = arrange(run([figure(width, height)])).sizes.get(0);
      expect(size?.width).toBeLessThanOrEqual(Math.min(area.width, 2 * width));
      expect(size?.height).toBeLessThanOrEqual(Math.min(area.height, 2 * height));
    }
  });

  it('gives a figure alone all that its title leaves', () => {
    const alone = arrange(run([figure(1600, 920)]));
    expect(alone).toMatchObject({layout: 'full', over: 0});
    expect(alone.sizes.get(0)).toEqual({width: 800, height: 460});
    expect(arrange(run([text(40), figure(1600, 900)])).layout).not.toBe('full');
  });

  it('sets a strip never beside text, nor beside another figure', () => {
    expect(arrange(run([text(40), figure(1200, 400)])).layout).toBe('stack');
    expect(arrange(run([figure(1200, 400), figure(1200, 400)])).layout).toBe('stack');
  });

  it('is dearer where a figure is shown under its legible size', () => {
    const wide = arrange(run([figure(1600, 900)])).cost;
    const squeezed = arrange(run([text(330), figure(1600, 900)])).cost;
    expect(squeezed).toBeGreaterThan(wide + 100);
  });

  it('sets text in the smaller size where it just misses its page, and only there', () => {
    const tall = textAtom(480, {set: {...text(480).set, small: {height: 410, gap: 20}}});
    expect(arrange(run([tall]))).toMatchObject({layout: 'stack', small: true, used: 410, over: 0});
    const short = textAtom(440, {set: {...text(440).set, small: {height: 380, gap: 20}}});
    expect(arrange(run([short]))).toMatchObject({layout: 'stack', small: false, used: 440, over: 0});
    expect(arrange(run([tall], {role: 'section'}))).toMatchObject({small: false, over: 20});
  });

  it('sets text at figures in the smaller size', () => {
    expect(arrange(run([text(40), figure(2000, 500)]))).toMatchObject({layout: 'stack', small: true});
    expect(arrange(run([figure(2000, 500), figure(2000, 500)]))).toMatchObject({layout: 'stack', small: false});
  });

  it('is dearer for a lone item, one short paragraph and a handful of words where its slide has more', () => {
    const cost = (atom: Atom, alone: boolean) => arrange(run([atom], {alone})).cost;
    const extra = (atom: Atom) => cost(atom, false) - cost(atom, true);
    expect(extra(text(200, 8))).toBe(pages.lonely);
    expect(extra(text(200, pages.alone - 1))).toBe(pages.lonely);
    expect(extra(text(200, pages.alone))).toBe(0);
    expect(extra({...text(200, 90), path: [3]})).toBe(pages.lonely);
    const two = (words: number, alone: boolean) => arrange(run([text(90, words), text(90, 4)], {alone})).cost;
    expect([6, 12].map(words => two(words, false) - two(words, true))).toEqual([pages.lonely, 0]);
  });

  it('shows the images of one figure in a row above the caption that they share', () => {
    const captioned = figure(600, 400);
    const last = {
      ...captioned,
      figure: captioned.figure && {
        ...captioned.figure,
        caption: [{type: 'text' as const, value: 'Left: a. Right: b.'}],
      },
    };
    const captions = [noCaption, {full: 40, side: 68, half: 96, third: 124}];
    expect(arrange(run([figure(600, 400), last], {captions}))).toMatchObject({
      layout: 'pair',
      used: Math.floor((544 * 400) / 600) + 40,
    });
    const apart = {...last, figure: last.figure && {...last.figure, id: 2}};
    expect(arrange(run([figure(600, 400), apart], {captions}))).toMatchObject({
      layout: 'pair',
      used: Math.floor((544 * 400) / 600) + 96,
    });
    // A caption under the lower of two figures fills the room beside the higher one.
    const low = {...apart, figure: apart.figure && {...apart.figure, height: 280}};
    expect(arrange(run([figure(600, 400), low], {captions}))).toMatchObject({
      layout: 'pair',
      used: Math.floor((544 * 400) / 600),
    });
  });

  it('sets a text large where it is all the page shows, at no gain that would part it from others', () => {
    const only = {
      ...text(80),
      solo: {layout: 'statement', characters: 200} as const,
    };
    const [statement, plain] = [arrange(run([only])), arrange(run([{...only, solo: null}]))];
    expect(statement).toMatchObject({layout: 'statement', over: 0});
    expect(plain.cost - statement.cost).toBe(arrangements.solo);
    expect(arrange(run([{...only, solo: {layout: 'quotation', characters: 200}}])).layout).toBe('quotation');
    expect(arrange(run([only, only])).layout).toBe('stack');
    // A narrower page, or one below a title of two lines, holds fewer characters in so large type.
    const long = {...only, solo: {layout: 'statement', characters: 320} as const};
    const layouts = [area, {...area, width: 848}, {...area, height: 408}].map(
      one => arrange(run([long], {area: one})).layout,
    );
    expect(layouts).toEqual(['statement', 'stack', 'stack']);
  });
});
