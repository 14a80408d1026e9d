import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/hugo/hugo.ts';
import {readDump} from '../read-dump.ts';

const read = (body: string): string => readDump(dialect, body).text.trimEnd();

test('shortcodes around text', () => {
  expect(read('{{< columns >}}\nRye\n<--->\nWheat\n{{< /columns >}}')).toBe('prose: Rye\nprose: Wheat');
  expect(read('{{< toggle "Why?" >}}\nIt rises.\n{{< /toggle >}}')).toContain('prose: **Why?**');
  expect(read('{{< button href="https://a.org" >}}Go{{< /button >}}')).toContain('[Go](https://a.org)');
  expect(read('{{< exercise >}}\nKnead.\n{{< /exercise >}}')).toBe('prose: **Exercise:** Knead.');
  expect(
    read('{{< tabs items="Gas,Wood" >}}\n{{< tab >}}Blue.{{< /tab >}}\n{{< tab >}}Red.{{< /tab >}}\n{{< /tabs >}}'),
  ).toBe('prose: **Gas**\nprose: Blue.\nprose: **Wood**\nprose: Red.');
});

test('formulas between shortcodes', () => {
  expect(read('{{< katex >}}a_1{{< /katex >}} and\n\n{{< katex display >}}\n\\frac{a}{b}\n{{< /katex >}}')).toBe(
    'prose: $a_1$ and\nmath: \\frac{a}{b}',
  );
});

test('comments vanish, what is escaped is code, attributes of Goldmark vanish', () => {
  expect(read('{{/* a comment */}}Bread {{</* figure */>}}.')).toContain('prose: Bread `{{< figure >}}`.');
  expect(read('Bread\n{.lead #one}\n\n![Loaf](a.png){width=300}')).not.toContain('{');
});

test('of a shortcode that nobody knows the words stay', () => {
  const {text, told} = readDump(dialect, '{{< oven heat="200" title="Mind the door" >}}\nHot.\n{{< /oven >}}');
  expect(text).toContain('Mind the door');
  expect(text).toContain('Hot.');
  expect(text).not.toContain('{{');
  expect(told.filter(rule => rule !== 'heading-none')).toEqual(['syntax-unknown']);
});

test('a shortcode of the site that names a picture shows it', () => {
  expect(read('{{< zoom src="/a.png" caption="Rye *dough*" >}}')).toBe('figure: </a.png> Rye _dough_');
});

test('words for the presenter, files, drawings', () => {
  expect(read('{{< speaker_note >}}\nKnead it.\n{{< /speaker_note >}}')).toContain(
    'directive: notes\nprose: Knead it.',
  );
  const files = {includeRelative: (path: string) => (path === 'part.md' ? '---\ntitle: x\n---\nRye.' : undefined)};
  expect(readDump(dialect, '{{< include "part.md" >}}', files).text).toBe('prose: Rye.\n');
  expect(read('{{< diagram >}}\ngraph TD\n{{< /diagram >}}')).toContain('code mermaid');
});
