import {expect, test} from 'vitest';
import {drawnFigures} from '../../../src/dialects/quarto/drawn.ts';
import {dialect} from '../../../src/dialects/quarto/quarto.ts';
import {readDump} from '../read-dump.ts';

const files = ['week/rain_files/figure-html/daily-1.png', '_freeze/week/rain/figure-html/cell-3-output-1.svg'];
const findFile = (name: string): string | undefined => files.find(path => path.endsWith(`/${name}`));
const around = {path: 'week/rain.qmd', findFile};

test('the figures of a cell are found by its name, or by its place', () => {
  expect(drawnFigures({label: 'daily', unnamed: 0, nth: 1}, around)).toEqual([`/${files[0]}`]);
  expect(drawnFigures({label: '', unnamed: 2, nth: 2}, around)).toEqual([`/${files[1]}`]);
  expect(drawnFigures({label: 'weekly', unnamed: 0, nth: 3}, around)).toEqual([]);
  expect(drawnFigures({label: 'daily', unnamed: 0, nth: 1}, {path: 'week/rain.qmd'})).toEqual([]);
});

test('they stand below their cell with its caption, where it draws', () => {
  const cell = (options: string): string => `\`\`\`{r daily${options}}\nplot(rain)\n\`\`\`\n`;
  expect(readDump(dialect, cell(', fig.cap="Rain by day"'), around).text).toMatch(
    /code r\n.*plot\(rain\)\nfigure: <\/week\/rain_files\/figure-html\/daily-1.png> Rain by day/,
  );
  expect(readDump(dialect, cell(', eval=FALSE'), around).text).not.toContain('figure');
  expect(readDump(dialect, cell(', include=FALSE'), around).text).not.toContain('figure');
});
