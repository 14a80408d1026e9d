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
    'painted ones within',
    `Rye ${span('keeps <mark class="slide">very</mark> well')} here.`,
    ['directive 3: show=keeps very well', 'prose 3: Rye keeps <mark>very</mark> well here.'],
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

const painted = (words: string) => `<mark class="slide">${words}</mark>`;

it.each([
  [
    'a sentence and more of a paragraph, which stay painted',
    `${painted('Rye keeps for a whole week')} here, and ${painted('wheat does not')}.`,
    [
      'directive 3: show=Rye keeps for a whole week … wheat does not',
      'prose 3: <mark>Rye keeps for a whole week</mark> here, and <mark>wheat does not</mark>.',
    ],
  ],
  [
    'a term, which is only stressed',
    `The ${painted('falling number')} is low.`,
    ['prose 3: The <mark>falling number</mark> is low.'],
  ],
  [
    'less than a span does',
    `${painted('Rye keeps for a whole week')}, ${span('wheat less')}.`,
    ['directive 3: show=wheat less', 'prose 3: <mark>Rye keeps for a whole week</mark>, wheat less.'],
  ],
  [
    'an item',
    `- Rye ${painted('keeps for a week or more')} here`,
    [
      'list 3',
      'directive 3: show=keeps for a week or more',
      'item 3',
      'prose 3: Rye <mark>keeps for a week or more</mark> here',
    ],
  ],
  [
    'a heading, as on the web',
    `## Rye ${painted('keeps for a week or more')}`,
    ['heading 3 h2 #rye-keeps-for-a-week-or-more: Rye <mark>keeps for a week or more</mark>'],
  ],
])('words that are painted choose %s', (_, notes, lines) => {
  expect(parsed(notes)).toEqual(lines);
});

it('leaves other spans and entries alone', () => {
  expect(parsed('Rye <span class="slides x">keeps</span>.')).toEqual(['prose 3: Rye keeps.']);
  const entries = read('# A\n\nRye.').document.entries;
  expect(takeMarkedRuns(entries, () => undefined)).toEqual(entries);
});
