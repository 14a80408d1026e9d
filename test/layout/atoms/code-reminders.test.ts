import {describe, expect, it} from 'vitest';
import {findReminders} from '../../../src/layout/atoms/code-reminders.ts';

/** Numbers of the lines shown again above line `number` of `code`. */
function again(code: string, number: number): readonly number[] {
  return (findReminders(code.split('\n'))[number - 1] ?? []).map(one => one.number);
}

describe('what a page shows again above the rest of its code', () => {
  it('is the last line that defines a name used there', () => {
    const code = 'import soil\na = soil.Bed(1)\na = soil.Bed(2)\nb = 3\n\n# Water it\nprint(a)';
    expect(again(code, 6)).toEqual([3]);
  });

  it('is nothing for names that are defined there first, or stand in comments and strings', () => {
    expect(again('a = 1\nb = 2\n\na = 4\nprint(a, "b")  # not b', 4)).toEqual([]);
    expect(again('a = 1\n\na = a + 1', 3)).toEqual([1]);
  });

  it('is the function whose body goes on, and none of the names of another', () => {
    const code = 'def sow(bed):\n  depth = 2\n  return depth\n\ndef dig(bed):\n  """Digs."""\n  turn(depth, bed)';
    expect(again(code, 7)).toEqual([5]);
    expect(again('fn dig() {\n    let depth = 2;\n\n    turn(depth);\n}', 4)).toEqual([1, 2]);
  });

  it('is nothing within lines that belong together, and at most the last three lines', () => {
    expect(again('a = 1\nprint(a)\nprint(a)', 3)).toEqual([]);
    expect(again('a = 1\nb = 2\nc = 3\nd = 4\n\nprint(a, b, c, d)', 6)).toEqual([2, 3, 4]);
  });

  it('is no line that goes on below', () => {
    expect(again('a = [\n  1,\n]\n\nprint(a)', 5)).toEqual([]);
    expect(again('a <- 1\n\nprint(a)', 3)).toEqual([1]);
  });
});
