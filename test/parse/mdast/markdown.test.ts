import type {Root} from 'mdast';
import {expect, it} from 'vitest';
import {parseMarkdown} from '../../../src/parse/mdast/markdown.ts';

const kinds = (text: string) => parseMarkdown(text).children.map(node => node.type);

it('knows tables, tasks and bare addresses', () => {
  expect(kinds('| a |\n|---|\n| b |')).toEqual(['table']);
  expect(parseMarkdown('- [x] a').children).toMatchObject([{children: [{checked: true}]}]);
  expect(parseMarkdown('www.x.org').children).toMatchObject([{children: [{type: 'link', url: 'http://www.x.org'}]}]);
});

it('knows them wherever their signs stand, and reads what has none of them alike', () => {
  const signs = [
    'a | b\n--|--\n1 | 2',
    '~~a~~',
    'https://x.org',
    'WWW.x.org',
    'a@x.org',
    '- [ ] a',
    '- [\t] a',
    'b[^a]\n\n[^a]: c',
  ];
  const plain = 'One *a* and **b**, [c](d) ![e](f.png)\n\n- one\n  1. two\n\n> three\n\n# Four\n\n***\n';
  for (const sign of signs) {
    const {children} = parseMarkdown(`${plain}\n${sign}\n`);
    expect(children.slice(0, 5)).toEqual(parseMarkdown(plain).children);
    expect(children.length).toBeGreaterThan(5);
  }
  const types = signs.map(sign => JSON.stringify(parseMarkdown(sign)));
  const expected = ['table', 'delete', 'link', 'link', 'link', 'checked":false', 'checked":false', 'footnoteReference'];
  for (const [i, type] of expected.entries()) expect(types[i]).toContain(type);
});

it('knows no code and no HTML block: they were taken out before', () => {
  expect(kinds('    deep\n\n```\na\n```\n\n<div>\n\nb')).not.toContain('code');
  expect(kinds('<div>')).toEqual(['paragraph']);
  expect(parseMarkdown('a `b` c').children).toMatchObject([{children: [{type: 'text', value: 'a `b` c'}]}]);
});

it('strikes out with two tildes, not with one', () => {
  expect(parseMarkdown('~a~ ~~b~~').children).toMatchObject([{children: [{value: '~a~ '}, {type: 'delete'}]}]);
});

it('reads a long text part by part, to the same tree', () => {
  const blocks = [
    'A paragraph\nof two lines.',
    '# Heading',
    '- one\n\n- two\n\n  - three\n\n    four',
    '1. one\n\n   two\n\n3. three',
    '> a quote\n\n> another',
    '| a |\n|---|\n| b |',
    'www.x.org and [a link](b) and *c*',
    'Setext\n===',
    '* * *',
    '  indented',
    '- [x] done',
    '\ue000 12 \ue001',
    '- \n\nA word',
  ];
  const text = Array.from({length: 90}, (_, i) => `${blocks[(i * i + 3 * i) % blocks.length]} ${i}`).join('\n\n');
  const whole = parseMarkdown(text);
  for (const length of [1, 30, 100, 700]) expect(parseMarkdown(text, length).children).toEqual(whole.children);
});

it('does not part what refers to each other', () => {
  const text = `A [link][b].\n\n${'Words.\n\n'.repeat(9)}[b]: c`;
  expect(parseMarkdown(text, 9)).toEqual(parseMarkdown(text));
});

it('takes parts that were read before, at the lines that they have now, and shares none of them', () => {
  const trees = new Map<string, Root>();
  const read: string[] = [];
  const recall = (key: string, find: () => Root): Root => {
    const known = trees.get(key);
    if (known) return known;
    read.push(key);
    const found = find();
    trees.set(key, found);
    return found;
  };
  const parts = ['Rye *keeps* its water.', 'Wheat dries.', 'Oats swell.', 'Barley is malted.'];
  const text = parts.join('\n\n');
  const before = parseMarkdown(text, 5, recall);
  expect(before).toEqual(parseMarkdown(text));
  Object.assign(before.children[0] ?? {}, {children: []});
  const [count, next] = [read.length, `New first words.\n\n${text}`];
  expect(parseMarkdown(next, 5, recall)).toEqual(parseMarkdown(next));
  expect(read.slice(count)).toEqual(['New first words.\n\n']);
});
