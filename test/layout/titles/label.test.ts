// The label of a page, by each of its sources in turn, and what is none.
import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {findPageLabel} from '../../../src/layout/titles/label.ts';
import type {Inline} from '../../../src/model/document.ts';
import type {PlacedBlock} from '../../../src/model/page.ts';
import {code, figure, item, list, prose, words} from '../../support/content.ts';

function labelOf(
  content: readonly ContentBlock[],
  {characters = 48, taken = [] as readonly string[], scope = '', above = ''} = {},
) {
  const placed = content.map(
    (block): PlacedBlock =>
      block.kind === 'figure' ? {kind: 'figure', block, width: 640, height: 480} : {kind: 'block', block, size: ''},
  );
  return findPageLabel(placed, {characters, taken: new Set(taken), scope, above});
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

  it('a question, with what it is asked of', () => {
    expect(labelOf([plain, prose(1, 'Why does it rise?')])).toBe('Why does it rise?');
    expect(labelOf([plain, plain, prose(1, 'Why does it rise?')])).toBeNull();
    expect(labelOf([plain, list(1, [item(2, 'Why does it rise?'), item(3, 'it rests')])])).toBeNull();
  });

  it('what a sentence defines', () => {
    const leaven = prose(1, 'The Leaven is a dough of yesterday that is kept.');
    expect(labelOf([leaven])).toBe('The Leaven');
    expect(labelOf([plain, leaven])).toBeNull();
    expect(labelOf([prose(1, 'Autolysis refers to the rest of flour and water.')])).toBe('Autolysis');
  });

  it('the labels of up to three items, and of those below a lead-in that names them not', () => {
    const labelled = (...names: readonly string[]) =>
      list(
        1,
        names.map((name, i) => ({...item(i + 2, ''), children: [strong(name), text(' rises in a cool room')]})),
      );
    expect(labelOf([labelled('Barley', 'Wheaten flour')])).toBe('Barley · Wheaten flour');
    expect(labelOf([labelled('Barley', 'Wheaten flour', 'Oats')])).toBe('Barley · Wheaten flour · Oats');
    expect(labelOf([labelled('Barley', 'Wheaten flour', 'Oats', 'Rye')])).toBeNull();
    const written = list(1, [item(2, 'Barley: it is sweet.'), item(3, 'Wheaten flour: it rises.')]);
    expect(labelOf([written])).toBe('Barley · Wheaten flour');
    expect(labelOf([plain, labelled('Barley', 'Oatmeal')])).toBe('Barley · Oatmeal');
    expect(labelOf([plain, plain, labelled('Barley', 'Oatmeal')])).toBeNull();
  });

  it('a caption, without its number and up to its first full stop, where the page is about the figure', () => {
    const captioned = {...figure(1, 'a'), caption: words('Figure 3: The crumb of a loaf. Left: rye.')};
    expect(labelOf([plain, captioned])).toBe('The crumb of a loaf');
    expect(labelOf([plain, captioned, list(2, [item(3, 'it rose')])])).toBeNull();
    expect(labelOf([plain, {...captioned, caption: words('A. The crumb. B. The crust.')}])).toBeNull();
  });

  it('the one bold term within the text', () => {
    const bold = (...more: readonly Inline[]) => of(text('we call it '), strong('cold fermentation'), ...more);
    expect(labelOf([bold()])).toBe('cold fermentation');
    expect(labelOf([bold(text(' or '), strong('slow fermentation'))])).toBeNull();
    expect(labelOf([of(text('we call it '), emphasis('slow fermentation'))])).toBeNull();
  });

  it('the short lines above its lists, joined, but the scope that it begins in comes first', () => {
    const cases = [prose(3, 'Rye v. Wheat'), list(4, [item(5, 'it fell')])];
    expect(labelOf(cases)).toBe('Rye v. Wheat');
    expect(labelOf([...cases, prose(6, 'Oat v. Barley'), list(7, [item(8, 'it rests')])])).toBe(
      'Rye v. Wheat · Oat v. Barley',
    );
    const rest = [list(1, [item(2, 'it rose'), item(9, 'it rests'), item(10, 'it rose again')]), ...cases];
    expect(labelOf(rest, {scope: 'Judgements'})).toBe('Judgements');
    expect(labelOf(rest, {scope: 'Judgements', taken: ['judgements']})).toBeNull();
  });

  it('a comment in its code, and the string that says what a function does', () => {
    expect(labelOf([code(1, '# Knead the dough; it must be smooth\nknead(dough)\nrest(dough)')])).toBe(
      'Knead the dough',
    );
    expect(labelOf([code(1, 'def bake(x):\n  """\n  Oven of stone. It is hot.\n  """\n  return x')])).toBeNull();
    expect(labelOf([code(1, 'def bake(x):\n  """Oven of stone. It is hot."""\n  return x')])).toBe('Oven of stone');
    expect(labelOf([code(1, '# Knead the dough\nknead(a)\n\n# Let it rest\nrest(a)')])).toBe(
      'Knead the dough · Let it rest',
    );
    const within = '# Knead the dough\na = knead()\n# Salt and water are in it\nprint(a)\n\n# Let it rest\nrest(a)';
    expect(labelOf([code(1, within)])).toBe('Knead the dough · Let it rest');
    expect(labelOf([code(1, 'knead(dough)  # it must be smooth')])).toBeNull();
    expect(labelOf([code(1, 'knead(dough)  # Knead the dough\nrest(dough)')])).toBe('Knead the dough');
    expect(labelOf([code(1, 'knead(dough)  # Knead the dough\nrest(dough)\nbake(dough)')])).toBeNull();
  });

  it('the name of a function that a formula defines', () => {
    const signature = of(text('def '), {type: 'inlineMath', value: '\\text{KneadDough}(x: D) \\to D'});
    expect(labelOf([signature, list(2, [item(3, 'it is smooth')])])).toBe('KneadDough');
  });
});

describe('a label is not taken from', () => {
  it('what speaks of less than half of the page, or not of its beginning', () => {
    const rye = of(strong('Rye.'), text(' It keeps.'));
    expect(labelOf([rye, plain])).toBe('Rye');
    expect(labelOf([plain, rye])).toBeNull();
    const few = prose(2, 'There are several kinds of flour:');
    const many = list(3, [item(4, 'rye'), item(5, 'oat'), item(6, 'spelt')]);
    expect(labelOf([rye, few, many])).toBe('Rye · several kinds of flour');
    expect(labelOf([rye, few, many], {characters: 20})).toBeNull();
  });

  it('a request, or a clause that its colon breaks off', () => {
    expect(labelOf([prose(1, 'Ask your self: could it rise more?')])).toBeNull();
    expect(labelOf([prose(1, 'The crust would be: brown and hard.')])).toBeNull();
  });

  it('words that are merely said twice, or written with capitals', () => {
    expect(labelOf(['the sour dough is kept.', 'the sour dough is old.'].map(one => prose(1, one)))).toBeNull();
    expect(labelOf([prose(1, 'it was baked by the Royal Baking Guild of old.')])).toBeNull();
  });

  it('the title above it', () => {
    const loaves = list(1, [{...item(2, ''), children: [strong('Rye: The crumb'), text(' of a loaf')]}]);
    expect(labelOf([of(strong('Rye: The crumb.'), text(' It is dark.'))], {above: 'Rye'})).toBe('The crumb');
    expect(labelOf([loaves], {above: 'Wheat'})).toBe('Rye: The crumb');
    expect(labelOf([loaves], {above: 'Rye', characters: 9})).toBe('The crumb');
  });
});
