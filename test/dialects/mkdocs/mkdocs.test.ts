import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/mkdocs/mkdocs.ts';
import {readDump} from '../read-dump.ts';

const read = (body: string): string => readDump(dialect, body).text.trimEnd();

test('blocks between slashes', () => {
  expect(read('/// note | Yeast\nIt lives.\n///')).toBe('prose: **Yeast:** It lives.');
  expect(read('/// details | Why?\n    type: tip\nIt eats.\n///')).toBe(
    'directive: break\nprose: **Why?**\nprose: It eats.\ndirective: break',
  );
  expect(read('/// tab | Dry\nPowder.\n///')).toBe('prose: **Dry:** Powder.');
  expect(read('![](a.png)\n/// caption\nA jar.\n///')).toContain('A jar.');
  expect(read('/// note\nnever closed')).toContain('never closed');
});

test('edits, scripts and marks for the page', () => {
  expect(read('CO~2~ {--old--}{++new++} {~~warm~>hot~~} x^2^')).toMatch(/CO<sub>2<\/sub> new hot x<sup>2<\/sup>/);
  expect(read('[TOC]\n\nWords.\n{ .annotate }\n\n{% include "a" %}')).not.toMatch(/prose.*[{[]/);
});

test('a snippet between lines of its own', () => {
  const context = {includeRelative: (path: string) => (path.endsWith('part.md') ? 'Words of the part.' : undefined)};
  expect(readDump(dialect, '--8<--\npart.md\n--8<--', context).text).toContain('Words of the part.');
});
