import {describe, expect, it} from 'vitest';
import {chunkLines} from '../../src/script/code-chunks.ts';

const lines = (count: number, of = (i: number): string => `line ${i}`) => Array.from({length: count}, (_, i) => of(i));

describe('chunkLines', () => {
  it('leaves short code whole', () => expect(chunkLines(lines(18))).toEqual([18]));

  it('cuts at a blank line', () => expect(chunkLines(lines(30, i => (i === 11 ? '' : `  x${i}`)))).toEqual([12, 18]));

  it('keeps a comment with its line, and a closing bracket with its block', () => {
    const code = lines(24, i => (i === 17 ? '# about the next' : i === 16 ? '}' : `${i === 15 ? '  ' : ''}x`));
    const [first = 0] = chunkLines(code);
    expect(code[first - 1]).not.toBe('# about the next');
    expect(code[first]).not.toBe('}');
  });

  it('has all lines, four to eighteen a chunk', () => {
    for (const count of [19, 20, 21, 22, 37, 100, 1000]) {
      const chunks = chunkLines(lines(count));
      expect(chunks.reduce((sum, one) => sum + one, 0)).toBe(count);
      for (const chunk of chunks) expect(chunk >= 4 && chunk <= 18).toBe(true);
    }
  });
});
