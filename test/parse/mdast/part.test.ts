import {expect, it} from 'vitest';
import type {Entry, Inline} from '../../../src/model/document.ts';
import {contentOf, composeProse, type Gathered, spanRanges, spanWith} from '../../../src/parse/mdast/part.ts';

const at = (line: number, endLine = line) => ({line, endLine});
const text: readonly Inline[] = [{type: 'text', value: 'a'}];

it('spans ranges', () => {
  expect(spanRanges([at(3, 5), at(2), at(4)])).toEqual(at(2, 5));
  expect(spanWith(at(2, 9), [{range: at(3, 4)}])).toEqual(at(2, 4));
});

it('makes blocks of what may not stand in an item: headings strong, captions prose, directives apart', () => {
  const gathered: Gathered = {hoisted: [], notes: 0, svgs: 0, anchor: ''};
  const directive = {kind: 'directive', id: 0, range: at(3), name: 'break', value: '', written: 'break'} as const;
  const heading: Entry = {kind: 'heading', id: 0, range: at(1), depth: 2, number: '', anchor: 'a', children: text};
  expect(contentOf([heading, {kind: 'caption', range: at(2), children: text}, directive], gathered)).toEqual({
    blocks: [composeProse([{type: 'strong', children: [...text]}], at(1)), composeProse(text, at(2))],
    directives: [directive],
  });
  expect(gathered.hoisted).toEqual([]);
});
