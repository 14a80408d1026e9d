// Sentences of a paragraph, items of a list in a deck that somebody edited: none is moved without the others.
import {expect, it} from 'vitest';
import {listChanges} from '../../../src/commands/take-back/compare/changes.ts';
import {takeChanges} from '../../../src/commands/take-back/take-changes.ts';
import type {ContentSlide} from '../../../src/export/pptx/read-back/read-content.ts';
import {documentOf} from '../../support/notes.ts';

const rye = ['Rye is dark and keeps for a week.', 'It is baked in a cold oven.', 'Bakers of the north like it.'];
const wheat = ['Wheat is light and soon stale.', 'It is baked in a hot oven.'];
const notes = `# Bread\n\n${rye.join(' ')}\n\n${wheat.join(' ')}\n`;

const deckOf = (texts: readonly string[], more: readonly string[] = []): readonly ContentSlide[] => [
  {
    name: 'bread',
    shapes: [
      {name: 'Title', role: 'title', texts: ['Bread'], columns: 0, levels: [-1]},
      {name: 'Text', role: 'text', texts, columns: 0, levels: texts.map(() => 0)},
    ],
    notes: [],
    isHidden: false,
  },
  {
    name: 'oven',
    shapes: [
      {name: 'Title', role: 'title', texts: ['Oven'], columns: 0, levels: [-1]},
      {name: 'Text', role: 'text', texts: ['Ovens are hot.', ...more], columns: 0, levels: [0, ...more.map(() => 0)]},
    ],
    notes: [],
    isHidden: false,
  },
];
const text = `${notes}\n# Oven\n\n- Ovens are hot.\n`;

function take(texts: readonly string[], more: readonly string[] = []) {
  const slides = deckOf([...rye, ...wheat]);
  const changes = listChanges(slides, deckOf(texts, more));
  const read = (some: string) => ({document: documentOf(some, []), diagnostics: []});
  const taken = takeChanges(text, {slides, changes, isSame: true, only: null}, read);
  return {isChanged: taken.text !== text, refused: taken.changes.map(({refused = ''}) => refused), text: taken.text};
}

it('moves none within its paragraph, nor into another', () => {
  for (const texts of [
    [rye[0], rye[2], rye[1], ...wheat],
    [wheat[1], ...rye, wheat[0]],
    [...rye.slice(0, 2), ...wheat, rye[2]],
  ]) {
    const {isChanged, refused} = take(texts as string[]);
    expect(isChanged).toBe(false);
    expect(refused).not.toEqual([]);
    for (const one of refused) expect(one).toMatch(/^the sentences of line \d are one paragraph/);
  }
});

it('puts none on another slide that its own keeps', () => {
  const {isChanged, refused} = take([rye[0], rye[2], ...wheat] as string[], [rye[1] as string]);
  expect(isChanged).toBe(false);
  expect(refused).toHaveLength(2);
});

it('adds no line within a paragraph, but one behind it', () => {
  const added = 'Some eat it warm.';
  expect(take([rye[0], added, rye[1], rye[2], ...wheat] as string[]).isChanged).toBe(false);
  expect(take([...rye, added, ...wheat]).text).toContain(`${rye.join(' ')}\n\n${added}`);
});

it('changes its words', () => {
  expect(take([rye[0], 'It is baked in a warm oven.', rye[2], ...wheat] as string[]).text).toContain('a warm oven. B');
});
