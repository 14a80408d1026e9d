// Words marked in place: what they become, and that no mark stays.
import {expect, it} from 'vitest';
import {takeMarkedRuns} from '../../../src/parse/entries/marked-runs.ts';
import {read} from '../read.ts';

const span = (words: string) => `<span class="slide">${words}</span>`;
const parsed = (notes: string) => {
  const {text, diagnostics} = read(`# A\n\n${notes}`);
  const told = diagnostics.filter(({rule}) => rule !== 'heading-none').map(({rule, line}) => `${rule} ${line}`);
  return [...text.trimEnd().split('\n').slice(1), ...told].map(line => line.trim());
};

it.each([
  ['a paragraph', `Rye ${span('keeps well')} here.`, ['directive 3: show=keeps well', 'prose 3: Rye keeps well here.']],
  [
    'several runs',
    `${span('Rye')} bread ${span('keeps **well**')}.`,
    ['directive 3: show=Rye … keeps well', 'prose 3: Rye bread keeps **well**.'],
  ],
  [
    'words within strong ones, and a formula',
    `**Rye ${span('keeps')}** for ${span('$w_1$ days')}.`,
    ['directive 3: show=keeps … w_1 days', 'prose 3: **Rye keeps** for $w_1$ days.'],
  ],
  [
    'an item',
    `- Rye ${span('keeps')} well`,
    ['list 3', 'directive 3: show=keeps', 'item 3', 'prose 3: Rye keeps well'],
  ],
  ['nothing', `Rye ${span(' ')} keeps.`, ['prose 3: Rye keeps.']],
  [
    'a heading, for nothing',
    `## Rye ${span('keeps')}`,
    ['heading 3 h2 #rye-keeps: Rye keeps', 'directive-misplaced 3'],
  ],
])('marks words of %s', (_, notes, lines) => {
  expect(parsed(notes)).toEqual(lines);
});

it('leaves other spans and entries alone', () => {
  expect(parsed('Rye <span class="slides x">keeps</span>.')).toEqual(['prose 3: Rye keeps.']);
  const entries = read('# A\n\nRye.').document.entries;
  expect(takeMarkedRuns(entries, () => undefined)).toEqual(entries);
});
