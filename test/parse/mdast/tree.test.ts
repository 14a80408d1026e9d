import {expect, it} from 'vitest';
import {faults, read} from '../read.ts';

it('of two addresses of one name, the first holds', () => {
  expect(read('[a][x]\n\n[x]: https://one.org\n[x]: https://two.org').text).toBe('prose 1: [a](https://one.org)\n');
});

it('what may not stand in a list follows it', () => {
  expect(read('- a\n  <!--more-->\n- b').text.trimEnd().split('\n')).toEqual([
    'list 1-3',
    '  item 1',
    '    prose 1: a',
    '  item 3',
    '    prose 3: b',
    'excerpt 2',
  ]);
});

it.each([
  ['', ['post-empty 1']],
  ['<!-- nothing -->', ['post-empty 1']],
  ['a', ['heading-none 1']],
  ['# A', []],
])('says what a post lacks: %j', (body, told) => {
  expect(faults(read(body).diagnostics)).toEqual(told);
});
