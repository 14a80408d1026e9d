import {expect, it} from 'vitest';
import {normalizedText} from '../../../src/text/plain.ts';
import {read} from '../read.ts';

const texts = (body: string) =>
  read(body).document.entries.map(entry => (entry.kind === 'prose' ? normalizedText(entry.children) : entry.kind));

it('parts a paragraph at the lines that are bold throughout', () => {
  expect(
    texts('**Rising of the dough.**<br>\n**Prompt:**<br>\nHow long?<br>\nTell me.<br>\n**Answer**<br>\nAn hour.'),
  ).toEqual(['Rising of the dough', 'Prompt:', 'How long? Tell me.', 'Answer', 'An hour.']);
  expect(texts('<b>Rising</b>.<br>\nIt takes an hour.')).toEqual(['Rising', 'It takes an hour.']);
});

it('leaves labels before their text, lines in bold alone, captions, and what stands in a list', () => {
  expect(texts('**Rising** takes an hour.<br>\n**Baking** takes two.')).toHaveLength(1);
  expect(texts('**Rising**<br>\n**Baking**')).toHaveLength(1);
  expect(texts('Roses are red<br>\n**violets**<br>\nare blue')).toHaveLength(1);
  expect(texts('<mark>First.<br>\n**Head**<br>\nMore</mark> end')).toHaveLength(1);
  expect(texts('<!-- slide: skip -->\n**Head**<br>\nMore of it.')).toEqual(['directive', 'Head More of it.']);
  expect(texts('It rises.<br>\n**Baking**')).toHaveLength(1);
  expect(texts(`**${'Bread and '.repeat(7)}salt**<br>\nMore.`)).toHaveLength(1);
  expect(texts('<img src="/x.png">\n**Loaves**<br>\nof rye')).toEqual(['figure', 'Loaves of rye']);
  expect(texts('- **Rising**<br>\n  An hour.')).toEqual(['list']);
});
