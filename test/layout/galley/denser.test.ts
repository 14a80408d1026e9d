import {expect, it} from 'vitest';
import {denserStyleClasses} from '../../../src/layout/galley/denser.ts';
import type {Slide} from '../../../src/model/slide.ts';
import {item, list, table} from '../../support/content.ts';

const withTable = (rows: number, styleClasses: readonly string[] = []) =>
  denserStyleClasses({
    role: 'content',
    styleClasses,
    content: [
      table(
        1,
        ['a'],
        Array.from({length: rows}, () => ['b']),
      ),
    ],
  } as unknown as Slide);

it('a table is set smaller, with closer rows where that may keep it whole, then with its words broken', () => {
  expect(withTable(3)).toEqual([['dense'], ['dense', 'unbroken']]);
  expect(withTable(12)).toEqual([['dense'], ['dense', 'close'], ['dense', 'unbroken']]);
  expect(withTable(15, ['dense'])).toEqual([['dense', 'unbroken']]);
});

const agenda = (styleClasses: readonly string[], entries = 3) =>
  denserStyleClasses({
    role: 'agenda',
    styleClasses,
    content: [
      list(
        1,
        Array.from({length: entries}, (_, i) => item(i + 2, 'a')),
      ),
    ],
  } as unknown as Slide);

it('an agenda is set closer, then in two columns', () => {
  expect(agenda([])).toEqual([['many'], ['crowd'], ['crowd', 'columns']]);
});

it('one in two columns stands in one where it takes several pages all the same', () => {
  expect(agenda(['columns'])).toEqual([['columns', 'many'], ['columns', 'crowd'], ['crowd']]);
});

it('one that no page holds is set in the style of several pages alone, to which trying all would lead', () => {
  expect(agenda(['columns'], 99)).toHaveLength(3);
  expect(agenda(['columns'], 100)).toEqual([['crowd']]);
  expect(agenda([], 100)).toEqual([['crowd']]);
});
