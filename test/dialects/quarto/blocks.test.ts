import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/quarto/quarto.ts';
import {readDump} from '../read-dump.ts';

const read = (body: string): string => readDump(dialect, body).text.trimEnd();

test('examples are numbered through the notes, and named by their labels', () => {
  expect(read('(@) Rain falls.\n(@snow) Snow lies.\n\nMore.\n\n(@) Hail melts.\n\nAs (@snow) says.')).toBe(
    [
      'list from 1\n  item\n    prose: Rain falls.\n  item\n    prose: Snow lies.',
      'prose: More.',
      'list from 3\n  item\n    prose: Hail melts.',
      'prose: As (2) says.',
    ].join('\n'),
  );
});

test('a tilde begins a definition', () => {
  expect(read('Gauge\n\n  ~ A tube that catches rain.')).toContain('**Gauge**');
});

test('lines behind bars stay lines; a table is none of them', () => {
  expect(read('| Under the roof\n|   the drops\n| keep time')).not.toContain('|');
  expect(read('| a | b |\n|---|---|\n| 1 | 2 |')).toMatch(/^table/);
});

test('letters stay with their items', () => {
  const text = read('1.  Choose:\n    a)  the tube\n    b)  the funnel\n#. Read it.');
  expect(text).toContain('prose: a) the tube');
  expect(text).toContain('prose: b) the funnel');
  expect(text).toContain('prose: Read it.');
  expect(read('I. Newton wrote it.\n\na) alone')).not.toContain('list');
});

test('scripts, values of code and commands for print', () => {
  expect(read('H~2~O and 2^10^, not ~~this~~.')).toContain('H<sub>2</sub>O and 2<sup>10</sup>, not ~~this~~.');
  expect(read('We have `r nrow(rain)` days and `{python} len(rain)` tubes.')).toContain(
    '`nrow(rain)` days and `len(rain)`',
  );
  expect(read('Words\\index{words} here.\n\n\\newpage\n\nMore.')).not.toContain('\\');
});

test('what refers to another lecture is its kind', () => {
  expect(read('See @fig-far and @sec-far. In Figure \\@ref(fig:far) too. [Fig. -@fig-far].')).toContain(
    'See Figure and Section. In Figure too.',
  );
});

test('words before a number of their own', () => {
  expect(read('![A gauge](a.png){#fig-a}\n\n[Fig. -@fig-a] and [Figure @fig-a]')).toContain('Fig. 1 and Figure 1');
});

test('a shortcode that nobody knows is told, and its words stay', () => {
  const {text, told} = readDump(dialect, '{{< rainfall minutes=5 >}} {{< box "Mind the drops" >}} {{{< var x >}}}');
  expect(text).toContain('Mind the drops');
  expect(text).toContain('`{{< var x >}}`');
  expect(text).not.toContain('rainfall minutes');
  expect(told.filter(rule => rule !== 'heading-none')).toEqual(['syntax-unknown', 'syntax-unknown']);
});

test('names of tabs stand above their content', () => {
  expect(read('::: panel-tabset\n### Tin\nLight.\n### Glass\nHeavy.\n:::')).toBe(
    'prose: **Tin**\nprose: Light.\nprose: **Glass**\nprose: Heavy.',
  );
});
