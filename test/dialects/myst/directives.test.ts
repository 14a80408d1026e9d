import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/myst/myst.ts';
import {documentText} from '../document-text.ts';

test('an equation without a number has no tag', () => {
  const text = documentText(dialect, '```{math}\n---\nlabel: rain\n---\nx = 1\n```\n');
  expect(text).toContain('x = 1');
  expect(text).not.toContain('undefined');
});

test('an equation with a label has its number', () => {
  expect(documentText(dialect, '```{math}\n:label: rain\nx = 1\n```\n')).toContain('tag{1}');
});
