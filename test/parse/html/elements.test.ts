import {expect, it} from 'vitest';
import {blockNames, closes, inlineNames, voidNames, wordNames} from '../../../src/parse/html/elements.ts';

it('an element is of a block or of running text, never both', () => {
  expect([...blockNames].filter(name => inlineNames.has(name))).toEqual([]);
});

it('void elements and words are elements that are known', () => {
  const known = new Set([...blockNames, ...inlineNames]);
  expect([...voidNames, ...wordNames].filter(name => !known.has(name))).toEqual([]);
});

it('a cell closes a cell and a paragraph, a table a paragraph alone', () => {
  expect([...(closes.get('td') ?? [])]).toEqual(['td', 'th', 'p']);
  expect([...(closes.get('table') ?? [])]).toEqual(['p']);
});
