import {expect, it} from 'vitest';
import {diagnoseOverflow} from '../../src/checks/overflow.ts';
import type {Page} from '../../src/model/page.ts';
import {item, list, prose, words} from '../support/content.ts';

const at = (line: number) => ({line, endLine: line});
const page: Page = {
  number: 1,
  role: 'content',
  heading: 1,
  layout: 'stack',
  small: false,
  promoted: -1,
  counter: '',
  used: 0,
  slideClasses: [],
  styleClasses: ['content'],
  caption: [],
  title: words('Bread'),
  name: 'Bread',
  part: {index: 1, of: 1},
  trail: [],
  level: 1,
  range: at(3),
  speakerNotes: [],
  blocks: [
    {kind: 'block', size: '', block: {...prose(2, 'Rye keeps for a week.'), range: at(5)}},
    {kind: 'block', size: '', block: {...list(3, [item(4, 'Wheat dries')]), range: at(7)}},
  ],
};

it('puts a fault at the line of the block that it is about', () => {
  const found = diagnoseOverflow(
    [
      {slide: 1, what: 'outside', text: 'Wheat dries', px: 12},
      {slide: 1, what: 'footer', text: 'Rye keeps', px: 3},
    ],
    [page],
    'a.md',
  );
  expect(found.map(({rule, severity, line}) => [rule, severity, line])).toEqual([
    ['overfull-page', 'warning', 7],
    ['overfull-page', 'warning', 5],
  ]);
});

it('puts a fault of no known block at the line of its slide', () => {
  const [fault] = diagnoseOverflow([{slide: 1, what: 'small', text: 'page 1', px: 9}], [page], 'a.md');
  expect(fault).toMatchObject({rule: 'text-small', line: 3, file: 'a.md'});
});

it('finds the block of a text whose quotes are set otherwise than in the notes', () => {
  const [fault] = diagnoseOverflow([{slide: 1, what: 'contrast', text: 'Rye “keeps” for', px: 2.8}], [page], 'a.md');
  expect(fault).toMatchObject({rule: 'contrast-low', severity: 'warning', line: 5});
  expect(fault?.message).toContain('stands out from its ground by 2.8 to 1');
});

it('says what to do about each', () => {
  const kinds = ['outside', 'clipped', 'footer', 'scroll', 'small', 'figure-broken'] as const;
  for (const {hint} of diagnoseOverflow(
    kinds.map(what => ({slide: 1, what, text: '', px: 1})),
    [page],
    'a.md',
  ))
    expect(hint).toBeTruthy();
});
