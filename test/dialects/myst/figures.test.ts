import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/myst/myst.ts';
import {readDump} from '../read-dump.ts';

const files: Readonly<Record<string, string>> = {'two.md': '---\ntitle: Part two\n---\n', 'one.md': '# {index}`One`\n'};
const read = (body: string) => readDump(dialect, body, {includeRelative: path => files[path]}).text;

test('figures that hold their image, or several', () => {
  expect(read('```{figure-md} fig-a\n![Wet](a.png){width=9}\n\nA *wet* day\n```\n\n{numref}`fig-a`')).toMatch(
    /figure: <a.png “Wet”> Figure 1: A _wet_ day\nprose: Figure 1/,
  );
  const both = read(
    ':::{figure}\n:label: both\n\n(left)=\n![L](a.png)\n\n(right)=\n![R](b.png)\n\nBoth.\n:::\n\n[](#right)',
  );
  expect(both).toContain('figure: <a.png “L”> <b.png “R”> Figure 1: Both.');
  expect(both).toContain('prose: Figure 1b');
});

test('what a cell draws has its number, and its caption is for the presenter', () => {
  const cell =
    '```{code-cell} python\n---\nmystnb:\n  figure:\n    caption: Rain by day\n    name: rain\n---\nplot()\n```';
  const text = read(`${cell}\n\nAs {numref}\`rain\` shows.`);
  expect(text).toContain('directive: notes\nprose: Rain by day');
  expect(text).toContain('As Figure 1 shows.');
});

test('lines of a file of the site, not more of them than it has', () => {
  const include = (lines: string) =>
    readDump(dialect, `\`\`\`{literalinclude} a.py\n:lines: ${lines}\n\`\`\``, {includeRelative: () => 'a\nb\nc\n'})
      .text;
  const lines = (wanted: string) => include(wanted).match(/(?<=¦).*/g) ?? [];
  expect(lines('1,3')).toEqual(['a', 'c']);
  expect(lines('2-')).toEqual(['b', 'c']);
  expect(lines(Array.from({length: 9}, () => '1-').join(','))).toEqual(['a', 'b', 'c']);
});

test('links say the numbers and titles of what they lead to', () => {
  const figure = '```{figure} a.png\n:name: fig-a\nWet\n```\n\n';
  expect(read(`${figure}[Fig. %s](#fig-a), @fig-a`)).toContain('prose: Fig. 1, Figure 1');
  expect(read('[](two.md), {doc}`one`, {doc}`far`')).toContain('prose: Part two, One, far');
});

test('options of directives between colons', () => {
  expect(read(':::{note}\n:class: wide\nMind it.\n:::')).toBe('prose: **Note:** Mind it.\n');
  expect(read(':::{hint} Think\n:class: dropdown\nOf water.\n:::')).toContain('directive: break\nprose: **Think**');
});

test('cards, buttons, versions, values of a run', () => {
  const card = read('```{card} Rain\nTop\n^^^\nBody\n+++\nFoot\n```');
  expect(card).toContain('**Top**');
  expect(card).not.toMatch(/\^\^\^|\+\+\+/);
  expect(read('```{button-link} https://a.org\nGo\n```')).toContain('[Go](https://a.org)');
  expect(read('```{versionadded} 1.2\nRain.\n```')).toContain('**New in version 1.2:** Rain.');
  expect(read('It is {glue:text}`mean:.2f`.')).toContain('It is `mean`.');
});

test('tables have captions with their numbers, and lists in their cells', () => {
  const text = read(
    '```{list-table} Drops\n:name: t\n:header-rows: 1\n\n* - a\n  - b\n* - - one\n    - two\n  - 3\n```\n\n{numref}`t`',
  );
  expect(text).toContain('prose: Table 1: Drops');
  expect(text).toMatch(/\| one.*two \| 3 \|/);
  expect(text).toContain('prose: Table 1\n');
});

test('lines of a caption that look like options stay', () => {
  const text = read(':::{figure}\n```{image} a.png\n:width: 9\n:alt: Wet\n```\nRain.\n:note: by the sea.\n:::');
  expect(text).toContain('Rain. :note: by the sea.');
  expect(text).not.toContain('width');
});

test('the words of directives are no names of what every object has', () => {
  expect(read(':::{constructor} Rain\nIt falls.\n:::')).not.toContain('native code');
  expect(read('```{toString}\nIt falls.\n```')).not.toContain('native code');
  expect(read('```{note}\n---\nconstructor:\n  a: b\n---\nIt falls.\n```')).toContain('It falls.');
});

test('titles of linked files: front matter in quotes, a heading outside of code', () => {
  const own: Readonly<Record<string, string>> = {
    'a.md': '---\ntitle: "Rain: a day"\n---\n# No\n',
    'b.md': '~~~\n# No\n~~~\n\n# {octicon}`sun` Sun ##\n',
    'c.md': `---\ntitle:${' '.repeat(50_000)}\n---\n${'```\n# No\n```\n'.repeat(5000)}# Snow\n`,
    'd.md': `# ${'{'.repeat(50_000)}\n`,
  };
  const link = (path: string): string =>
    readDump(dialect, `{doc}\`${path}\``, {includeRelative: name => own[name]}).text.trim();
  expect(['a', 'b', 'c'].map(link)).toEqual(['prose: Rain: a day', 'prose: sun Sun', 'prose: Snow']);
  expect(link('d')).toMatch(/^prose: \{+$/);
});

test('a table of few and of many cells is as long as its words', () => {
  const wide = Array.from({length: 3000}, (_, i) => `w${i}`).join(',');
  const ragged = `\`\`\`{csv-table}\n${wide}\n${'n\n'.repeat(3000)}last\n\`\`\``;
  const text = read(ragged);
  expect(text.length).toBeLessThan(100_000);
  expect(text).toContain('w2999');
  expect(text).toContain('last');
});
