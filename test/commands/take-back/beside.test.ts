// What somebody moves or adds first of a list, at the end of a sentence, or between a section and those within it.
import {expect, it} from 'vitest';
import {createBudget} from '../../../src/commands/take-back/compare/budget.ts';
import {listChanges} from '../../../src/commands/take-back/compare/changes.ts';
import {takeChanges} from '../../../src/commands/take-back/take-changes.ts';
import type {ContentShape, ContentSlide} from '../../../src/export/pptx/read-back/read-content.ts';
import type {Diagnostic} from '../../../src/model/diagnostic.ts';
import {documentOf} from '../../support/notes.ts';

const notes = `# Bread

## Rye

Of rye **we all know this.** It holds water.

What goes into it:

- sour dough
that is old
- coarse flour
- much salt

### Baking

Bake it for an hour.

## Oats

Oats grow in the rain.
`;

const shape = (role: ContentShape['role'], texts: readonly string[], levels?: readonly number[]): ContentShape => ({
  ...{name: role, role, texts, columns: 0, levels: levels ?? texts.map(() => -1)},
});
const slide = (title: string, ...shapes: readonly ContentShape[]): ContentSlide => ({
  ...{name: title, shapes: [shape('title', [title]), ...shapes], notes: [], isHidden: false},
});
const rye = (sentence: string, items: readonly string[]): ContentSlide => {
  const texts = [sentence, 'What goes into it:', ...items];
  return slide('Rye', shape('text', texts, [-1, -1, ...items.map(() => 0)]));
};
const [words, items] = ['Of rye we all know this', ['sour dough that is old', 'coarse flour', 'much salt']];
const baking = slide('Baking', shape('text', ['Bake it for an hour.']));
const oats = slide('Oats', shape('text', ['Oats grow in the rain.']));
const deck = [rye(words, items), baking, oats];

const read = (text: string) => {
  const diagnostics: Diagnostic[] = [];
  return {document: documentOf(text, diagnostics), diagnostics};
};
const options = {slides: deck, isSame: false, only: null};
const take = (now: readonly ContentSlide[]) => takeChanges(notes, {...options, changes: listChanges(deck, now)}, read);
const lines = (text: string, from: string, count: number): readonly string[] => {
  const all = text.split('\n');
  return all.slice(all.indexOf(from), all.indexOf(from) + count);
};

it('moves an item to the first place of its list, below a paragraph, with the lines in which its text goes on', () => {
  const {text} = take([rye(words, ['coarse flour', 'sour dough that is old', 'much salt']), baking, oats]);
  expect(lines(text, 'What goes into it:', 6)).toEqual([
    ...['What goes into it:', '', '- coarse flour', '- sour dough', 'that is old', '- much salt'],
  ]);
});

it('adds an item before the first one, and behind one whose text goes on', () => {
  const first = take([rye(words, ['fresh yeast', ...items]), baking, oats]);
  expect(lines(first.text, 'What goes into it:', 4)).toEqual([
    'What goes into it:',
    '',
    '- fresh yeast',
    '- sour dough',
  ]);
  const second = take([rye(words, items.toSpliced(1, 0, 'fresh yeast')), baking, oats]);
  expect(lines(second.text, '- sour dough', 4)).toEqual([
    '- sour dough',
    'that is old',
    '- fresh yeast',
    '- coarse flour',
  ]);
});

it('puts no blank before the full stop of a sentence that a slide shows without', () => {
  const {text} = take([rye(`${words} indeed`, items), baking, oats]);
  expect(text).toBe(notes.replace('this.**', 'this indeed.**'));
});

it('adds a slide between a section and the first one within it', () => {
  const added = {...slide('Yeast', shape('text', ['It is alive.'])), name: ''};
  const {text, changes} = take([rye(words, items), added, baking, oats]);
  expect(changes.map(({refused}) => refused)).toEqual([undefined]);
  expect(text).toBe(notes.replace('### Baking', '### Yeast\n\nIt is alive.\n\n### Baking'));
});

it('adds none there where a slide shows both', () => {
  const both = slide('Rye', ...(rye(words, items).shapes.slice(1) ?? []), shape('caption', ['Bake it for an hour.']));
  const added = {...slide('Yeast', shape('text', ['It is alive.'])), name: ''};
  const changes = listChanges([both, oats], [both, added, oats]);
  const taken = takeChanges(notes, {...options, slides: [both, oats], changes}, read);
  expect(taken.text).not.toContain('### Yeast\n\nIt is alive.\n\n### Baking');
});

it('ends: what takes too many readings is refused, what was taken stays', () => {
  const now = [rye(`${words} indeed`, items), slide('Baking', shape('text', ['Bake it for two hours.'])), oats];
  const changes = listChanges(deck, now);
  const taken = takeChanges(notes, {...options, changes}, read, createBudget(2 * notes.length));
  expect(taken.text).toContain('this indeed.**');
  expect(taken.changes.map(({refused = ''}) => refused)).toEqual(['', expect.stringContaining('too long at once')]);
});

it('ends: decks that have nothing to do with each other are refused', () => {
  const other = (sign: string) =>
    Array.from({length: 60}, (_, i) => slide(`${sign} ${i}`, shape('text', [`${sign} a b ${i}`])));
  expect(() => listChanges(other('x'), other('y'), createBudget(3000))).toThrow('cannot be told what was what');
});
