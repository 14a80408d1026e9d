import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/quarto/quarto.ts';
import {readDump} from '../read-dump.ts';

const read = (body: string) => readDump(dialect, body).text;

test('parts of a figure have letters, and their captions stand with that of the whole', () => {
  const text = read(
    '::: {#fig-both}\n\n![Left](a.png){#fig-left}\n\n![](b.png){#fig-right}\n\nBoth.\n:::\n\nSee @fig-left.',
  );
  expect(text).toContain('figure: <a.png> <b.png> Figure 1: Both. (a) Left');
  expect(text).toContain('See Figure 1a.');
});

test('captions of tables lose their mark, and have the number of their label', () => {
  expect(read('| a | b |\n|---|---|\n| 1 | 2 |\n\n: Two drops {#tbl-drops}\n\nSee @tbl-drops.')).toMatch(
    /prose: Table 1: Two drops\nprose: See Table 1\./,
  );
  expect(read('Table: Two drops\n\n| a | b |\n|---|---|\n| 1 | 2 |')).toMatch(/^prose: Two drops\ntable/);
  expect(read('| a | b |\n|---|---|\n| 1 | 2 |\n\n: {tbl-colwidths="[20,80]"}')).not.toContain('tbl-');
  expect(read('::: {#tbl-two}\n\n| a |\n|---|\n| 1 |\n\nDrops.\n:::')).toContain('prose: Table 1: Drops.');
  expect(read('Rain\n: water')).not.toMatch(/^prose: Rain$/m);
});

test('listings, parts of a book, asides, raw HTML in a line', () => {
  const listing = read('::: {#lst-a lst-cap="Sums"}\n```python\n1\n```\n:::\n\nSee @lst-a.');
  expect(listing).toMatch(/prose: Listing 1: Sums\ncode python/);
  expect(listing).toContain('See Listing 1.');
  expect(read('```{#lst-b .python}\n1\n```')).toContain('code python');
  expect(read('# (PART) Rain {-}\n\nx')).toContain(': Rain');
  expect(read('Rain.[A word on snow]{.aside}')).toContain('Rain.[^note-1]');
  expect(read('A `<b>wet</b>`{=html} and `\\pause`{=tex} day')).toContain('A **wet** and');
});

test('figures, tables and lists of LaTeX', () => {
  const figure =
    '\\begin{figure}\n\\centering\n\\includegraphics[width=3in]{a.png}\n\\caption{A gauge}\n\\label{fig:g}\n';
  expect(read(`${figure}\\end{figure}\n\nSee Figure \\ref{fig:g}.`)).toMatch(
    /figure: <a.png> Figure 1: A gauge\nprose: See Figure 1\./,
  );
  const table = read('\\begin{tabular}{l|r}\n\\hline\nday & mm \\\\\n\\hline\none & 2 \\\\\n\\end{tabular}');
  expect(table).toContain('| day | mm |');
  expect(table).toContain('| one | 2 |');
  expect(read('\\begin{itemize}\n\\item one\n\\item two\n\\end{itemize}')).toContain('item\n    prose: two');
  expect(read('```tex\n\\begin{itemize}\n\\item one\n\\end{itemize}\n```')).toContain('code tex');
  const inCode = 'From `\\begin{itemize}` to `\\end{itemize}`; `\\ref{fig:g}`.';
  expect(read(inCode)).toBe(`prose: ${inCode}\n`);
});

test('no word of an environment of LaTeX is lost', () => {
  const list = read('\\begin{itemize}\n\\itemsep0em\nFirst of all:\n\\item one\n\\item[b] two\n\\end{itemize}');
  expect(list).toMatch(/prose: First of all:\nlist\n[\s\S]*prose: one\n[\s\S]*\*\*b\*\* two/);
  expect(list).not.toContain('itemsep');
  expect(read('\\begin{enumerate}\nNo item.\n\\end{enumerate}')).toBe('prose: No item.\n');
  expect(read('\\begin{block}{Rain}\nIt falls.\n\\end{block}')).toBe('prose: **Rain**\nprose: It falls.\n');
  const panel = (name: string): string =>
    `\\begin{minipage}{4cm}\n\\includegraphics{${name}.png}\n\\caption{Gauge ${name}}\n\\end{minipage}\n`;
  const both = read(
    `\\begin{figure}\n${panel('a')}\\hfill\n${panel('b')}Source: the station.\n\\caption{Both}\n\\end{figure}`,
  );
  for (const words of ['<a.png>', 'Gauge a', '<b.png>', 'Gauge b', 'Source: the station.', 'Both'])
    expect(both).toContain(words);
  const one = read(
    '\\begin{figure}\n\\includegraphics{a.png}\n\\caption{A gauge}\nSource: the station.\n\\end{figure}',
  );
  expect(one).toMatch(/figure: <a.png> A gauge\nprose: Source: the station\./);
  expect(read('\\begin{longtable}{l}\n\\caption{Days}\\\\\nday \\\\\none \\\\\n\\end{longtable}')).toContain('Days');
});
