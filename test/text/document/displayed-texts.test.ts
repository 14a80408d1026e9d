import {expect, it} from 'vitest';
import {inlinePart, listDisplayedTexts} from '../../../src/text/document/displayed-texts.ts';
import {documentOf} from '../../support/notes.ts';

it('what is read as text of headings, items, tables, captions and notes, with its line', () => {
  const body = '# A *b*\n\n- one `x`\n  - two\n\n| h |\n|---|\n| c |\n\n> said $x$\n\n```\ncode\n```';
  expect(documentOf(body).entries.flatMap(listDisplayedTexts)).toEqual([
    {text: 'A b', line: 1},
    {text: `one ${inlinePart}`, line: 3},
    {text: 'two', line: 4},
    {text: 'h', line: 6},
    {text: 'c', line: 8},
    {text: `said ${inlinePart}`, line: 10},
  ]);
});
