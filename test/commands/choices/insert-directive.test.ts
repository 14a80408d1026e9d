import {expect, it} from 'vitest';
import {insertShow} from '../../../src/commands/choices/insert-directive.ts';

function insert(text: string, line: number, kind: 'paragraph' | 'item', show = 'the words'): string | undefined {
  return insertShow(text.split('\n'), {line, endLine: line, kind}, show)?.join('\n');
}

it('puts a comment above a paragraph, as far in as it is', () => {
  expect(insert('# A\n\nLong.', 3, 'paragraph')).toBe('# A\n\n<!-- slide: show="the words" -->\nLong.');
  expect(insert('- item\n\n  Long.', 3, 'paragraph')).toBe('- item\n\n  <!-- slide: show="the words" -->\n  Long.');
  expect(insert('> Long.', 1, 'paragraph')).toBe('> <!-- slide: show="the words" -->\n> Long.');
});

it('puts it behind the words of an item: before them, kramdown would make a paragraph of the item', () => {
  expect(insert('- one\n  * Long.', 2, 'item')).toBe('- one\n  * Long. <!-- slide: show="the words" -->');
  expect(insert('12. Long.  ', 1, 'item')).toBe('12. Long. <!-- slide: show="the words" -->  ');
  expect(insert('- [x] Long.', 1, 'item')).toBe('- [x] Long. <!-- slide: show="the words" -->');
  expect(insert('<ul><li class="a">Long.</li></ul>', 1, 'item')).toBe(
    '<ul><li class="a">Long. <!-- slide: show="the words" --></li></ul>',
  );
  expect(insert('Term\n: Long.', 2, 'item')).toBe('Term\n: Long. <!-- slide: show="the words" -->');
  const long = insertShow(['- Long', '  and longer.', '  - nested'], {line: 1, endLine: 2, kind: 'item'}, 'the words');
  expect(long).toEqual(['- Long', '  and longer. <!-- slide: show="the words" -->', '  - nested']);
});

it('says it once: another choice takes the place of the first', () => {
  const once = insert('Long.', 1, 'paragraph') ?? '';
  expect(insert(once, 2, 'paragraph', 'others')).toBe('<!-- slide: show="others" -->\nLong.');
  const item = insert('- Long.', 1, 'item') ?? '';
  expect(insert(item, 1, 'item', 'others')).toBe('- Long. <!-- slide: show="others" -->');
  expect(insert('<!-- slide: break -->\nLong.', 2, 'paragraph')).toBe(
    '<!-- slide: break -->\n<!-- slide: show="the words" -->\nLong.',
  );
});

it('writes quotation marks and dashes that the comment can hold', () => {
  expect(insert('A', 1, 'paragraph', 'say "yes" --> or  "no"')).toBe('<!-- slide: show="say “yes” –> or “no”" -->\nA');
});

it('refuses what Liquid would read, a line that is not there, an item without a mark', () => {
  expect(insert('A', 1, 'paragraph', 'a {{ page }}')).toBeUndefined();
  expect(insert('A', 2, 'paragraph')).toBeUndefined();
  expect(insert('A', 1, 'item')).toBeUndefined();
});
