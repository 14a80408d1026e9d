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

test('tabs have the labels that stand around them', () => {
  const tabs = "<Tabs values={[\n  {label: 'Gas', value: 'g'},\n]}>\n<TabItem value=\"g\">Blue.</TabItem>\n</Tabs>";
  expect(read(tabs)).toContain('prose: **Gas**');
  expect(read(tabs)).not.toMatch(/[<>{]/);
});

test('imported pictures, blocks of code, words of components', () => {
  const image = 'import Plot from \'./plot.png\';\n\n<img src={Plot} alt="A plot" width={300} />';
  expect(read(image)).toContain('figure: <./plot.png “A plot”>');
  expect(read('![x](@site/static/a.png)')).toBe('figure: </static/a.png “x”>');
  expect(read('<CodeBlock language="js">{`a(1);`}</CodeBlock>')).toContain('code js\n  ¦a(1);');
  expect(read('<Quiz question="How hot?" answers={["a"]} />')).toContain('**How hot?**');
  expect(read('{\n  hot && <b>x</b>\n}\n\nCold.')).not.toContain('&&');
});

test('code keeps its lines and loses the blanks around them', () => {
  expect(read('<CodeBlock>\n  heat();\n  cool();\n</CodeBlock>')).toBe('code\n  ¦heat();\n  ¦  cool();');
  expect(read('<CodeBlock>{`\n\n  heat();\n`}</CodeBlock>')).toBe('code\n  ¦  heat();');
});
