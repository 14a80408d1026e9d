// What a file of a stranger says, larger than any deck: refused in a sentence before it is compared.
import {expect, it} from 'vitest';
import {checkSize} from '../../../../src/export/pptx/read-back/check-size.ts';
import type {ContentShape, ContentSlide} from '../../../../src/export/pptx/read-back/read-content.ts';

const shape = (role: ContentShape['role'], ...texts: string[]): ContentShape => ({
  ...{name: '', role, texts, columns: 1, levels: texts.map(() => -1)},
});
const slide = (...shapes: ContentShape[]): ContentSlide => ({name: '', shapes, notes: [], isHidden: false});
const many = (count: number): readonly string[] => Array.from({length: count}, () => 'a');

it('lets decks pass, with long code and tables', () => {
  const own = slide(shape('code', ...many(3000)), shape('table', ...many(3000)), shape('text', ...many(2000)));
  expect(() => checkSize([own, own])).not.toThrow();
});

it.each([
  ['more than 2000 slides', many(2001).map(() => slide())],
  ['more than 500 shapes', [slide(...many(501).map(() => shape('text', 'a')))]],
  ['more than 2000 paragraphs', [slide(shape('text', ...many(2001)))]],
  ['more than 2000 paragraphs', [{...slide(), notes: many(2001)}]],
  ['more than 2000000 characters', many(3).map(() => slide(shape('text', 'a'.repeat(700_000))))],
])('refuses %s', (why, slides) => {
  expect(() => checkSize(slides)).toThrow(why);
});
