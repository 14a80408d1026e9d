import {expect, test} from 'vitest';
import {spans} from '../../../src/dialects/quarto/spans.ts';
import {sourceOf} from '../../../src/parse/source/source.ts';

const context = {site: {}, page: {}, include: () => undefined, link: () => undefined};
const read = (text: string): string => spans(sourceOf(text, 1), context, () => undefined).text;

test('a class has its element; one that is named as what each object has has none', () => {
  expect(read('[words]{.underline}')).toBe('<u>words</u>');
  expect(read('[words]{.constructor} [more]{.toString}')).toBe('words more');
});

test('a span may hold links', () => {
  expect(read('[see [a](b) and [c](d)]{.mark}')).toBe('<mark>see [a](b) and [c](d)</mark>');
});
