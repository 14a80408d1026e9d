import {describe, expect, it} from 'vitest';
import {read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

describe('tables', () => {
  it('of HTML write their spans out', () => {
    expect(
      lines('<table><tr><th>a</th><th>b</th></tr><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></table>'),
    ).toEqual(['table 1 --', '  | a | b |', '  1 | 1 | 2 |', '  1 |  | 3 |']);
  });

  it('of figures are figures, with the captions under them', () => {
    expect(lines('| ![](a.png) | ![](b.png) |\n|---|---|\n| c | d |')).toEqual([
      'figure 1: <a.png> c',
      'figure 1: <b.png> d',
    ]);
  });

  it('of rows that lack nearly all cells are what the cells hold', () => {
    const found = lines(`${'|a'.repeat(150)}|\n${'|-'.repeat(150)}|\n${'|b|\n'.repeat(1000)}`);
    expect(found[0]).toMatch(/^prose 1-3: a(?: a){149}/);
    expect(found.slice(1).every(line => line.startsWith('prose') && line.endsWith(': b'))).toBe(true);
    expect(found).toHaveLength(1000);
  });

  it('keep blocks of a cell on lines of their own', () => {
    expect(lines('<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>')).toEqual([
      'table 1 --',
      '  |  |  |',
      '  1 | a ↵ b | c |',
    ]);
  });

  it('are as wide as a browser sets them: a span over columns that no cell begins in takes none', () => {
    const table = '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>';
    expect(lines(`${table}<tr><td colspan="100%">* p</td></tr></table>`)).toEqual([
      'table 1 --',
      '  | a | b |',
      '  1 | 1 | 2 |',
      'prose 1: * p',
    ]);
  });

  it('bound hostile spans', () => {
    expect(lines('<table><tr><td colspan="99999">a</td></tr></table>')[0]?.length).toBeLessThan(70);
  });
});
