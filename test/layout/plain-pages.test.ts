// The deck of a post that cannot be set: pages that surely fit, and every word on them or in their notes.
import {expect, it} from 'vitest';
import {layPlainPages} from '../../src/layout/plain-pages.ts';
import type {Page} from '../../src/model/page.ts';
import {normalizedText} from '../../src/text/plain.ts';
import {blockText} from '../../src/blocks/text.ts';
import {findLost, reportCoverage} from '../../src/checks/coverage.ts';
import {documentOf} from '../support/notes.ts';

const seen = (page: Page): string =>
  [normalizedText(page.title), ...page.blocks.map(one => blockText(one.block))].join(' | ');
const long = 'Wheat rises. '.repeat(60);
const rest = '- an item\n\n![An oven](oven.png)\n\n$$x$$\n\n## Salt\n\nA pinch.';
const notes = `# Bread\n\nRye is dark.\n\n${long}\n\n${rest}`;

it('shows headings, and paragraphs as far as they surely fit; the rest is said', () => {
  const pages = layPlainPages('The Lecture', documentOf(notes));
  expect(pages.map(seen)).toEqual(['The Lecture', 'Bread | Rye is dark.', 'Salt | A pinch.']);
  expect(pages[1]?.speakerNotes.map(({text}) => text.slice(0, 12))).toEqual([
    'Wheat rises.',
    'an item',
    'An oven',
    'x',
  ]);
});

it('loses no block', () => {
  const document = documentOf(notes);
  expect(findLost(reportCoverage(document, layPlainPages('The Lecture', document)))).toEqual([]);
});

it('keeps the order of the notes where there are more headings than pages', () => {
  const many = Array.from({length: 203}, (_, i) => `# Heading ${i}\n\nText ${i}.`).join('\n\n');
  const last = layPlainPages('The Lecture', documentOf(many)).at(-1);
  expect(last && seen(last)).toBe('Heading 199 | Text 199.');
  const rest = ['Heading 200', 'Text 200.', 'Heading 201', 'Text 201.', 'Heading 202', 'Text 202.'];
  expect(last?.speakerNotes.map(({text}) => text)).toEqual(rest);
});

it('does not grow without end', () => {
  const many = Array.from({length: 5000}, (_, i) => `# Heading ${i}`).join('\n\n');
  const document = documentOf(many);
  const pages = layPlainPages('The Lecture', document);
  expect(pages.length).toBeLessThan(300);
  expect(findLost(reportCoverage(document, pages))).toEqual([]);
});
