import {expect, it} from 'vitest';
import {resolveOptions} from '../src/options.ts';

it.each([
  [undefined, undefined],
  [false, undefined],
  [true, ['upload.wikimedia.org']],
  [['example.org'], ['example.org']],
])('fetches figures where that is requested alone, from the hosts named: %j', (fetchFigures, hosts) => {
  const course = {'fetch-figures': {hosts: ['upload.wikimedia.org']}};
  expect(resolveOptions({fetchFigures}, course).fetchFigures).toEqual(hosts);
});

it('fetches from all hosts where neither option nor course names one', () => {
  expect(resolveOptions({fetchFigures: true}, {}).fetchFigures).toBe('all');
});
