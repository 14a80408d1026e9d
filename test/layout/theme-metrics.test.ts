import {expect, it} from 'vitest';
import {readThemeMetrics} from '../../src/layout/theme-metrics.ts';

it('takes the tokens of a theme, and where it has none those of the base', () => {
  expect(readThemeMetrics({width: 960, 'after-title': 24})).toMatchObject({width: 960, afterTitle: 24, between: 20});
});
