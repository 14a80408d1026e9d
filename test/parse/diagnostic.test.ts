import {expect, it} from 'vitest';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import {createReporter, type Spot} from '../../src/parse/diagnostic.ts';
import {read} from './read.ts';

/** Columns reported for spots of a post whose body begins on line 5. */
function columns(body: string, ...spots: readonly (number | Spot)[]): readonly (number | undefined)[] {
  const found: Diagnostic[] = [];
  const meta = {title: 'Post', lang: 'en', authors: [], tags: [], facts: [], raw: {}};
  const post = {key: 'post', path: 'post.md', meta, body, bodyLine: 5};
  const report = createReporter(post, diagnostic => found.push(diagnostic));
  for (const spot of spots) report('tag-stray', 'Stray', spot);
  return found.map(({column}) => column);
}

it('has the column where the text stands once in its line', () => {
  expect(columns('one\n  two </b> three', {line: 6, text: '</b>'}, {line: 6, text: '\n</b>\nmore'})).toEqual([7, 7]);
});

it('has none where the text is not there, or more than once, or not known', () => {
  const body = '</b> a </b>';
  expect(
    columns(body, {line: 5, text: '</b>'}, {line: 5, text: '</i>'}, {line: 9, text: 'a'}, {line: 5, text: ''}, 5),
  ).toEqual(Array.from({length: 5}, () => undefined));
});

it('is not looked for in a line that may have thousands of them', () => {
  const line = (length: number) => `${'a'.repeat(length - 4)}</b>`;
  expect(columns(line(30_000), {line: 5, text: '</b>'})).toEqual([29_997]);
  expect(columns(line(30_001), {line: 5, text: '</b>'})).toEqual([undefined]);
});

it('is real in a post, past everything that passes put before it', () => {
  const {diagnostics} = read('`code` {% if page.title %}and{% endif %} $x$ then $\\nope$ and </sub>\n\n[^gone]', 3);
  const at = diagnostics.map(({rule, line, column}) => [rule, line, column]);
  expect(at).toEqual(
    expect.arrayContaining([
      ['macro-unknown', 3, 51],
      ['tag-stray', 3, 63],
      ['footnote-missing', 5, 1],
    ]),
  );
});
