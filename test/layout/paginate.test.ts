import {describe, expect, it} from 'vitest';
import {bindBlocks} from '../../src/compose/groups/bonds.ts';
import {buildGalley} from '../../src/layout/galley/galley.ts';
import {paginate} from '../../src/layout/paginate.ts';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import type {Page} from '../../src/model/page.ts';
import type {ContentBlock} from '../../src/blocks/types.ts';
import type {Slide} from '../../src/model/slide.ts';
import {normalizedText} from '../../src/text/plain.ts';
import {fakeMetrics, overrun} from '../support/measure.ts';
import {code, item, list, prose, slide, table} from '../support/content.ts';

const range = {line: 7, endLine: 7};

function paged(slides: readonly Slide[]): {pages: readonly Page[]; faults: readonly Diagnostic[]} {
  const faults: Diagnostic[] = [];
  const set = buildGalley(slides);
  return {
    pages: paginate(slides, set, fakeMetrics(set), {file: 'post.md', report: fault => void faults.push(fault)}),
    faults,
  };
}

/** First words of the items, lines or rows on each page. */
function parts(pages: readonly Page[]): readonly (readonly string[])[] {
  return pages.map(page =>
    page.blocks.flatMap(({block}) =>
      block.kind === 'list'
        ? block.items.map(one => normalizedText(one.children))
        : block.kind === 'code'
          ? block.value.split('\n')
          : block.kind === 'table'
            ? block.rows.map(row => row.map(normalizedText).join(' '))
            : [block.kind],
    ),
  );
}

const items = (count: number) =>
  list(
    1,
    Array.from({length: count}, (_, n) =>
      item(n + 2, `${n + 1} ${'some words that make an item of two full lines on a page '.repeat(2)}`),
    ),
  );
const note: ContentBlock = {kind: 'note', id: 90, range, speakerNotes: [{id: 90, text: 'said'}], next: false};
const stop: ContentBlock = {kind: 'break', id: 91, range, speakerNotes: []};

describe('pages', () => {
  it('are one where all fits, and numbered through the deck', () => {
    const {pages} = paged([slide([prose(1, 'short')]), slide([prose(2, 'short too')], {name: 'Salt'})]);
    expect(pages.map(page => [page.number, page.name, page.part])).toEqual([
      [1, 'Bread', {index: 1, of: 1}],
      [2, 'Salt', {index: 1, of: 1}],
    ]);
  });

  it('of a long list are of like length, and none is over its height', () => {
    const {pages, faults} = paged([slide([items(12)])]);
    const counts = parts(pages).map(part => part.length);
    expect(counts.length).toBeGreaterThan(1);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(pages.map(overrun)).toEqual(pages.map(() => 0));
    expect(faults).toEqual([]);
  });

  it('never end with the line that leads in to a list', () => {
    const filler = Array.from({length: 4}, (_, n) => prose(n + 20, 'a line of words '.repeat(7).trim()));
    for (let count = 0; count <= 4; count++) {
      const content = [...filler.slice(0, count), prose(50, 'The parts are:'), items(4)];
      const {pages} = paged([slide(content, {bonds: bindBlocks(content)})]);
      for (const page of pages.slice(0, -1)) {
        const last = page.blocks.at(-1)?.block;
        expect(last?.kind === 'prose' && last.lead).toBe(false);
      }
    }
  });

  it('of a list of contents are one, in the loosest look in which all of it fits; it goes on where none does', () => {
    const styleClasses = (heights: readonly number[], role: 'agenda' | 'section' = 'section') => {
      const topics = slide([items(6)], {role, styleClasses: ['long']});
      const set = buildGalley([topics]);
      const metrics = fakeMetrics(set);
      const of = [set.index[0]?.full ?? -1, ...(set.index[0]?.denser ?? []).map(({section}) => section)];
      const sections = metrics.sections.map((section, i) => ({
        ...section,
        blocks: section.blocks.map(block => ({...block, bottom: block.top + (heights[of.indexOf(i)] ?? 0)})),
      }));
      return paginate([topics], set, {...metrics, sections}, {file: 'post.md', report: () => undefined}).map(page =>
        page.slideClasses.join(' '),
      );
    };
    expect(styleClasses([400, 300, 200, 100])).toEqual(['long']);
    expect(styleClasses([600, 400, 300, 200])).toEqual(['long tall']);
    expect(styleClasses([900, 600, 400, 200])).toEqual(['long many']);
    expect(styleClasses([900, 900, 600, 400])).toEqual(['long crowd']);
    expect(styleClasses([900, 900, 900, 900]).length).toBeGreaterThan(1);
    expect(styleClasses([900, 900, 600, 400], 'agenda')).toEqual(['long crowd columns']);
    const pages = styleClasses([900, 900, 900, 600], 'agenda');
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages)).toEqual(new Set(['long crowd'])); // columns that end in the middle of a page are no gain
  });

  it('begin where the author breaks', () => {
    const {pages} = paged([slide([prose(1, 'before'), stop, prose(2, 'after')])]);
    expect(pages.map(page => page.blocks.map(({block}) => block.id))).toEqual([[1], [2]]);
  });

  it('hold what is said beside what it is said of', () => {
    const {pages} = paged([slide([prose(1, 'before'), note, stop, prose(2, 'after')])]);
    expect(pages.map(page => page.speakerNotes.map(one => one.id))).toEqual([[90], []]);
  });

  it('of a slide that is only said are one', () => {
    const {pages} = paged([slide([note])]);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.speakerNotes.map(one => one.text)).toEqual(['said']);
  });

  it('of code lose no line', () => {
    const value = Array.from({length: 40}, (_, n) => `line ${n}`).join('\n');
    const {pages} = paged([slide([code(1, value)])]);
    expect(pages.length).toBeGreaterThan(1);
    expect(parts(pages).flat().join('\n')).toBe(value);
  });

  it('of a table repeat its header and lose no row', () => {
    const rows = Array.from({length: 25}, (_, n) => [`row ${n}`, 'x']);
    const {pages} = paged([slide([table(1, ['name', 'value'], rows)])]);
    expect(pages.length).toBeGreaterThan(1);
    expect(parts(pages).flat()).toEqual(rows.map(row => row.join(' ')));
    for (const page of pages)
      expect(page.blocks.every(({block}) => block.kind === 'table' && block.header.length === 2)).toBe(true);
    expect(pages.map(overrun)).toEqual(pages.map(() => 0));
  });

  it('of a table in parts have its columns; one that is too wide is set smaller, then with broken words', () => {
    const rows = Array.from({length: 25}, (_, n) => [`row ${n}`, 'x']);
    const wide = slide([table(1, ['name', 'value'], rows)]);
    const paginated = (fits: string) => {
      const set = buildGalley([wide]);
      const metrics = fakeMetrics(set);
      const sections = metrics.sections.map((section, i) => ({
        ...section,
        blocks: section.blocks.map(block => ({
          ...block,
          wide: (set.sections[i]?.classes.join(' ') ?? '') !== fits,
          columns: [700, 420],
        })),
      }));
      return paginate([wide], set, {...metrics, sections}, {file: 'post.md', report: () => undefined});
    };
    for (const fits of ['', 'dense', 'dense unbroken']) {
      const pages = paginated(fits);
      expect([...new Set(pages.map(page => page.slideClasses.join(' ')))]).toEqual([fits]);
      expect(pages.length).toBeGreaterThan(1);
      expect(
        pages.flatMap(page => page.blocks.map(placed => (placed.kind === 'block' ? placed.columns : null))),
      ).toEqual(pages.map(() => [700, 420]));
    }
  });

  it('that nothing can make fit are reported at the line of the block', () => {
    const {pages, faults} = paged([slide([{...prose(1, 'word '.repeat(400)), range}])]);
    expect(pages).toHaveLength(1);
    expect(faults.map(({rule, file, line}) => ({rule, file, line}))).toEqual([
      {rule: 'overfull-page', file: 'post.md', line: 7},
    ]);
  });
});

it('refuses metrics of another galley', () => {
  const slides = [slide([prose(1, 'a'), prose(2, 'b')])];
  const set = buildGalley(slides);
  const metrics = fakeMetrics(set);
  const short = {
    ...metrics,
    sections: metrics.sections.map(section => ({...section, blocks: section.blocks.slice(1)})),
  };
  expect(() => paginate(slides, set, short, {file: 'post.md', report: () => {}})).toThrow(
    /2 blocks, the browser set 1/,
  );
});
