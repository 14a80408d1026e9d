import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/mdbook/mdbook.ts';
import {readDump} from '../read-dump.ts';

const read = (body: string): string => readDump(dialect, body).text.trimEnd();

test('callouts in fences', () => {
  expect(read('```admonish warning "Sparks"\nStand *back*.\n```')).toBe('prose: **Sparks:** Stand _back_.');
  expect(read('```admonish\nMind it.\n```')).toBe('prose: **Note:** Mind it.');
  expect(read('```admonish tip title="Answer", collapsible=true\nIt melts.\n```')).toContain(
    'directive: break\nprose: **Answer**',
  );
});

test('tags of preprocessors', () => {
  expect(read('Iron.{{footnote: Its sign is Fe.}} Melts.')).toContain('prose: Iron.[^note-1] Melts.');
  expect(read('{{#tabs }}\n{{#tab name="Ore"}}\nRed.\n{{#endtab }}\n{{#endtabs }}')).toMatch(
    /\*\*Ore\*\*\nprose: Red\./,
  );
  const {text, told} = readDump(dialect, 'Iron.\n\n{{#quiz a.toml}}');
  expect(text).not.toContain('{{');
  expect(told).toContain('syntax-unknown');
  expect(read('{{%session outline}}\n\nIron.')).toContain('prose: Iron.');
});

test('a footnote without words, and a tab without a name, stay as they are', () => {
  expect(read('Iron.{{footnote:  }}')).toContain('{{footnote:');
  expect(read('Iron.{{footnote:Its sign is Fe.}}')).toContain('Iron.[^note-1]');
});
