import {expect, it} from 'vitest';
import {readPlain} from '../../src/parse/plain.ts';
import {normalizedText} from '../../src/text/plain.ts';
import {postOf} from '../support/notes.ts';

const read = (body: string): readonly string[] =>
  readPlain(postOf(body)).entries.map(entry =>
    entry.kind === 'heading' || entry.kind === 'prose'
      ? `${entry.range.line}-${entry.range.endLine} ${entry.kind} ${normalizedText(entry.children)}`
      : entry.kind,
  );

it('reads headings and paragraphs as they stand, with their lines', () => {
  expect(read('# A *b*\n\none\ntwo\n\n- three\n## C ##\nfour')).toEqual([
    '1-1 heading A *b*',
    '3-4 prose one two',
    '6-6 prose - three',
    '7-7 heading C',
    expect.stringMatching(/^8-\d+ prose four$/),
  ]);
});

it.each([
  ['a <!-- secret --> b', 'a b'],
  ['a {% comment %}secret\n\n# secret\n\n{% endcomment %} b', 'a b'],
  ['a {%- comment -%}secret{%- endcomment -%} b', 'a b'],
])('holds nothing that its author commented out: %j', (body, words) => {
  const text = read(body).join(' ');
  expect(text).not.toContain('secret');
  for (const word of words.split(' ')) expect(text).toContain(word);
});

it('keeps what follows a comment that is never closed', () => {
  expect(read('a <!-- b\n\nc').join(' ')).toContain('c');
});
