// What begins first wins: code, comments and opaque elements in one scan.
import {describe, expect, it} from 'vitest';
import {shield} from '../../../../src/parse/source/code/shield.ts';
import {recordProblems, runPass} from '../pass.ts';

function shielded(text: string) {
  const {report, told} = recordProblems();
  return {...runPass(source => shield(source, report), text), told};
}

describe('fences', () => {
  it('are code with a language and marked lines', () => {
    const {text, placeholders} = shielded('```python {2,4-5}\nx = 1\n```\nAfter');
    expect(text).toBe('\n⟨0⟩\n\nAfter');
    expect(placeholders).toMatchObject([
      {kind: 'code', lang: 'python', marks: '2,4-5', value: 'x = 1', line: 1, endLine: 3},
    ]);
  });

  it('keep their place in lists and quotes', () => {
    expect(shielded('- ~~~\n  a\n  ~~~').text).toBe('- ⟨0⟩\n');
    expect(shielded('> ```\n> a\n> ```').placeholders).toMatchObject([{value: 'a'}]);
  });

  it('that are never closed end before the next heading', () => {
    const {text, told} = shielded('```\na\n\n## Next');
    expect(text).toContain('## Next');
    expect(told).toEqual(['fence-unclosed 1 ```']);
  });

  it('open nothing where backticks follow on the line', () => {
    expect(shielded('``` a `b` ```').placeholders).toMatchObject([{kind: 'span', value: 'b'}]);
  });
});

describe('spans', () => {
  it('close with as many backticks, within their paragraph', () => {
    expect(shielded('``a ` b`` c').placeholders).toMatchObject([{kind: 'span', value: 'a ` b', raw: '``a ` b``'}]);
    expect(shielded('`a\n\nb`').placeholders).toEqual([]);
    expect(shielded('\\`a\\`').placeholders).toEqual([]);
  });
});

describe('comments', () => {
  it('vanish, a reading list ends on a line of its own', () => {
    expect(shielded('a <!-- b --> c').text).toBe('a ⟨0⟩ c');
    expect(shielded('a <!-- slide: break --> c').text).toBe('a ⟨0⟩ c');
    expect(shielded('a <!-- more --> c').text).toBe('a \n\n⟨0⟩\n\n c');
    expect(shielded('a <!-- b').text).toBe('a <!-- b');
  });

  it('of kramdown too', () => {
    expect(shielded('b{::comment}c{:/comment}').text).toBe('b⟨0⟩');
  });
});

it('lets what begins first win', () => {
  expect(shielded('`<!-- a` -->').placeholders).toMatchObject([{kind: 'span', value: '<!-- a'}]);
  expect(shielded('<!-- `a --> b`').placeholders).toMatchObject([{kind: 'comment'}]);
});
