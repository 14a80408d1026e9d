import type {RootContent} from 'mdast';
import {expect, it} from 'vitest';
import {printNode} from '../../src/emit/node.ts';

const list = (value: string): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: [{type: 'listItem', spread: false, children: [{type: 'paragraph', children: [{type: 'text', value}]}]}],
});

it('prints a node once with the same marks, and again with others', () => {
  const known = new Map<string, string>();
  const written: string[] = [];
  const printed = (key: string, find: () => string): string => {
    const text = known.get(key) ?? find();
    if (!known.has(key)) written.push(text);
    known.set(key, text);
    return text;
  };
  const print = (value: string, bullet: '-' | '+', isStepped = false) =>
    printNode(list(value), {bullet, printed}, isStepped);
  const all = [print('a', '-'), print('a', '+'), print('a', '-'), print('a', '-', true), print('b', '-')];
  expect(all).toEqual(['- a', '+ a', '- a', '* a', '- b']);
  expect(written).toEqual(['- a', '+ a', '* a', '- b']);
  expect(printNode(list('a'), {bullet: '-'})).toBe('- a');
});
