import {describe, expect, it} from 'vitest';
import {findStressed, findUncuttable, maskInline, sliceInline, splitAtBreaks} from '../../src/text/slices.ts';
import {countInlineWords, countWords} from '../../src/text/words.ts';
import {plainText} from '../../src/text/plain.ts';
import type {Inline} from '../../src/model/document.ts';

const text = (value: string): Inline => ({type: 'text', value});
const strong = (value: string): Inline => ({type: 'strong', children: [{type: 'text', value}]});
const html = (value: string): Inline => ({type: 'html', value});
const math = (value: string): Inline => ({type: 'inlineMath', value});
const link = (value: string): Inline => ({type: 'link', url: 'https://a.org', children: [{type: 'text', value}]});

describe('plain', () => {
  it('has breaks as blanks, formulas as TeX, and neither tags nor footnote marks', () => {
    const children: Inline[] = [
      text('H'),
      html('<sub>'),
      text('2'),
      html('</sub>'),
      {type: 'break'},
      math('x^2'),
      {type: 'footnoteReference', identifier: '1'},
    ];
    expect(plainText(children)).toBe('H2 x^2');
  });
});

describe('countWords', () => {
  it('counts a formula once and a lone mark not at all', () => {
    expect(countInlineWords([text('we set – '), math('a + b = c'), text(' here')])).toBe(4);
  });

  it('divides scripts without blanks', () => {
    expect(countWords('机器学习很有趣')).toBeGreaterThan(2);
  });
});

describe('stress', () => {
  it('is where bold and italic words stand, also those of links', () => {
    const children: Inline[] = [
      text('a '),
      strong('bold'),
      text(' b '),
      {type: 'link', url: 'https://a.org', children: [{type: 'emphasis', children: [text('it')]}]},
    ];
    expect(findStressed(children)).toEqual([
      {from: 2, to: 6, isBold: true},
      {from: 9, to: 11, isBold: false},
    ]);
  });
});

describe('mask', () => {
  it('keeps every offset and hides stops in formulas, code and links', () => {
    const children = [math('a. b'), text('\nc '), link('J. Doe et al. 2020.'), text(' d')];
    expect(maskInline(children)).toHaveLength(plainText(children).length);
    expect(maskInline(children)).toBe('XXXX c J, Doe et al, 2020. d');
  });
});

describe('atoms', () => {
  it('finds them inside other nodes, and lets a sentence-long link be cut', () => {
    expect(findUncuttable([text('ab'), {type: 'emphasis', children: [text('c'), math('d')]}])).toEqual([
      {from: 3, to: 4},
    ]);
    expect(findUncuttable([link('word '.repeat(30))])).toEqual([]);
  });
});

describe('sliceInline', () => {
  it('cuts strong in two', () => {
    expect(sliceInline([strong('one two'), text(' three')], 4, 10)).toEqual([strong('two'), text(' th')]);
  });

  it('gives an atom to the slice after a cut inside it', () => {
    const children = [text('a '), math('xyz'), text(' b')];
    expect(sliceInline(children, 0, 3)).toEqual([text('a ')]);
    expect(sliceInline(children, 3, 7)).toEqual([math('xyz'), text(' b')]);
  });

  it('keeps a footnote mark with the text before it and a tag with the text it marks', () => {
    const mark: Inline = {type: 'footnoteReference', identifier: '1'};
    const children = [text('One.'), mark, html('<mark>'), text(' Two.'), html('</mark>')];
    expect(sliceInline(children, 0, 4)).toEqual([text('One.'), mark]);
    expect(sliceInline(children, 4, 9)).toEqual([html('<mark>'), text(' Two.'), html('</mark>')]);
  });

  it('closes a tag that the cut leaves open, and opens it again after', () => {
    const children = [html('<u>'), text('ab'), html('</u>')];
    expect(sliceInline(children, 0, 1)).toEqual([html('<u>'), text('a'), html('</u>')]);
    expect(sliceInline(children, 1, 2)).toEqual([html('<u>'), text('b'), html('</u>')]);
  });
});

describe('the lines of a text', () => {
  it('end at breaks, which no line holds; empty ones are none', () => {
    const children: readonly Inline[] = [
      strong('a'),
      text(' b'),
      {type: 'break'},
      text(' '),
      {type: 'break'},
      text('c'),
    ];
    expect(splitAtBreaks(children)).toEqual([[strong('a'), text(' b')], [text('c')]]);
    expect(splitAtBreaks([])).toEqual([]);
  });
});
