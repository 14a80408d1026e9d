import {expect, it} from 'vitest';
import {nearestRun} from '../../../src/parse/directives/nearest-run.ts';

it.each([
  ['Rye keeps for a week. Wheat dries in a day.', 'Wheat dries in two days', 'Wheat dries in a day.'],
  ['Rye keeps.', 'Rye keeps for a long time', 'Rye keeps.'],
  ['', 'Rye', ''],
])('of %j for %j', (text, sought, run) => {
  expect(nearestRun(text, sought)).toBe(run);
});
