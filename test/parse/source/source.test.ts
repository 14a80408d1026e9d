// Edits keep the origin of every line.
import {describe, expect, it} from 'vitest';
import {edit, fromRows, rowsOf, sourceOf} from '../../../src/parse/source/source.ts';

describe('edit', () => {
  it('gives the lines of a replacement the line of its start', () => {
    const source = sourceOf('one\ntwo\nthree', 10);
    const edited = edit(source, [{start: 4, end: 7, text: 'a\nb\nc'}]);
    expect(rowsOf(edited)).toEqual([
      {text: 'one', line: 10},
      {text: 'a', line: 11},
      {text: 'b', line: 11},
      {text: 'c', line: 11},
      {text: 'three', line: 12},
    ]);
  });

  it('keeps lines right after lines were taken out', () => {
    const edited = edit(sourceOf('a\nb\nc\nd', 1), [{start: 2, end: 6, text: ''}]);
    expect(rowsOf(edited)).toEqual([
      {text: 'a', line: 1},
      {text: 'd', line: 4},
    ]);
  });

  it('has as many lines as its text', () => {
    for (const text of ['', '\n', 'a\n', '\n\nb']) {
      const edited = edit(sourceOf(text, 1), [{start: 0, end: 0, text: 'x\n'}]);
      expect(edited.lines).toHaveLength(edited.text.split('\n').length);
    }
  });

  it('is undone by rows and back', () => {
    const source = sourceOf('a\n\nb', 3);
    expect(fromRows(rowsOf(source), source.placeholders)).toEqual(source);
  });
});
