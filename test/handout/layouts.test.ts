import {describe, expect, it} from 'vitest';
import {type GridLayout, gridGap, computeGrid} from '../../src/handout/layouts.ts';
import {margins, papers, measurePaper} from '../../src/handout/paper.ts';
import {ratios} from '../../src/model/course.ts';

const layouts: readonly GridLayout[] = ['lines', '2up', '3up', '4up', '6up'];
const all = layouts.flatMap(layout => papers.flatMap(paper => ratios.map(ratio => [layout, paper, ratio] as const)));

describe('gridOf', () => {
  it.each(all)(
    '%s on %s, %s: slides keep their shape, stand in their cells, cells on the sheet',
    (layout, paper, ratio) => {
      const {slide, cell, width, height, columns, rows, foot, isLandscape} = computeGrid(layout, paper, ratio);
      expect(slide.width / slide.height).toBeCloseTo(ratio === '4:3' ? 4 / 3 : 16 / 9, 6);
      expect(slide.width).toBeLessThanOrEqual(cell.width);
      expect(slide.height).toBeLessThanOrEqual(cell.height - 5);
      expect(columns * cell.width + (columns - 1) * gridGap.columns).toBeCloseTo(width, 6);
      expect(rows * cell.height + (rows - 1) * gridGap.rows + foot).toBeCloseTo(height, 6);
      const [short, long] = measurePaper(paper);
      expect(height + margins.top + margins.bottom).toBeLessThan(isLandscape ? short : long);
    },
  );

  it('shows 6 slides a sheet no smaller than 75 mm wide, and 2 at least as wide as 150 mm', () => {
    expect(computeGrid('6up', 'a4', '16:9').slide.width).toBeGreaterThan(75);
    expect(computeGrid('2up', 'letter', '16:9').slide.width).toBeGreaterThan(150);
  });
});
