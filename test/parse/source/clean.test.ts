import {expect, it} from 'vitest';
import {clean} from '../../../src/parse/source/clean.ts';
import {runPass} from './pass.ts';

const cleaned = (text: string) => runPass(clean, text).text;

it('drops zero-width characters but between letters, where they part two words', () => {
  expect(cleaned('\u200B- item\uFEFF')).toBe('- item');
  expect(cleaned('foo\u200Bbar')).toBe('foo\u200Bbar');
});

it('drops what placeholders are made of, NUL and carriage returns', () => {
  expect(cleaned('a\uE000\u00300\uE001b\0c\r\nd')).toBe('a00bc\nd');
});

it('makes blanks of hard ones before the marker of a list, and of no others', () => {
  expect(cleaned('\u00A0\u00A0- a\u00A0b')).toBe('  - a\u00A0b');
  expect(cleaned('\u00A0text')).toBe('\u00A0text');
});
