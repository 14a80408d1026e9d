import {expect, it} from 'vitest';
import type {Heading} from '../../src/model/document.ts';
import {buildOutline} from '../../src/outline/outline.ts';
import {findRepeatedTitles} from '../../src/outline/reading-titles.ts';
import {normalizedText} from '../../src/text/plain.ts';
import {documentOf} from '../support/notes.ts';

const readings = (list: string) => buildOutline(documentOf(`# Readings\n\n${list}\n\n# A\n\na\n\n# B\n\nb`)).readings;
const repeated = (list: string, titles: readonly string[]) => {
  const headings = documentOf(titles.map(title => `# ${title}\n\nx`).join('\n\n'))
    .entries.filter((entry): entry is Heading => entry.kind === 'heading')
    .map(heading => ({...heading, id: heading.id + 1000}));
  const ids = findRepeatedTitles(readings(list), headings);
  return headings.filter(({id}) => ids.has(id)).map(({children}) => normalizedText(children));
};

it.each([
  ['- Bread and its crust'],
  ['## Bread and its crust'],
  ['- read [Bread and its crust](https://x.org) first'],
  ['[Bread and its crust](https://x.org) was written by a baker.'],
])('a title is known from %j', list => {
  expect(repeated(list, ['Bread and its crust', 'Paper 2: bread and its crust!', 'Salt and its uses'])).toEqual([
    'Bread and its crust',
    'Paper 2: bread and its crust!',
  ]);
});

it('titles of two words are too common to be known, and so are half the words', () => {
  expect(
    repeated('- Bread crust\n- The many uses of salt today', ['Bread crust', 'The many uses of flour now']),
  ).toEqual([]);
});
