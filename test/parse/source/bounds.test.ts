import {expect, it} from 'vitest';
import {bound} from '../../../src/parse/source/bounds.ts';
import {runPass} from './pass.ts';

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

it('takes off quote marks beyond the twelfth', () => {
  expect(runPass(bound, `${'> '.repeat(20)}text`).text).toBe(`${'> '.repeat(12)}text`);
});
