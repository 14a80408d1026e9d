// Pages of one slide in, their titles, what stands above them, and counters out.
import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import type {Inline} from '../../../src/model/document.ts';
import {wholePage} from '../../../src/layout/page.ts';
import {titlePages} from '../../../src/layout/titles/title-pages.ts';
import type {Slide} from '../../../src/model/slide.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {item, list, prose, slide, words} from '../../support/content.ts';

/** `title < what stands above it | counter` of the pages of a slide, of which each shows one paragraph. */
function titlesOf(texts: readonly string[], more: Partial<Slide> = {}, promoted: readonly number[] = []) {
  const whole = slide([], {trail: ['Baking'], ...more});
  const pages = texts.map((text, i) => {
    const content: readonly ContentBlock[] = [prose(i + 1, text)];
    const page = {...wholePage({...whole, content}), part: {index: i + 1, of: texts.length}};
    return promoted.includes(i) ? {...page, title: words(text), promoted: i + 1} : page;
  });
  return titlePages(whole, pages, 48).map(
    ({title, trail, counter}) => `${normalizedText(title)} < ${trail.at(-1)}${counter === '' ? '' : ` | ${counter}`}`,
  );
}

const text = (value: string): Inline => ({type: 'text', value});
const bold = (value: string): Inline => ({type: 'strong', children: [{type: 'text', value}]});
const plain = 'it rests in a cool room.';

describe('pages of one slide', () => {
  it('have its title where they are one', () => {
    expect(titlesOf(['Rye: it is dark.'])).toEqual(['Bread < Baking']);
  });

  it('have its title on the first, then labels of their own below it', () => {
    expect(titlesOf(['Rye: it is dark.', 'Wheat: it is light.', 'Barley: it is flat.'])).toEqual([
      'Bread < Baking',
      'Wheat < Bread',
      'Barley < Bread',
    ]);
  });

  it('have no label of a callout that ends before their last words', () => {
    const whole = slide([], {trail: ['Baking']});
    const callout = {...prose(2, 'Wheat: it is light.'), callout: 'tip'} as ContentBlock;
    const titleOf = (content: readonly ContentBlock[]) =>
      normalizedText(
        titlePages(
          whole,
          [[prose(1, plain)], content].map((blocks, i) => ({
            ...wholePage({...whole, content: blocks}),
            part: {index: i + 1, of: 2},
          })),
          48,
        ).at(-1)?.title ?? [],
      );
    expect(titleOf([callout])).toBe('Wheat');
    expect(titleOf([callout, prose(3, plain)])).toBe('Bread');
  });

  it('are counted where they have none, by their place among those of the same title', () => {
    expect(titlesOf([plain, 'Wheat: it is light.', plain])).toEqual([
      'Bread < Baking | 1/2',
      'Wheat < Bread',
      'Bread < Baking | 2/2',
    ]);
  });

  it('have no label twice, nor one that is the slide’s or a promoted title', () => {
    const wheat = 'Wheat: it is light.';
    expect(titlesOf([plain, wheat, wheat])).toEqual(['Bread < Baking | 1/2', 'Wheat < Bread', 'Bread < Baking | 2/2']);
    expect(titlesOf([plain, 'Bread: it is light.'])).toEqual(['Bread < Baking | 1/2', 'Bread < Baking | 2/2']);
    expect(titlesOf([plain, wheat, 'Wheat'], {}, [2])).toEqual([
      'Bread < Baking | 1/2',
      'Bread < Baking | 2/2',
      'Wheat < Baking',
    ]);
  });

  it('stand below what shares their slide, where that has a title made of several', () => {
    expect(titlesOf([plain, 'Wheat: it is light.'], {title: words('Rye · Wheat'), parent: 'Flour'})).toEqual([
      'Rye · Wheat < Baking',
      'Wheat < Baking',
    ]);
  });

  it('that are screenshots bear the sentence of their band, which no page shows as a title', () => {
    const whole = slide([], {trail: ['Baking']});
    const shot = (text: string) => ({...wholePage({...whole, content: [prose(2, text)]}), layout: 'shot' as const});
    const second = (text: string) => {
      const [, page] = titlePages(whole, [wholePage({...whole, content: [prose(1, plain)]}), shot(text)], 48);
      return normalizedText(page?.title ?? []);
    };
    expect(second('the dough of rye is left in a bowl of glass until it has doubled in size.')).toBe(
      'the dough of rye is left in a bowl of glass until it has doubled in size',
    );
    expect(second('The dough of rye is left in a bowl. It rises.')).toBe('The dough of rye is left in a bowl');
    expect(second('it is left in a bowl of glass, '.repeat(4))).toBe('Bread');
  });

  it('have a label where they repeat a part of the slide’s title alone', () => {
    const whole = slide([], {title: words('Bread: A History'), again: words('Bread')});
    const pages = [plain, 'Wheat: it is light.'].map((text, i) => ({
      ...wholePage({...whole, content: [prose(i + 1, text)]}),
      title: i === 0 ? whole.title : words('Bread'),
    }));
    expect(titlePages(whole, pages, 48).map(({title}) => normalizedText(title))).toEqual(['Bread: A History', 'Wheat']);
  });

  it('are left as they are where the slide is no content', () => {
    expect(titlesOf([plain, 'Wheat: it is light.'], {role: 'readings'})).toEqual(['Bread < Baking', 'Bread < Baking']);
  });
});

describe('a list that goes on over several pages', () => {
  const lead = {...prose(1, ''), children: [bold('Kinds of flour'), text(' (some of them):')], lead: true};
  const kinds = (names: readonly string[]) =>
    list(
      2,
      names.map((name, n) => item(10 + n, name, [item(20 + n, plain)])),
    );
  const pagesOf = (rest: ContentBlock) => {
    const whole = slide([lead, kinds(['Rye', 'Wheat'])], {trail: ['Baking']});
    const pages = [[lead, kinds(['Rye'])], [rest]].map((content, i) => ({
      ...wholePage({...whole, content}),
      part: {index: i + 1, of: 2},
    }));
    return titlePages(whole, pages, 48).map(({title, trail}) => `${normalizedText(title)} < ${trail.at(-1)}`);
  };

  it('stands below the label of the line that leads in to it', () => {
    expect(pagesOf(kinds(['Wheat']))).toEqual(['Bread < Baking', 'Wheat < Kinds of flour']);
  });

  it('has that label as its title where its own are too many', () => {
    const many = ['Wheat', 'Barley', 'Oats', 'Spelt', 'Emmer'];
    expect(pagesOf(kinds(many))).toEqual(['Bread < Baking', 'Kinds of flour < Bread']);
  });
});
