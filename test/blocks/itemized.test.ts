// Which paragraphs are set as lists of their sentences, and which sentences those are.
import {expect, it} from 'vitest';
import type {ProseBlock} from '../../src/blocks/types.ts';
import {isItemizable, itemSentences} from '../../src/blocks/itemized.ts';
import type {Inline} from '../../src/model/document.ts';
import {plainText} from '../../src/text/plain.ts';
import {prose} from '../support/content.ts';

const long = 'Dough that has stood overnight in a cold room rises for an hour longer than it would have done at noon.';
const other = 'Bakers who know this take it out before they light the oven, and have time for a second cup of coffee.';
const sentences = (text: string, itemized?: 'always' | 'several'): readonly string[] | null => {
  const block = prose(1, text);
  return itemSentences({...block, ...(itemized ? {itemized} : {})})?.map(plainText) ?? null;
};

it('takes two sentences and more of a paragraph that is long, without the blanks between them', () => {
  expect(sentences(`${long}  ${other} `, 'several')).toEqual([long, other]);
  expect(sentences(`${long} ${other}`)).toBeNull();
  expect(sentences(long, 'several')).toBeNull();
  expect(sentences(long, 'always')).toEqual([long]);
});

it('takes a paragraph for long by its words and sentences', () => {
  const isLong = (text: string): boolean => isItemizable(prose(1, text).children);
  expect(isLong(`${long} ${other}`)).toBe(true);
  expect(isLong(long)).toBe(false);
  expect(isLong('Dough rises. Bread is baked of it. It cools on a rack.')).toBe(false);
});

it('keeps a few words with the sentence before them, and what goes on with it', () => {
  expect(sentences(`${long} Not rye. ${other}`, 'several')).toEqual([`${long} Not rye.`, other]);
  expect(sentences(`Why? ${long} ${other}`, 'several')).toEqual([`Why? ${long}`, other]);
});

it('keeps a label with what it names', () => {
  const label: Inline = {type: 'strong', children: [{type: 'text', value: 'Of doughs that stand over night.'}]};
  const block: ProseBlock = {...prose(1, ''), children: [label, ...prose(1, ` ${long} ${other}`).children]};
  expect(itemSentences({...block, itemized: 'always'})).toHaveLength(2);
});

it('breaks no lines otherwise than their author did', () => {
  const broken = {
    ...prose(1, ''),
    children: [...prose(1, long).children, {type: 'break'}, ...prose(1, other).children],
  };
  expect(itemSentences({...broken, itemized: 'always'} as ProseBlock)).toBeNull();
});
