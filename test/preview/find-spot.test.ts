import {expect, it} from 'vitest';
import type {CoverageRow} from '../../src/checks/coverage.ts';
import {findSpot} from '../../src/preview/find-spot.ts';

const row = (line: number, shownOn: readonly number[], slides = shownOn): CoverageRow => ({
  ...{line, endLine: line, kind: 'paragraph', fate: 'slide', shown: ''},
  slides,
  shownOn,
});
const rows = [row(10, [2, 3]), row(12, [4]), row(14, [], [5])];
const input = {rows, changed: [], bodyLine: 8};
const at = (line: number, endLine = line) => ({line, endLine});

it('finds the slide that shows the line, else the one that says it', () => {
  expect(findSpot(at(12), input)).toBe(3);
  expect(findSpot(at(14), input)).toBe(4);
});

it('prefers, of several, one that has changed', () => {
  expect(findSpot(at(10), input)).toBe(1);
  expect(findSpot(at(10), {...input, changed: [2]})).toBe(2);
  expect(findSpot(at(10, 12), {...input, changed: [3]})).toBe(3);
});

it('is the first slide for the front matter, and none where nothing is known', () => {
  expect(findSpot(at(3), input)).toBe(0);
  expect(findSpot(at(9), {...input, rows: []})).toBe(-1);
  expect(findSpot(at(9), {...input, rows: [], changed: [6]})).toBe(6);
});

it('is, of a directive, the slide of what it is said of', () => {
  const directive = {...row(13, []), kind: 'directive', fate: 'dropped' as const};
  const rows = [row(10, [2]), directive, row(14, [6])];
  expect(findSpot(at(13), {...input, rows, changed: [1, 5]})).toBe(5);
  const behind = {...row(14, []), kind: 'directive', fate: 'dropped' as const};
  expect(findSpot(at(14), {...input, rows: [behind, row(14, [6])]})).toBe(5);
});

it('is, of lines that begin with a blank one, the slide of what they hold', () => {
  expect(findSpot(at(11, 12), {...input, changed: [1, 3]})).toBe(3);
  expect(findSpot(at(11), {...input, changed: [1, 3]})).toBe(1);
});
