import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/docusaurus/docusaurus.ts';
import {readDump} from '../read-dump.ts';

const read = (body: string): string => readDump(dialect, body).text.trimEnd();

test('indented text in a component is no code, items keep their depth', () => {
  expect(read('<Tabs>\n  <TabItem label="Gas">\n    It burns blue.\n  </TabItem>\n</Tabs>')).toContain(
    'prose: It burns blue.',
  );
  expect(read('- a\n    - b\n      more')).toContain('prose: b more');
});

test('expressions are their text, or nothing', () => {
  expect(read("Heat {'200'} of {`degrees`} {props.unit} {1 + 1} {'{'}.")).toMatch(/Heat 200 of `degrees` +\{\./);
  expect(read('A set {a, b} stays.')).toContain('{a, b}');
});

test('components that name a figure, a film or a callout', () => {
  expect(read('<Photo src="/img/oven.png" alt="An oven" caption="Hot" />')).toContain(
    'figure: </img/oven.png “An oven”> Hot',
  );
  expect(
    read('<ThemedImage alt="Docs" sources={{light: useBaseUrl("/l.svg"), dark: useBaseUrl("/d.svg")}} />'),
  ).toContain('/l.svg');
  expect(read('<YouTube id="abc" />')).toContain('media: https://www.youtube.com/watch?v=abc');
  expect(read('<Admonition type="tip" title="Door">Shut it.</Admonition>')).toContain('prose: **Door:** Shut it.');
});

test('marks of lines are no code', () => {
  expect(read('```js\n// highlight-next-line\nheat();\n```')).toBe('code js\n  ¦heat();');
});
