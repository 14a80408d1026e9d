import {expect, it} from 'vitest';
import type {Entry} from '../../src/model/document.ts';
import {findSlideStarts} from '../../src/script/chips.ts';
import {createText} from '../../src/text/nodes.ts';

const range = {line: 1, endLine: 1};
const prose = (id: number) => ({kind: 'prose' as const, id, range, children: [createText('words')]});
const heading: Entry = {kind: 'heading', id: 1, range, depth: 2, number: '', anchor: 'a', children: []};

it('a slide begins at the heading or block whose first slide it is, else at the first block that it has', () => {
  const list: Entry = {
    kind: 'list',
    id: 3,
    range,
    ordered: false,
    start: 1,
    items: [
      {id: 4, range, blocks: [prose(5)]},
      {id: 6, range, blocks: [prose(7)]},
    ],
  };
  const slides = new Map([
    [1, [5, 6, 7]], // the heading stands above all of its slides
    [2, [5]],
    [4, [6, 8]],
    [6, [7]],
  ]);
  const starts = findSlideStarts({entries: [heading, prose(2), list]}, slides);
  expect([...starts]).toEqual([
    [1, [5]],
    [4, [6, 8]],
    [6, [7]],
  ]);
});
