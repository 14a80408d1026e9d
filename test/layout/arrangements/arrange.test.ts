// Literal numbers in, the layout of one page out.
import {describe, expect, it} from 'vitest';
import type {Atom} from '../../../src/layout/atoms/atom.ts';
import type {AvailableArea} from '../../../src/layout/available-area.ts';
import type {PageCandidate} from '../../../src/layout/arrangements/page-candidate.ts';
import {arrange} from '../../../src/layout/arrangements/arrange.ts';
import type {FigureBlock} from '../../../src/blocks/types.ts';

const area: AvailableArea = {
  width: 1120,
  height: 460,
  figure: 576,
  half: 544,
  third: 352,
  between: 20,
  gap: 32,
  full: 540,
  min: {width: 576, height: 324},
};
const noCaption = {full: 0, side: 0, half: 0, third: 0};
const nothing = {full: 0, text: 0, side: 0, column: 0, large: 0, largeSide: 0};

/** Text of `height` px on the whole width, twice that where it is half as wide. */
function text(height: number, words = 12): Atom {
  return {
    block: 0,
    path: [],
    kind: 'text',
    set: {
      full: {height, gap: 20},
      text: null,
      side: {height: 2 * height, gap: 20},
      column: {height: 2 * height, gap: 20},
      large: null,
      largeSide: null,
    },
    lead: nothing,
    words,
    before: 0,
    flat: false,
    solo: null,
    figure: null,
    blank: false,
  };
}

/** An item of a flat list, as high in a column as on the whole width. */
function item(height: number, n: number): Atom {
  return {
    ...text(height, 4),
    path: [n],
    flat: true,
    set: {full: {height, gap: 16}, text: null, side: null, column: {height, gap: 16}, large: null, largeSide: null},
  };
}

function figure(width: number, height: number): Atom {
  const block: FigureBlock = {
    kind: 'figure',
    id: 1,
    range: {line: 1, endLine: 1},
    speakerNotes: [],
    src: 'a.png',
    file: 'a.png',
    width,
    height,
    alt: '',
    altFrom: 'file',
    caption: [],
    href: '',
    about: [],
  };
  return {
    ...text(0, 0),
    block: 1,
    kind: 'figure',
    set: {full: null, text: null, side: null, column: null, large: null, largeSide: null},
    figure: block,
  };
}

function run(atoms: readonly Atom[], more: Partial<PageCandidate> = {}): PageCandidate {
  return {
    role: 'content',
    budget: {fair: 48, wordy: 12, step: 0},
    titleWords: 2,
    atoms,
    captions: atoms.map(() => noCaption),
    area,
    requestedLayout: '',
    type: 'own',
    alone: true,
    ...more,
  };
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
      expect(size?.height).toBeLessThanOrEqual(Math.min(area.full, 2 * height));
    }
  });

  it('gives a figure alone the page, under a title that steps back', () => {
    const alone = arrange(run([figure(1600, 900)]));
    expect(alone).toMatchObject({layout: 'full', over: 0});
    expect(alone.sizes.get(0)).toEqual({width: 960, height: 540});
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

  it('sets running text alone in lines of its own measure where the galley has them', () => {
    const alone = {...text(80), set: {...text(80).set, text: {height: 120, gap: 20}}};
    expect(arrange(run([alone]))).toMatchObject({layout: 'text', used: 120});
    expect(arrange(run([alone, figure(800, 300)])).layout).not.toBe('text');
  });

  it('sets text in large type where that is asked for, beside a figure only where it fits', () => {
    const set = {
      ...text(80).set,
      text: {height: 120, gap: 20},
      large: {height: 150, gap: 20},
      largeSide: {height: 300, gap: 20},
    };
    const light = {...text(80), set};
    expect(arrange(run([light], {type: 'large'}))).toMatchObject({layout: 'text', large: true, used: 150});
    expect(arrange(run([light, figure(800, 900)], {type: 'large'}))).toMatchObject({
      layout: 'beside',
      large: true,
      used: 300,
    });
    const dense = {...light, set: {...set, largeSide: {height: 500, gap: 20}}};
    expect(arrange(run([dense, figure(800, 900)], {type: 'large'}))).toMatchObject({
      layout: 'beside',
      large: false,
    });
  });

  it('sets text alone as on pages with other things where its slide is so full', () => {
    const dense = {...text(300), set: {...text(300).set, text: {height: 480, gap: 20}, large: {height: 560, gap: 20}}};
    expect(arrange(run([dense], {type: 'mixed'}))).toMatchObject({layout: 'stack', over: 0});
    expect(arrange(run([dense], {type: 'own'}))).toMatchObject({layout: 'text', over: 20});
    expect(arrange(run([dense], {type: 'large'}))).toMatchObject({layout: 'text', over: 100});
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
  });

  it('sets a paragraph or quotation large where it is all the page shows, at no gain that would part it from others', () => {
    const only = {
      ...text(80),
      solo: {layout: 'statement', characters: 200} as const,
      set: {...text(80).set, text: {height: 120, gap: 20}},
    };
    const [statement, plain] = [arrange(run([only])), arrange(run([{...only, solo: null}]))];
    expect(statement).toMatchObject({layout: 'statement', over: 0});
    expect(plain.cost - statement.cost).toBe(1);
    expect(arrange(run([{...only, solo: {layout: 'quotation', characters: 200}}])).layout).toBe('quotation');
    expect(arrange(run([only, only])).layout).toBe('text');
    // A narrower page, or one below a title of two lines, holds fewer characters in so large type.
    const long = {...only, solo: {layout: 'statement', characters: 320} as const};
    const layouts = [area, {...area, width: 848}, {...area, height: 408}].map(
      one => arrange(run([long], {area: one})).layout,
    );
    expect(layouts).toEqual(['statement', 'text', 'text']);
  });

  it('charges a page above the median once, however far above', () => {
    const cost = (words: number, step: number) =>
      arrange(run([text(200, words)], {budget: {fair: 90, wordy: 8, step}})).cost;
    expect(cost(40, 60) - cost(40, 0)).toBe(0);
    expect(cost(55, 60) - cost(55, 0)).toBe(60);
    expect(cost(70, 60) - cost(70, 0)).toBe(60);
  });
});
