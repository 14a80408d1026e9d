// Pages of one slide: the packer finds the cheapest under all costs together, and what that means for sections and
// lists.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../src/blocks/types.ts';
import {bindBlocks} from '../../src/compose/groups/bonds.ts';
import type {Slide} from '../../src/model/slide.ts';
import {setSlide} from '../../src/layout/arrange-slide.ts';
import {findAtoms} from '../../src/layout/atoms/atoms.ts';
import {arrangements} from '../../src/layout/costs.ts';
import {buildGalley} from '../../src/layout/galley/galley.ts';
import {packPages} from '../../src/layout/pack.ts';
import type {UnnumberedPage} from '../../src/layout/page.ts';
import {packSlide, pagesFrom, priceRanges, priceSlide} from '../../src/layout/slide-pages.ts';
import {type WordPrices, ownPrices} from '../../src/layout/words/word-cost.ts';
import {normalizedText} from '../../src/text/plain.ts';
import {figure, heading, item, list, prose, slide} from '../support/content.ts';
import {fakeMetrics} from '../support/measure.ts';

function asSet(content: readonly ContentBlock[], more: Partial<Slide> = {}) {
  const whole = slide(content, {bonds: bindBlocks(content), ...more});
  const galley = buildGalley([whole]);
  return setSlide(whole, galley.index[0], fakeMetrics(galley));
}

function pagesOf(content: readonly ContentBlock[], more: Partial<Slide> = {}): readonly UnnumberedPage[] {
  const priced = priceSlide(asSet(content, more));
  if (!priced) return [];
  return pagesFrom(priced, packSlide(priced, ownPrices), {file: 'post.md', report: () => undefined}).map(
    ({page}) => page,
  );
}

/** Where pages of many words are to be few. */
const dear: WordPrices = {...ownPrices, step: 130, crowd: 200};

/** Ids of the blocks of each page. */
const ids = (pages: readonly UnnumberedPage[]) => pages.map(({blocks}) => blocks.map(({block}) => block.id));
/** A paragraph of `lines` lines of running text, with a word that only it has. */
const text = (id: number, lines: number, word = 'wholegrain') =>
  prose(id, `w${id}${` ${word}`.repeat(Math.floor((70 * lines) / (word.length + 1)) - 1)}.`);

const blocks = fc.array(
  fc.oneof(
    fc.integer({min: 1, max: 5}).map(
      lines =>
        (id: number): ContentBlock =>
          text(id, lines),
    ),
    fc.constant((id: number): ContentBlock => heading(id, `Rye ${id}`, true)),
    fc.constant((id: number): ContentBlock => prose(id, 'Rye rises:')),
    fc.integer({min: 1, max: 3}).map(
      count =>
        (id: number): ContentBlock =>
          list(
            id,
            Array.from({length: count}, (_, n) => item(100 * id + n, 'rye rises slowly in the cold '.repeat(3))),
          ),
    ),
    fc.constant((id: number): ContentBlock => figure(id, 'loaf')),
  ),
  {minLength: 2, maxLength: 7},
);

describe('the pages of a slide', () => {
  it('cost no more than any other breaking: headings, bonds, figures and shared pages in the price', () => {
    fc.assert(
      fc.property(blocks, fc.constantFrom(ownPrices, dear), (makers, prices) => {
        const whole = asSet(makers.map((make, i) => make(i + 1)));
        const all = findAtoms(whole.slide, whole.set.content).slice(0, 11);
        const ranges = priceRanges(whole, all);
        const price = (from: number, to: number) => ranges.price(from, to, prices);
        const total = (starts: readonly number[]) =>
          starts.reduce((sum, from, i) => sum + price(from, starts[i + 1] ?? all.length).cost, 0);
        let min = Number.POSITIVE_INFINITY;
        for (let mask = 0; mask < 2 ** (all.length - 1); mask++) {
          const starts = [0, ...all.slice(1).flatMap((_, i) => ((mask >> i) & 1 ? [i + 1] : []))];
          min = Math.min(min, total(starts));
        }
        expect(total(packPages(all.length, price))).toBeCloseTo(min, 6);
      }),
      {numRuns: 40},
    );
  });

  it('charge a section that begins on a page with others, and one below the rest of another', () => {
    const whole = asSet([heading(1, 'Rye', true), text(2, 2), text(3, 2), heading(4, 'Wheat', true), text(5, 2)]);
    const plain = asSet([heading(1, 'Rye'), text(2, 2), text(3, 2), heading(4, 'Wheat'), text(5, 2)]);
    const extra = (from: number, to: number) => {
      const [own, other] = [whole, plain].map(one =>
        priceRanges(one, findAtoms(one.slide, one.set.content)).price(from, to, ownPrices),
      );
      return (own?.cost ?? 0) - (other?.cost ?? 0);
    };
    expect(extra(0, 5)).toBe(arrangements.shared);
    expect(extra(2, 5)).toBe(arrangements.shared + arrangements.tail);
    expect(extra(2, 3)).toBe(0);
  });
});

describe('a page', () => {
  const question = prose(3, 'Why does rye keep so long?');
  const titlesOf = (pages: readonly UnnumberedPage[]) =>
    pages.map(({title, promoted, trail}) => [normalizedText(title), promoted, trail.at(-1) ?? '']);

  it('is titled by the block that it begins with, which stands no more below', () => {
    const pages = pagesOf([text(1, 5), text(2, 5), question, text(4, 9)]);
    expect(ids(pages)).toEqual([[1, 2], [4]]);
    expect(titlesOf(pages)).toEqual([
      ['Bread', -1, ''],
      ['Why does rye keep so long?', 3, 'Bread'],
    ]);
  });

  it('begins its slide under the slide’s own title', () => {
    const pages = pagesOf([question, text(4, 9), text(5, 9)]);
    expect(ids(pages)[0]).toEqual([3, 4]);
    expect(titlesOf(pages)[0]).toEqual(['Bread', -1, '']);
  });

  it('is titled by the heading that it begins with where its slide goes by the name of its section', () => {
    const content = [heading(3, 'Rye'), text(4, 2)];
    expect(titlesOf(pagesOf(content))).toEqual([['Bread', -1, '']]);
    expect(titlesOf(pagesOf(content, {role: 'closing', trail: ['Bread']}))).toEqual([['Rye', 3, 'Bread']]);
  });

  it('keeps its words where it is the only one, and where nothing would be left', () => {
    expect(titlesOf(pagesOf([question, text(4, 2)]))).toEqual([['Bread', -1, '']]);
  });
});

describe('sections that share a slide', () => {
  const section = (id: number, name: string, lines: number) => [heading(id, name, true), text(id + 1, lines, 'rye')];

  it('share pages, as many as fit', () => {
    const pages = pagesOf([...section(1, 'Rye', 3), ...section(3, 'Wheat', 3), ...section(5, 'Oats', 4)]);
    expect(ids(pages)).toEqual([[1, 2, 3, 4], [6]]);
    expect(pages.map(({title}) => normalizedText(title))).toEqual(['Rye · Wheat', 'Oats']);
    expect(pages.map(({promoted}) => promoted)).toEqual([-1, 5]);
  });

  it('never begin below the rest of another', () => {
    const pages = pagesOf([...section(1, 'Rye', 6), text(3, 5, 'rye'), ...section(4, 'Wheat', 4)]);
    expect(ids(pages).map(page => page.includes(4) || page.includes(5))).toEqual([false, false, true]);
  });
});

describe('a list', () => {
  const items = (count: number) =>
    list(
      50,
      Array.from({length: count}, (_, n) => item(60 + n, `${n} ${'wholegrain '.repeat(13)}`)),
    );
  /** How many items stand on each page that shows some. */
  const counts = (above: number, count: number) =>
    pagesOf([...(above > 0 ? [text(1, above)] : []), items(count)]).flatMap(({blocks: shown}) =>
      shown.flatMap(({block}) => (block.kind === 'list' ? block.items.length : [])),
    );

  it('of two items is never broken', () => {
    for (let above = 0; above <= 10; above++) expect([above, counts(above, 2)]).toEqual([above, [2]]);
  });

  it('leaves neither its first nor its last item alone', () => {
    const lonely: string[] = [];
    for (let above = 0; above <= 10; above++)
      for (let count = 4; count <= 12; count++) {
        const parts = counts(above, count);
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(count);
        if (parts[0] === 1 || parts.at(-1) === 1)
          lonely.push(`${count} items below ${above} lines: ${parts.join(' ')}`);
      }
    expect(lonely).toEqual([]);
  });

  it('begin with the label of a paragraph rather than with the rest of another one', () => {
    const labelled = (id: number, label: string, lines: number) => ({
      ...text(id, lines),
      children: [
        {type: 'strong' as const, children: [{type: 'text' as const, value: `${label}.`}]},
        {type: 'text' as const, value: ` ${'wholegrain '.repeat(lines * 6)}.`},
      ],
    });
    const price = (content: readonly ContentBlock[]) => {
      const one = asSet(content);
      const all = findAtoms(one.slide, one.set.content);
      return priceRanges(one, all).price(1, all.length, ownPrices).cost;
    };
    const rest = [text(2, 3), labelled(3, 'Wheat bread', 3)];
    const mixed = price([labelled(1, 'Rye bread', 3), ...rest]) - price([text(1, 3), ...rest]);
    expect(mixed).toBe(arrangements.mixed);
  });

  it('are titled by the short sentence below their figure, unless that shows a title itself', () => {
    const titleOf = (shot?: {readonly width: number; readonly height: number}) => {
      const below = {...figure(3, 'oven'), ...(shot ? {shot} : {})};
      const content = [text(1, 9), {kind: 'break' as const, id: 2, range: {line: 1, endLine: 1}, speakerNotes: []}];
      const page = pagesOf([...content, below, prose(4, 'Ovens of stone keep the heat.')])[1];
      return normalizedText(page?.title ?? []);
    };
    expect(titleOf()).toBe('Ovens of stone keep the heat');
    expect(titleOf({width: 1280, height: 720})).not.toBe('Ovens of stone keep the heat');
  });
});
