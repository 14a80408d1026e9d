import {expect, it} from 'vitest';
import {read} from './read.ts';

it('numbers the entries and the blocks in them, and keeps the lines of the file', () => {
  const {document} = read('# A\n\n- b\n\n```\nc\n```', 10);
  expect(document.entries.map(({kind, id, range}) => [kind, id, range.line, range.endLine])).toEqual([
    ['heading', 1, 10, 10],
    ['list', 2, 12, 12],
    ['code', 5, 14, 16],
  ]);
});

it('passes work on what earlier ones left: macros, Liquid, code and emphasis in one paragraph', () => {
  expect(read('{{ page.title }} has `{{ code }}`, $a_b$ and **bold**text.').text).toBe(
    'prose 1: Post has `{{ code }}`, $a_b$ and **bold**text.\n',
  );
});

it('says why something is left out', () => {
  expect(read('# A\n\na\n\n[Back to top](#top)').text.trimEnd().split('\n')).toEqual([
    'heading 1 h1 #a: A',
    'prose 3: a',
    'dropped 5: navigation, navigation of the site',
  ]);
});
