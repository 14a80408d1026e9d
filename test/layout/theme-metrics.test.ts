import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {readThemeMetrics} from '../../src/layout/theme-metrics.ts';

it('takes the tokens of a theme, and where it has none those of the base', () => {
  expect(readThemeMetrics({width: 960, 'after-title': 24})).toMatchObject({width: 960, afterTitle: 24, between: 20});
});

it('takes for a token that no theme sets what the base theme says', () => {
  const css = readFileSync(new URL('../../themes/base.css', import.meta.url), 'utf8');
  const [tokens = ''] = /\/\* ---- Tokens ---- \*\/\nsection \{[^}]*\}/.exec(css) ?? [];
  const px = Object.fromEntries(
    [...tokens.matchAll(/--([\w-]+): (\d+)px;/g)].map(([, name = '', value]) => [name, Number(value)]),
  );
  expect(px).toMatchObject({'caption-gap': 12, 'above-heading': 24});
  expect(readThemeMetrics({})).toEqual(readThemeMetrics(px));
});
