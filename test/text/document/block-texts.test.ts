import {expect, it} from 'vitest';
import type {Block} from '../../../src/model/document.ts';
import {listBlockTexts} from '../../../src/text/document/block-texts.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {documentOf} from '../../support/notes.ts';

const texts = (markdown: string) =>
  documentOf(markdown)
    .entries.flatMap(entry => listBlockTexts(entry as Block))
    .map(normalizedText);

it.each([
  ['a *b*', ['a b']],
  ['- a\n  - b\n- c', ['a', 'b', 'c']],
  ['| a | b |\n|---|---|\n| c | d |', ['a', 'b', 'c', 'd']],
  ['> a\n>\n> - b', ['a', 'b']],
  ['```\na\n```', []],
  ['$$a$$', []],
])('those of %j, in reading order', (markdown, found) => {
  expect(texts(markdown)).toEqual(found);
});
