import {expect, it} from 'vitest';
import type {CoverageRow} from '../../../src/checks/coverage.ts';
import {describeLongBlocks} from '../../../src/commands/choices/block-choice.ts';
import {compose} from '../../../src/compose/compose.ts';
import type {LongBlock} from '../../../src/compose/context.ts';
import {buildOutline} from '../../../src/outline/outline.ts';
import {documentOf, postOf} from '../../support/notes.ts';

const first = 'A cache keeps what was asked for before, so that the second question is answered without the disk.';
const second =
  'It is small, since fast memory is dear, and so it has to forget: most caches forget what was not asked for longest.';
const body = `## Caches

${first} ${second}

Short words stand whole.

- ${first} ${second}
- A short item.
`;

function longBlocks(prose: 'lead' | 'full' = 'lead', notes = body): readonly LongBlock[] {
  const document = documentOf(notes);
  const found: LongBlock[] = [];
  compose({
    post: postOf(body),
    document,
    outline: buildOutline(document),
    images: new Map(),
    prose,
    onLongBlock: block => void found.push(block),
  });
  return found;
}

function row(line: number, kind: string, shown: string): CoverageRow {
  return {line, endLine: line, kind, fate: 'both', slides: [2, 3], shownOn: shown === '' ? [] : [3], shown};
}

it('tells of each long block its words, its candidates, and what became of it', () => {
  const [paragraph, item, ...others] = describeLongBlocks(longBlocks(), [
    row(3, 'paragraph', first),
    row(7, 'item', ''),
  ]);
  expect(others).toEqual([]);
  expect(paragraph).toMatchObject({
    line: 3,
    kind: 'paragraph',
    heading: 'Caches',
    text: `${first} ${second}`,
    words: 41,
    shown: first,
    slides: [3],
  });
  expect(item).toMatchObject({line: 7, kind: 'item', slides: [2, 3], why: 'nothing of it can stand alone: it is said'});
  const texts = paragraph?.candidates.map(({text}) => text) ?? [];
  expect(texts).toContain(first);
  const probabilities = paragraph?.candidates.map(({probability}) => probability) ?? [];
  expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
  expect(texts.every(text => `${first} ${second}`.includes(text.split(' ')[0] ?? ''))).toBe(true);
});

it('has nothing to tell where every word stands on slides', () => {
  expect(longBlocks('full')).toEqual([]);
});

it('says where the author chose', () => {
  const directed = body
    .replace('A cache', '<!-- slide: show="fast memory is dear" -->\nA cache')
    .replace('- A cache', '- <!-- slide: show="asked for before" --> A cache');
  const [paragraph, item] = describeLongBlocks(longBlocks('lead', directed), [
    row(4, 'paragraph', 'fast memory is dear'),
    row(8, 'item', 'asked for before'),
  ]);
  expect(paragraph).toMatchObject({line: 4, shown: 'fast memory is dear', why: 'its author says so'});
  expect(item).toMatchObject({line: 8, shown: 'asked for before', why: 'its author says so'});
});
