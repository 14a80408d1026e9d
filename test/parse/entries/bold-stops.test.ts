import {expect, it} from 'vitest';
import {normalizedText} from '../../../src/text/plain.ts';
import {read} from '../read.ts';

const first = (body: string) => {
  const [entry] = read(body).document.entries;
  return entry?.kind === 'prose' ? normalizedText(entry.children) : entry?.kind;
};

it('takes the full stop from a short bold line above a block', () => {
  expect(first('**Rising of the dough.**\n\nIt takes an hour.')).toBe('Rising of the dough');
  expect(first('**Rising of the dough**.\n\n- It takes an hour.')).toBe('Rising of the dough');
  expect(first('**Rising ([Miller, 1999](https://example.org)).**\n\n- It takes an hour.')).toBe(
    'Rising (Miller, 1999)',
  );
});

it('leaves sentences, bold openings, and what heads nothing', () => {
  expect(first('**This is all.**\n\nMore.')).toBe('This is all.');
  expect(first('**Wait. Then bake.**\n\nMore.')).toBe('Wait. Then bake.');
  expect(first('**Rising.** It takes an hour.\n\nMore.')).toBe('Rising. It takes an hour.');
  expect(first('**Rising of the dough.**\n\n# Next')).toBe('Rising of the dough.');
  expect(first(`**${'Bread and '.repeat(7)}salt.**\n\nMore.`)).toMatch(/\.$/);
});
