import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/quarto/quarto.ts';
import {readDump} from '../read-dump.ts';

const read = (body: string, page = {}) => readDump(dialect, body, {page}).text;

test('what a cell draws when the site is made has its number, and its caption is for the presenter', () => {
  const text = read('```{r}\n#| label: fig-rain\n#| fig-cap: "Rain by day"\nplot(rain)\n```\n\nAs @fig-rain shows.');
  expect(text).toContain('directive: notes\nprose: Rain by day');
  expect(text).toContain('As Figure 1 shows.');
});

test('a caption that stands elsewhere, captions of several figures, paths by their parts', () => {
  const graphics = 'knitr::include_graphics(here::here("img", "a.png"))';
  const text = read(`(ref:cap) The *old* gauge.\n\n\`\`\`{r one, fig.cap='(ref:cap)'}\n${graphics}\n\`\`\`\n`);
  expect(text).toContain('figure: </img/a.png> The _old_ gauge.');
  expect(text).not.toContain('(ref:');
  const two = read('```{r, fig.cap=c("One","Two")}\ninclude_graphics(c("a.png", "b.png"))\n```');
  expect(two).toContain('figure: <a.png> <b.png> One · Two');
});

test('engines of bookdown hold notes', () => {
  const text = read('```{theorem, wet, name="Wet"}\nWater is wet.\n```\n\nBy Theorem \\@ref(thm:wet).');
  expect(text).toContain('**Theorem 1 (Wet):** Water is wet.');
  expect(text).toContain('By Theorem 1.');
  expect(read("```{block, type='note'}\nMind *it*.\n```")).toContain('**Note:** Mind _it_.');
});

test('lists in quotations are lists of slides', () => {
  expect(read('> - one\n> - two', {output: 'ioslides_presentation'})).toMatch(/^list/);
  expect(read('> - one\n> - two')).toMatch(/^quote/);
});

test('equations are numbered in the order of the notes, by whatever notation', () => {
  const text = read('\\begin{equation}\na (\\#eq:one)\n\\end{equation}\n\n$$\nb\n$$ {#eq-two}\n\nBy @eq-two.');
  expect(text).toContain('a \\tag{1}');
  expect(text).toContain('b \\tag{2}');
  expect(text).toContain('By Equation 2.');
});
