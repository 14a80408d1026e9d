import {expect, it} from 'vitest';
import {createAnchors, createFootnoteNumbers} from '../../src/emit/references.ts';
import type {Page} from '../../src/model/page.ts';
import {words} from '../support/content.ts';
import {documentOf} from '../support/notes.ts';

it('numbers footnotes in the order of the notes, and leaves a label without text as it is', () => {
  const number = createFootnoteNumbers(documentOf('A[^x] b[^y].\n\n[^x]: one\n[^y]: two'));
  expect(['x', 'y', 'z'].map(number)).toEqual(['1', '2', 'z']);
});

it('leads an anchor to the first page of its heading, and an unknown one nowhere', () => {
  const document = documentOf('# Flour\n\na\n\n# Salt\n\nb');
  const headings = document.entries.filter(entry => entry.kind === 'heading');
  const page = (number: number, heading: number): Page => ({
    number,
    role: 'content',
    heading,
    layout: 'stack',
    small: false,
    promoted: -1,
    counter: '',
    used: 0,
    slideClasses: [],
    styleClasses: ['content'],
    caption: [],
    title: words('x'),
    name: 'x',
    part: {index: 1, of: 1},
    trail: [],
    level: 1,
    range: {line: 1, endLine: 1},
    blocks: [],
    speakerNotes: [],
  });
  const to = createAnchors(document, [
    page(1, -1),
    page(2, headings[0]?.id ?? -1),
    page(3, headings[1]?.id ?? -1),
    page(4, headings[1]?.id ?? -1),
  ]);
  expect(['flour', 'salt', 'pepper'].map(to)).toEqual([2, 3, 0]);
});
