import {fencedDivs} from '../../../../src/parse/source/callouts/fenced.ts';
import {sourceOf} from '../../../../src/parse/source/source.ts';
import {expect, it} from 'vitest';
import {read} from '../../read.ts';

const ignore = (): void => undefined;
const lines = (body: string) => read(body).text.trimEnd().split('\n');

it.each([
  ['Docusaurus', ':::tip[My tip]\nMind it.\n:::', ['prose 2: **My tip:** Mind it.']],
  ['Quarto', '::: {.callout-note title="Hello"}\nMind it.\n:::', ['prose 2: **Hello:** Mind it.']],
  ['a heading as title', '::: {.callout-tip}\n## Hello\nMind it.\n:::', ['prose 3: **Hello:** Mind it.']],
  ['for the speaker', '::: notes\nSay it.\n:::', ['directive 2: notes', 'prose 2: Say it.']],
  [
    'columns',
    ':::: {.columns}\n::: {.column width="50%"}\nLeft\n:::\n::: column\nRight\n:::\n::::',
    ['prose 3: Left', 'prose 6: Right'],
  ],
])('%s', (_, body, expected) => {
  expect(lines(body)).toEqual(expected);
});

it.each([
  [
    'emoji at the head of a div',
    ':::tip\n:bulb: Mind it.\n\nMore\n:::',
    ['prose 2: **Tip:** :bulb: Mind it.', 'prose 4: More'],
  ],
  ['options of MyST', ':::{tip}\n:class: dropdown\n\nMind it.\n:::', ['prose 4: **Tip:** Mind it.']],
  ['emoji in a directive of MyST', ':::{tip}\n:bulb: Mind it.\n:::', ['prose 2: **Tip:** :bulb: Mind it.']],
  ['the title of an unknown div', '::: spoiler My title\nText\n:::', ['prose 2: **My title:** Text']],
  ['the title of a div of classes', '::: {.column title="Left"}\nText\n:::', ['prose 2: **Left:** Text']],
  ['words that name no div', '::: This is text\nText\n:::', ['prose 2: **This is text:** Text']],
  [
    'a title for the speaker',
    '::: notes Mind\nSay it.\n:::',
    ['directive 1: notes', 'prose 1: Mind', 'directive 2: notes', 'prose 2: Say it.'],
  ],
])('%s is not lost', (_, body, expected) => {
  expect(lines(body)).toEqual(expected);
});

it.each([
  ['text follows', '::: odd\n## Head\nText\n:::\nAfter', 'prose 2: **Head**'],
  ['a lower heading follows', '::: odd\n## Head\nText\n:::\n### Low', 'prose 2: **Head**'],
  ['a heading follows', '::: odd\n## Head\nText\n:::\n## Next', 'heading 2 h2 #head: Head'],
  ['nothing follows', '::: odd\n## Head\nText\n:::', 'heading 2 h2 #head: Head'],
  ['it is all that the div holds', '::: odd\n## Head\n:::\nAfter', 'heading 2 h2 #head: Head'],
])('a heading in an unknown div opens no section that holds more than the div: %s', (_, body, first) => {
  expect(lines(body)[0]).toBe(first);
});

it('keeps the title of a div that is too deep to be one', () => {
  expect(read(`${'::: x\n'.repeat(25)}::: tip Deep\nText\n${':::\n'.repeat(26)}`).text).toContain('Deep');
});

it.each([
  `::: tip a${' '.repeat(20_000)}b`,
  `::: tip {${'a'.repeat(5000)}=}`,
  `::: tip\n## ${'# '.repeat(20_000)}a\n:::`,
])('is done soon on one long line', text => {
  expect(fencedDivs(sourceOf(text, 1), ignore).text).toMatch(/^\n\*\*/);
});

it('takes a div of more lines than a call takes arguments', () => {
  expect(fencedDivs(sourceOf(`::: tip\n${'a\n'.repeat(200_000)}:::`, 1), ignore).lines.length).toBeGreaterThan(200_000);
});
