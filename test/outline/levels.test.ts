import {expect, it} from 'vitest';
import {rankHeadings} from '../../src/outline/levels.ts';
import {normalizedText} from '../../src/text/plain.ts';
import {documentOf} from '../support/notes.ts';

/** `rank title` of each heading; those whose titles are `repeated` bear the titles of readings. */
function ranks(markdown: string, repeated: readonly string[] = []): readonly string[] {
  const {entries} = documentOf(markdown);
  const headings = entries.flatMap(entry =>
    entry.kind === 'heading' ? [{id: entry.id, title: normalizedText(entry.children)}] : [],
  );
  const ids = new Set(headings.filter(({title}) => repeated.includes(title)).map(({id}) => id));
  const rank = rankHeadings(entries, ids);
  return headings.map(({id, title}) => `${rank.get(id)} ${title}`);
}

it('are the depths as written', () => {
  expect(ranks('# A\n\na\n\n### B\n\nb')).toEqual(['1 A', '3 B']);
});

it('follow typed numbers', () => {
  expect(ranks('## 1 A\n\na\n\n# 1.1 B\n\nb\n\n# 1.1.1 C\n\nc\n\n## 2 D\n\nd')).toEqual(['2 A', '3 B', '4 C', '2 D']);
});

it('of a series are one, the highest', () => {
  expect(ranks('### Paper 1\n\na\n\n## Paper 2\n\nb')).toEqual(['2 Paper 1', '2 Paper 2']);
});

it('of a reading is no lower than what follows, and above what stands under it at once', () => {
  expect(ranks('### Read\n\n## B\n\nb\n\n## C\n\nc', ['Read'])).toEqual(['1.5 Read', '2 B', '2 C']);
});
