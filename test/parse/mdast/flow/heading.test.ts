import {describe, expect, it} from 'vitest';
import {numbersHeadings} from '../../../../src/parse/mdast/flow/heading.ts';
import {faults, read} from '../../read.ts';

const line = (body: string) => read(body).text.trimEnd();

describe('headings', () => {
  it.each([
    ['## 2.4.1 A _b_:', 'heading 1 h2 #241-a-b (2.4.1): A _b_'],
    ['# **A**', 'heading 1 h1 #a: A'],
    ['# A {#b}', 'heading 1 h1 #b: A'],
    ['<h2 id="b">A</h2>', 'heading 1 h2 #b: A'],
    ['<a name="b"></a>\n\n# A', 'dropped 1: anchor, an anchor, taken over by the heading after it\nheading 3 h1 #b: A'],
    ['# 3 ways', 'heading 1 h1 #3-ways: 3 ways'],
  ])('read %s', (body, text) => {
    expect(line(body)).toBe(text);
  });

  it.each([
    ['a label without end', `# A${' '.repeat(4000)}{#${'-'.repeat(4000)}`],
    ['dashes', `# A ${':\t-'.repeat(3000)}b`],
    ['braces', `# A ${' {#b'.repeat(2000)}`],
  ])('with %s are read soon', (_what, body) => {
    expect(line(body)).toContain(': A');
  });

  it('that are empty are dropped and reported', () => {
    expect(faults(read('#\n\na').diagnostics)).toContain('heading-empty 1');
  });

  it('are numbered by hand where three of a post are', () => {
    expect(numbersHeadings('# 1 A\n# 2 B\n# 3 C')).toBe(true);
    expect(numbersHeadings('# 1 A\n# 2 B\n# C')).toBe(false);
  });
});
