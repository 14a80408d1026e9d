// The label of a page, by each of its sources in turn, and what is none.
import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {findPageLabel} from '../../../src/layout/titles/label.ts';
import type {Inline} from '../../../src/model/document.ts';
import type {PlacedBlock} from '../../../src/model/page.ts';
import {figure, item, list, prose, words} from '../../support/content.ts';

function labelOf(
  content: readonly ContentBlock[],
  {characters = 48, taken = [] as readonly string[], scope = ''} = {},
) {
  const placed = content.map(
    (block): PlacedBlock =>
      block.kind === 'figure' ? {kind: 'figure', block, width: 640, height: 480} : {kind: 'block', block, size: ''},
  );
  return findPageLabel(placed, {characters, taken: new Set(taken), scope});
}

const text = (value: string): Inline => ({type: 'text', value});
const strong = (value: string): Inline => ({type: 'strong', children: [...words(value)] as []});
const emphasis = (value: string): Inline => ({type: 'emphasis', children: [...words(value)] as []});
const of = (...children: readonly Inline[]) => ({...prose(1, ''), children});
const plain = prose(5, 'it rises and rests in a cool room.');

describe('a label is taken from', () => {
  it('the bold words that open a paragraph or the only item, where a mark parts them from the rest', () => {
    expect(labelOf([of(strong('Cold rise.'), text(' We leave the dough.')), plain])).toBe('Cold rise');
    expect(labelOf([of(strong('Cold rise'), text(': we leave the dough.'))])).toBe('Cold rise');
    expect(labelOf([list(1, [{...item(2, ''), children: [strong('Cold rise'), text(' – a day')]}])])).toBe('Cold rise');
  });

  it('the emphasised words that do so, below a figure too, and a bold sentence of a line', () => {
    expect(labelOf([figure(1, 'a'), of(emphasis('Cold rise'), text(': we leave the dough.'))])).toBe('Cold rise');
    expect(labelOf([of(strong('Dough that rises in the cold tastes better:'), text(' we leave it.'))])).toBe(
      'Dough that rises in the cold tastes better',
    );
  });

  it('the words before a colon', () => {
    expect(labelOf([prose(1, 'Cold rise: we leave the dough for a day.')])).toBe('Cold rise');
  });

  it('a question', () => {
    expect(labelOf([plain, prose(1, 'Why does it rise?')])).toBe('Why does it rise?');
    expect(labelOf([plain, list(1, [item(2, 'Why does it rise?'), item(3, 'it rests')])])).toBeNull();
  });

  it('what a sentence defines', () => {
    expect(labelOf([plain, prose(1, 'The leaven is a dough of yesterday that is kept.')])).toBe('The leaven');
    expect(labelOf([prose(1, 'Autolysis refers to the rest of flour and water.')])).toBe('Autolysis');
  });

  it('the labels of up to three items', () => {
    const labelled = (...names: readonly string[]) =>
      list(
        1,
        names.map((name, i) => ({...item(i + 2, ''), children: [strong(name), text(' rises in a cool room')]})),
      );
    expect(labelOf([labelled('Barley', 'Wheaten flour')])).toBe('Barley · Wheaten flour');
    expect(labelOf([labelled('Barley', 'Wheaten flour', 'Oatmeal', 'Buckwheat')])).not.toMatch(/Barley|flour/);
    const written = list(1, [item(2, 'Barley: it is sweet.'), item(3, 'Wheaten flour: it rises.')]);
    expect(labelOf([written])).toBe('Barley · Wheaten flour');
    expect(labelOf([plain, labelled('Barley', 'Oatmeal')])).not.toMatch(/Barley/);
  });

  it('a caption, without its number and up to its first full stop', () => {
    const captioned = {...figure(1, 'a'), caption: words('Figure 3: The crumb of a loaf. Left: rye.')};
    expect(labelOf([plain, captioned])).toBe('The crumb of a loaf');
  });

  it('bold words, then emphasised ones, within text', () => {
    const both = of(text('we call it '), emphasis('slow fermentation'), text(' or '), strong('cold fermentation'));
    expect(labelOf([both])).toBe('cold fermentation');
    expect(labelOf([both], {taken: ['cold fermentation']})).toBe('slow fermentation');
  });

  it('a name that text writes with capitals', () => {
    expect(labelOf([prose(1, 'it was baked by the Royal Baking Guild of old.')])).toBe('Royal Baking Guild');
  });

  it('the short lines above its lists, joined, but the scope that it begins in comes first', () => {
    const cases = [list(1, [item(2, 'it rose')]), prose(3, 'Rye v. Wheat'), list(4, [item(5, 'it fell')])];
    expect(labelOf(cases)).toBe('Rye v. Wheat');
    expect(labelOf([...cases, prose(6, 'Oat v. Barley'), list(7, [item(8, 'it rests')])])).toBe(
      'Rye v. Wheat · Oat v. Barley',
    );
    expect(labelOf(cases, {scope: 'Judgements'})).toBe('Judgements');
    expect(labelOf(cases, {scope: 'Judgements', taken: ['judgements']})).toBe('Rye v. Wheat');
  });

  it('words that the page says twice together', () => {
    const pages = ['the sour dough is kept.', 'then Sour dough is left in the bowl.'].map(one => prose(1, one));
    expect(labelOf(pages)).toBe('sour dough');
    expect(labelOf(pages.slice(1))).toBeNull();
    const halves = ['we keep the sour dough starters in glass.', 'the sour dough starters are old.'].map(one =>
      prose(1, one),
    );
    expect(labelOf(halves)).toBe('sour dough starters');
    expect(labelOf(['we always bake bread.', 'you always bake bread.'].map(one => prose(1, one)))).toBeNull();
    expect(labelOf(['then the dough rests.', 'then the dough rises.'].map(one => prose(1, one)))).toBeNull();
  });
});
