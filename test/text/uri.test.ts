import {expect, it} from 'vitest';
import {decodeUriSafely} from '../../src/text/uri.ts';

it.each([
  ['a%20b', 'a b'],
  ['gr%C3%B6%C3%9Fe', 'größe'],
  ['100%', '100%'],
  ['%FF', '%FF'],
])('%s is %s', (written, text) => {
  expect(decodeUriSafely(written)).toBe(text);
});
