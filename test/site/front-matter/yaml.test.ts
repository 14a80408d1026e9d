import {expect, test} from 'vitest';
import {parseYaml, recoverYaml} from '../../../src/site/front-matter/yaml.ts';

// Values as libyaml 0.2.5 gives them, which Jekyll's Psych is made of.
test.each([
  ['brackets closed at the margin', 'x: ["a", "b"\n, "c"\n]\ny: 1\n', {x: ['a', 'b', 'c'], y: 1}],
  ['tabs within brackets', 'x: [a,\n\tb,\n\tc\n]\n', {x: ['a', 'b', 'c']}],
  ['braces over lines', 'x: {a: 1,\nb: [2,\n3]}\ny: 2\n', {x: {a: 1, b: [2, 3]}, y: 2}],
  ['quotes over lines', 'x: "a\nb"\ny: \'c\nd\'\nz: 1\n', {x: 'a b', y: 'c d', z: 1}],
  ['brackets in quotes in brackets', 'x: ["]", \'[\', # ]\n"b"\n]\n', {x: [']', '[', 'b']}],
  ['brackets in an item', 'x:\n  - [a,\nb]\n  - c\n', {x: [['a', 'b'], 'c']}],
  ['equal keys', 'x: a\nx: b\n', {x: 'b'}],
  ['a tab before a value', 'x:\ta\ny: 1\n', {x: 'a', y: 1}],
  ['colons and at signs within', 'x: foo:bar http://x.y a @me\n', {x: 'foo:bar http://x.y a @me'}],
  ['items at the margin', 'x:\n- a\n - b\n', {x: ['a - b']}],
  ['an end of document', 'x: 1\n...\n', {x: 1}],
  ['marks in items', 'x: [c++, c#, f#]\n', {x: ['c++', 'c#', 'f#']}],
  ['an apostrophe before an open bracket', "w: it's\nx: [a,\nb]\n", {w: "it's", x: ['a', 'b']}],
])('takes %s, as Jekyll does', (_, yaml, data) => {
  expect(parseYaml(yaml)).toEqual({data});
});

test.each([
  ['a value with a colon', 'x: a: b\ny: 1\n', 1, {x: 'a: b', y: 1}],
  ['an open bracket', 'w: 1\nx: [a, b\ny: 1\n', 2, {w: 1, y: 1}],
  ['a bad escape', 'x: "a\\p"\ny: {b: c}\n', 1, {y: {b: 'c'}}],
  ['wrong indentation', 'a:\n  - b\n - c\ny: 1\n', 3, {y: 1}],
  ['no mapping', '- a\n', 1, undefined],
])('tells the line of %s, and gives the other keys', (_, yaml, line, data) => {
  const read = recoverYaml(yaml);
  expect(read.diagnostic?.line).toBe(line);
  if (data === undefined) expect(read.data).toBeUndefined();
  else expect(read.data).toMatchObject(data);
});

test('a long line is read in linear time', () => {
  for (const text of ['a'.padEnd(15_000), `x: [${'"'.repeat(15_000)}`, `x: ${'a: '.repeat(3000)}`])
    expect(recoverYaml(`${text}\nb: 1\n`)).toBeDefined();
});
