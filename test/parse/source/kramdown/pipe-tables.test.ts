import {expect, it} from 'vitest';
import {pipeTables} from '../../../../src/parse/source/kramdown/pipe-tables.ts';
import {recordProblems, runPass} from '../pass.ts';

function passed(text: string) {
  const {report, told} = recordProblems();
  const {text: made, lines} = runPass(source => pipeTables(source, report), text);
  return {rows: made.split('\n').filter(row => row !== ''), lines, told};
}

it('gives a table without a header an empty one', () => {
  expect(passed('|a|b|\n|c|d|').rows).toEqual(['|   |   |', '| --- | --- |', '| a | b |', '| c | d |']);
});

it('keeps alignment and fills rows', () => {
  const {rows, told} = passed('a|b\n:--|==:\nc|d|e');
  expect(rows).toEqual(['| a | b |   |', '| :-- | --: | --- |', '| c | d | e |']);
  expect(told).toEqual(['table-ragged 3']);
});

it('keeps tables in quotes, and pipes that are escaped', () => {
  expect(passed('> |a|b\\|c|\n> |-|-|').rows).toEqual(['>', '> | a | b\\|c |', '> | - | - |', '>']);
});

it('leaves prose with a pipe in it', () => {
  expect(passed('P(a|b) is\nnot a table').rows).toEqual(['P(a|b) is', 'not a table']);
});

it('fills no rows where more cells are missing than stand there', () => {
  const {rows, told} = passed(`${'|a'.repeat(150)}|\n${'|-'.repeat(150)}|\n${'|b|\n'.repeat(1000)}`);
  expect(rows.at(-1)).toBe('| b |');
  expect(told).toEqual(['table-ragged 1']);
});
