import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {paperTokens, textTokens} from '../../../src/render/themes/text-tokens.ts';

const names = (css: string): readonly string[] => [...css.matchAll(/(--[\w-]+): /g)].map(([, name = '']) => name);
const sheet = (name: string): string => readFileSync(new URL(`../../../themes/${name}`, import.meta.url), 'utf8');

it('are the same on screens and on paper, which is light', () => {
  expect(textTokens()).toContain('--ink: light-dark(#17242a, #e3eaec);');
  expect(paperTokens()).toContain('--ink: #17242a;');
  expect(paperTokens()).not.toMatch(/dark/);
  expect(names(paperTokens())).toEqual(names(textTokens()));
});

it('are said once: the sheets of screen and book set none of them again', () => {
  const known = new Set(names(textTokens()));
  for (const name of ['read.css', 'reading-view.css'])
    expect(names(sheet(name)).filter(one => known.has(one) && one !== '--own-most')).toEqual([]);
});

it('fall back to the fonts that slides fall back to', () => {
  const [fallback] = /--fallback: [^;]+;/.exec(textTokens()) ?? [];
  expect(fallback).toContain('Noto Sans KR');
  expect(sheet('base.css')).toContain(fallback);
});
