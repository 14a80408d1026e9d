import {expect, it} from 'vitest';
import {read} from '../read.ts';

it('numbers entries, items and blocks in reading order', () => {
  const {document} = read('# A\n\n- b\n  - c\n\n> d\n\ne');
  const ids = [...JSON.stringify(document).matchAll(/"id":(\d+)/g)].map(match => Number(match[1]));
  expect(ids.sort((a, b) => a - b)).toEqual(Array.from({length: 10}, (_, index) => index + 1));
  expect(document.entries.map(({id}) => id)).toEqual([1, 2, 8, 10]);
});
