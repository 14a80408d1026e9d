import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/gitbook/gitbook.ts';
import {sourceOf} from '../../../src/parse/source/source.ts';

test('a hint has its style, whatever the style is called', () => {
  const context = {site: {}, page: {}, include: () => undefined, link: () => undefined};
  const read = (text: string) => dialect.prose?.[0]?.(sourceOf(text, 1), context, () => undefined).text;
  expect(read('{% hint style="success" %}')).toContain('{.callout-tip}');
  expect(read('{% hint style="constructor" %}')).toContain('{.callout-constructor}');
});
