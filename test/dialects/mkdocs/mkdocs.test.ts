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

test('an answer that a page shows closed is folded, other closed blocks are not', () => {
  expect(read('??? success "Solution"\n    Seven.')).toContain('directive: break\nprose: **Solution**');
  expect(read('??? note "Flour"\n    Rye.')).toBe('prose: **Flour:** Rye.');
  expect(read('!!! note "Solution"\n    Salt water.')).toBe('prose: **Solution:** Salt water.');
});

test('descriptions of code hold nothing of the notes', () => {
  expect(read('::: oven.Heat\n    options:\n      show: false\n\n## Rye\n\nFlour.')).toMatch(
    /dropped: tag.*\nheading h2 #rye: Rye\nprose: Flour\./,
  );
});

test('values of the config, lines and sections of files', () => {
  const around = {site: {extra: {oven: {heat: 230}}, hasMacros: true}};
  expect(readDump(dialect, 'At {{ oven.heat }} degrees {{ chef() }}.', around).text).toMatch(/^prose: At 230 degrees/);
  expect(read('Write {{ name }}.')).toBe('prose: Write {{ name }}.');
  const text = 'one\n# --8<-- [start:b]\ntwo\n# --8<-- [end:b]\nthree\n';
  const files = {includeRelative: (path: string) => (path === 'a.txt' ? text : undefined)};
  expect(readDump(dialect, '--8<-- "a.txt:b"', files).text).toBe('prose: two\n');
  expect(readDump(dialect, '--8<-- "a.txt:5:5"', files).text).toBe('prose: three\n');
});

test('films, pictures for dark pages, bars, links of wikis', () => {
  expect(read('![type:video](https://a.org/x)')).toBe('media: https://a.org/x');
  expect(read('![a](a.png#only-light)\n![b](b.png#only-dark)')).not.toContain('b.png');
  expect(read('[=75% "Risen"] of [[Rye|the loaf]]')).toBe('prose: Risen of the loaf');
  expect(readDump(dialect, 'Hot :fire:', {site: {emoji: true}}).text).toBe('prose: Hot 🔥\n');
});

test('the description of code takes its options, and no text below a blank line', () => {
  const text = read('::: oven.heat\n    options:\n      members: no\n\n    Mind the door.\n\nIt is hot.');
  expect(text).not.toContain('members');
  expect(text).toContain('Mind the door.');
  expect(text).toContain('It is hot.');
});
