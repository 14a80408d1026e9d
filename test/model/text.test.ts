import {describe, expect, it} from 'vitest';
import type {Inline} from '../../src/model/document.ts';
import {imagesOf} from '../../src/model/images.ts';
import {countWords, plain, startOf} from '../../src/model/text.ts';
import {documentOf} from '../support/notes.ts';

const inlines: readonly Inline[] = [
  {type: 'text', value: 'Water '},
  {type: 'strong', children: [{type: 'text', value: 'is'}]},
  {type: 'break'},
  {type: 'html', value: '<sub>'},
  {type: 'inlineMath', value: 'h_2 + o'},
  {type: 'html', value: '</sub>'},
  {type: 'footnoteReference', identifier: 'a'},
  {type: 'text', value: ' –  wet.'},
];

describe('plain text', () => {
  it('leaves out marks and tags, and keeps one blank', () => {
    expect(plain(inlines)).toBe('Water is h_2 + o – wet.');
  });

  it('has words of letters or digits; a formula is one', () => {
    expect(countWords(inlines)).toBe(4);
    expect(countWords([])).toBe(0);
  });
});

it('the start of a text is whole words, by what they are wide', () => {
  expect(startOf('Rye and wheat', 13)).toBe('Rye and wheat');
  expect(startOf('Rye and wheat', 10)).toBe('Rye and…');
  expect(startOf('Rye, and wheat', 8)).toBe('Rye…');
  expect(startOf('面包的历史', 10)).toBe('面包的历史');
  expect(startOf('面包的历史', 9)).toBe('面包的历…');
});

it('every image of a document is found, in order, with its line', () => {
  const document = documentOf('![a](a.png)\n\n- x\n\n  ![b](b.png)\n\n> ![c](c.png)\n>\n> quoted');
  expect(imagesOf(document).map(({image, place}) => [image.src, place.line])).toEqual([
    ['a.png', 1],
    ['b.png', 5],
    ['c.png', 7],
  ]);
});
