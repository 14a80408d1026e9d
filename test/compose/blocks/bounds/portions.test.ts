import {describe, expect, it, vi} from 'vitest';
import {splitProse} from '../../../../src/compose/blocks/bounds/portions.ts';
import type {Inline} from '../../../../src/model/document.ts';
import {normalizedText} from '../../../../src/text/plain.ts';
import {words} from '../../../support/content.ts';

const text = (parts: readonly (readonly Inline[])[]): readonly string[] =>
  parts.map(part => normalizedText(part).trim());
const address = (character: string): string => `https://example.org/${character.repeat(60)}`;

describe('portions of a long text', () => {
  it('are the text itself where a page holds it', () => {
    const short = words('Rye rises slowly. '.repeat(20).trim());
    expect(splitProse(short)).toEqual([short]);
  });

  it('end with a sentence', () => {
    const long = words('The dough of rye rises slowly. '.repeat(20).trim());
    const parts = text(splitProse(long));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every(part => part.endsWith('slowly.'))).toBe(true);
    expect(parts.join(' ')).toBe(normalizedText(long));
  });

  it('are like parts of a sentence that is longer than a page, at its clauses', () => {
    const clause = 'the dough of rye rises slowly where the kitchen is cold, ';
    const parts = text(splitProse(words(clause.repeat(9).trim())));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every(part => part.endsWith(','))).toBe(true);
  });

  it('are found with work that grows as the text does', () => {
    const clause = 'the dough of rye rises slowly where the kitchen is cold, ';
    const distances = vi.spyOn(Math, 'abs');
    const work = (clauses: number): number => {
      distances.mockClear();
      splitProse(words(clause.repeat(clauses)));
      return distances.mock.calls.length;
    };
    expect(work(800)).toBeLessThan(2.5 * work(400));
    distances.mockRestore();
  });

  it('end where the author broke the line, without the break', () => {
    const lines = ['a', 'b', 'c', 'd'].flatMap((character, i): readonly Inline[] =>
      i === 0 ? words(address(character)) : [{type: 'break'}, ...words(address(character))],
    );
    const parts = splitProse(lines);
    expect(text(parts)).toEqual([`${address('a')} ${address('b')}`, `${address('c')} ${address('d')}`]);
    expect(parts.every(part => part.at(-1)?.type !== 'break')).toBe(true);
  });
});
