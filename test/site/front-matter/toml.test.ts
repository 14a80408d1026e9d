import {expect, test} from 'vitest';
import {parseToml} from '../../../src/site/front-matter/toml.ts';

test('reads strings, lists over several lines, dates as written, tables', () => {
  const text = 'title = "A \\"b\\" \\u00e4"\ndate = 2024-01-02\ntags = [\n  "x", # first\n  \'y\',\n]\n[more]\na = 1';
  expect(parseToml(text)).toEqual({
    data: {title: 'A "b" ä', date: '2024-01-02', tags: ['x', 'y'], more: {a: 1}},
  });
});

test('of broken TOML keeps the lines that are sound, and says where it breaks', () => {
  const {data, error} = parseToml('title = "A"\nauthor = Ada\nweek = 3\n[more]\na = 1');
  expect(data).toEqual({title: 'A', week: 3});
  expect(error).toMatchObject({line: 2, column: 10});
  expect(error?.message).not.toContain('\n');
});

test('pollutes no prototype', () => {
  const {data} = parseToml('__proto__ = {a = 1}\ntitle = "A"');
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  expect('a' in data).toBe(false);
});
