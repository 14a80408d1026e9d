import {expect, it} from 'vitest';
import {bound} from '../../../src/parse/source/bounds.ts';
import {runPass} from './pass.ts';

const boundText = (text: string): string => runPass(bound, text).text;

it('leaves what notes may hold as it is', () => {
  const text = `# Title\n\n${'word '.repeat(500)}\n\n> > quoted\n\n| a | b |`;
  expect(runPass(bound, text).text).toBe(text);
});

it('divides a paragraph that is too long, on one line or on many, and loses no word', () => {
  const words = Array.from({length: 4000}, (_, index) => `w${index}`);
  for (const text of [words.join(' '), words.join('\n')]) {
    const bounded = runPass(bound, text).text;
    expect(bounded.split(/\s+/).filter(word => word !== '')).toEqual(words);
    expect(
      Math.max(...bounded.split(/\n\n+/).map(paragraph => paragraph.replaceAll('\n', '').length)),
    ).toBeLessThanOrEqual(10_000);
  }
});

it('takes out endless runs of marks, but no rule', () => {
  const {text, placeholders} = runPass(bound, `a ${'*_'.repeat(300)} b\n${'-'.repeat(500)}`);
  expect(text).toBe(`a ⟨0⟩ b\n${'-'.repeat(500)}`);
  expect(placeholders).toMatchObject([{kind: 'literal', raw: '*_'.repeat(300)}]);
});

it('opens thirty lists on a line, and takes the signs of further ones as text', () => {
  expect(boundText(`${'1. '.repeat(40)}rye`)).toBe(`${'1. '.repeat(30)}1\\. ${'1. '.repeat(9)}rye`);
  expect(boundText(`${'- 2) '.repeat(20)}rye`)).toBe(`${'- 2) '.repeat(15)}\\- 2) ${'- 2) '.repeat(4)}rye`);
  expect(
    Math.max(
      ...boundText('1. '.repeat(9000))
        .split('\n')
        .map(line => line.indexOf('\\')),
    ),
  ).toBe(91);
  const kept = [`${'- '.repeat(29)}rye`, '* '.repeat(60), '1. rye'];
  expect(kept.map(boundText)).toEqual(kept);
});

it('takes off quote marks beyond the twelfth', () => {
  expect(runPass(bound, `${'> '.repeat(20)}text`).text).toBe(`${'> '.repeat(12)}text`);
});
