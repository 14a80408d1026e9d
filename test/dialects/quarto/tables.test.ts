import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/quarto/quarto.ts';
import {readDump} from '../read-dump.ts';

const read = (body: string): string => readDump(dialect, body).text.trimEnd();

test('a table drawn with a grid: lines of a cell are joined, its items are lines', () => {
  const grid = [
    '+-------+------------+',
    '| Tube  | Use        |',
    '+=======+============+',
    '| Tin   | - rain     |',
    '|       | - snow     |',
    '+-------+------------+',
    '| Glass | what `a|b` |',
    '|       | shows      |',
    '+-------+------------+',
  ];
  expect(read(grid.join('\n'))).toBe(
    'table --\n  | Tube | Use |\n  | Tin | rain ↵ snow |\n  | Glass | what `a|b` shows |',
  );
});

test('one without a header has none', () => {
  expect(read('+---+---+\n| a | b |\n+---+---+\n| c | d |\n+---+---+')).toContain('| a | b |');
});

test('columns under dashes', () => {
  expect(read('  Day   Rain\n----- ------\n    1     12\n    2      3\n\nAfter.')).toBe(
    'table --\n  | Day | Rain |\n  | 1 | 12 |\n  | 2 | 3 |\nprose: After.',
  );
});

test('rows of several lines between rules', () => {
  const table = [
    '-----------------------',
    ' Day    What we',
    '        saw',
    '------- ---------------',
    ' one    rain that',
    '        did not end',
    '',
    ' two    sun',
    '-----------------------',
  ];
  expect(read(table.join('\n'))).toBe(
    'table --\n  | Day | What we saw |\n  | one | rain that did not end |\n  | two | sun |',
  );
});

test('rules, headings and code are no tables', () => {
  expect(read('Words\n\n---\n\nMore\n\nTitle\n-----\n\n```\n+--+--+\n| a| b|\n+--+--+\n```')).not.toContain('table');
});
