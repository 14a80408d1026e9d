import {describe, expect, it} from 'vitest';
import type {Inline} from '../../../src/model/document.ts';
import {plainText} from '../../../src/text/plain.ts';
import {findRuns, foldText, splitQuoted} from '../../../src/text/quoted/runs.ts';

const text: readonly Inline[] = [
  {type: 'text', value: 'Rye keeps “for a week”, since '},
  {type: 'strong', children: [{type: 'text', value: 'pentosans'}]},
  {type: 'text', value: ' hold\nits water – and '},
  {type: 'inlineMath', value: 'w_1'},
  {type: 'text', value: ' is low. Ryebread keeps.'},
];
const found = (quoted: string) => findRuns(text, quoted)?.map(({from, to}) => plainText(text).slice(from, to)) ?? null;

describe('words are found', () => {
  it.each([
    ['as they stand', 'Rye keeps', ['Rye keeps']],
    ['with other quotation marks and blanks', 'keeps "for a  week", since', ['keeps “for a week”, since']],
    ['with Markdown marks', 'since **pentosans** hold', ['since pentosans hold']],
    ['over a line end, with another dash', 'hold its water -- and $w_1$', ['hold\nits water – and w_1']],
    ['in several runs', 'Rye keeps … since pentosans hold', ['Rye keeps', 'since pentosans hold']],
    ['in small characters', 'rye keeps', ['Rye keeps']],
    ['at the borders of words', 'Rye', ['Rye']],
  ])('%s', (_, quoted, runs) => {
    expect(found(quoted)).toEqual(runs);
  });

  it.each([
    ['that are not there', 'Rye dries'],
    ['that are part of a word', 'bread keeps'],
    ['in another order', 'since pentosans … Rye keeps “for'],
    ['of which there are none', ' … '],
  ])('but not those %s', (_, quoted) => {
    expect(found(quoted)).toBeNull();
  });
});

it('words left out are dots between blanks', () => {
  expect(splitQuoted('a … b ... c[…] d … ')).toEqual(['a', 'b', 'c[…] d']);
});

it('texts are compared without marks, links and tags', () => {
  expect(foldText('**Rye** [keeps](https://a.b) <b>“well”</b>')).toBe('ryekeeps"well"');
});
