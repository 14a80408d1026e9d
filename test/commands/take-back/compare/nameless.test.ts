// A deck as LibreOffice saves it: no names of slides and shapes, the trail as a text, formulas left out, code as text.
import {expect, it} from 'vitest';
import {listChanges} from '../../../../src/commands/take-back/compare/changes.ts';
import type {ContentShape, ContentSlide} from '../../../../src/export/pptx/read-back/read-content.ts';

const shape = (name: string, role: ContentShape['role'], ...texts: string[]): ContentShape => ({
  ...{name, role, texts, columns: 0, levels: texts.map(() => -1)},
});
const slide = (name: string, ...shapes: readonly ContentShape[]): ContentSlide => ({
  ...{name, shapes, notes: [], isHidden: false, trail: 'Bread and more'},
});
const title = shape('Title', 'title', 'Rye');
const text = shape('Text (3)', 'text', 'Rye keeps for a week.', 'It holds water.');
const code = shape('Code (4)', 'code', 'x = 1', '', '  y = 2');
const formula = shape('Formula (5)', 'formula', 'a = b');
const deck = [
  slide('rye', title, text, code, formula),
  slide('oats', shape('Title', 'title', 'Oats'), shape('Picture (9)', 'image', 'a field of oats')),
];
/** The deck as it is saved, with these texts. */
const saved = (...texts: string[]): readonly ContentSlide[] => [
  {
    ...{name: '', notes: [], isHidden: false},
    shapes: [
      shape('PlaceHolder 1', 'title', 'Rye'),
      shape('PlaceHolder 2', 'text', 'Bread and more'),
      shape('Decoration', 'text', '\u201c'),
      shape('PlaceHolder 3', 'text', ...texts),
      shape('PlaceHolder 4', 'text', 'x = 1', 'y = 2'),
    ],
  },
  {
    ...{name: '', notes: [], isHidden: false},
    shapes: [
      shape('PlaceHolder 1', 'title', 'Oats'),
      shape('PlaceHolder 2', 'text', 'Bread and more'),
      shape('Picture (9)', 'image', 'a field of oats'),
    ],
  },
];

it('lists a formula that the program left out, and takes nothing else for a change', () => {
  expect(listChanges(deck, saved(...text.texts))).toEqual([
    {kind: 'other', slide: 0, what: expect.stringContaining('“a = b” is gone, or the program')},
  ]);
});

it('finds what somebody changed there', () => {
  const [words, ...others] = listChanges(deck, saved('Rye keeps for a month.', 'It holds water.'));
  expect(words).toMatchObject({kind: 'words', at: {slide: 0, shape: 1, text: 0}, after: 'Rye keeps for a month.'});
  expect(others.map(({kind}) => kind)).toEqual(['other']);
});

it('does not guess that code is gone where it came back as another text', () => {
  const [first, second] = saved(...text.texts) as [ContentSlide, ContentSlide];
  const shapes = [...first.shapes.slice(0, 4), shape('PlaceHolder 4', 'text', 'x = 5 and more')];
  expect(new Set(listChanges(deck, [{...first, shapes}, second]).map(({kind}) => kind))).toEqual(new Set(['other']));
});

it('does not guess that a slide is gone where another one is new', () => {
  const [first] = saved(...text.texts) as [ContentSlide];
  const other = {...first, shapes: [shape('PlaceHolder 1', 'title', 'Barley'), shape('P', 'text', 'Barley is old.')]};
  const kinds = listChanges(deck, [first, other]).map(({kind}) => kind);
  expect(kinds).toContain('slide-new');
  expect(kinds).not.toContain('slide-gone');
  expect(listChanges(deck, [first])).toContainEqual({kind: 'slide-gone', slide: 1});
});

it('takes the parts of a text with formulas, each in a box of its own, for that text', () => {
  const mixed = shape('Text (3 4 5)', 'text', 'Rye keeps.', 'Water is held.', 'It is dark.');
  const own = [slide('rye', title, mixed, shape('Formulas of Text (3 4 5)', 'formula', 'a=b', 'c=d'))];
  const savedAs = (...texts: readonly string[]): readonly ContentSlide[] => [
    {...slide('', shape('x', 'title', 'Rye'), ...texts.map(one => shape('y', 'text', one))), trail: undefined},
  ];
  const same = listChanges(own, savedAs(...mixed.texts));
  expect(same.map(({kind}) => kind)).toEqual(['other', 'other']); // the formulas
  const [words] = listChanges(own, savedAs('Rye keeps.', 'Water is not held. It is dark.', 'It is dark.'));
  expect(words?.kind).not.toBe('text-gone');
  const edited = listChanges(own, savedAs('Rye keeps.', 'Something else entirely', 'It is dark.'));
  expect(edited.filter(({kind}) => kind === 'text-gone')).toEqual([]);
});
