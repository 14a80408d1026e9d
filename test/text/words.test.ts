import {describe, expect, it} from 'vitest';
import type {Inline} from '../../src/model/document.ts';
import {countInlineRuns, countInlineWords, countWords, findWords} from '../../src/text/words.ts';

const text = (value: string): Inline => ({type: 'text', value});
const math = (value: string): Inline => ({type: 'inlineMath', value});

/** The words themselves. */
const wordsIn = (value: string) => findWords(value).map(({from, to}) => value.slice(from, to));

describe('findWords', () => {
  it('finds stretches between blanks that hold a letter or a digit', () => {
    expect(wordsIn(' we fine-tune – it, 3.5 times\n(U.S.) ')).toEqual([
      'we',
      'fine-tune',
      'it,',
      '3.5',
      'times',
      '(U.S.)',
    ]);
    expect(wordsIn('– … !')).toEqual([]);
    expect(wordsIn('')).toEqual([]);
  });

  it('divides scripts without blanks by dictionary', () => {
    expect(wordsIn('机器学习很有趣')).toEqual(['机器', '学习', '很', '有趣']);
    expect(wordsIn('ภาษาไทยง่าย').length).toBeGreaterThan(1);
    expect(wordsIn('機械学習は面白い').length).toBeGreaterThan(2);
  });

  it('counts words of other scripts in the same text as in a text of their own', () => {
    expect(wordsIn('用 fine-tuning 训练')).toEqual(['用', 'fine-tuning', '训练']);
    expect(wordsIn('用fine-tuning训练')).toEqual(['用', 'fine-tuning', '训练']);
    expect(wordsIn('“机器”,学习。')).toEqual(['机器', '学习']);
  });

  it('leaves Korean, Arabic and German to their blanks', () => {
    expect(countWords('기계 학습은 재미있다')).toBe(3);
    expect(countWords('التعلم الآلي ممتع')).toBe(3);
    expect(countWords('Maschinelles Lernen macht Spaß')).toBe(4);
  });
});

describe('countInlineWords', () => {
  it('counts a formula once, however long, and tags not at all', () => {
    const tag = (value: string): Inline => ({type: 'html', value});
    expect(countInlineWords([text('we set – '), math('a + b = c'), text(' here')])).toBe(4);
    expect(countInlineWords([math('n'), text('-gram models')])).toBe(2);
    expect(countInlineWords([text('H'), tag('<sub>'), text('2'), tag('</sub>'), text('O')])).toBe(1);
    expect(countInlineWords([{type: 'strong', children: [text('a '), math('b c')]}])).toBe(2);
    expect(countInlineWords([])).toBe(0);
  });

  it('counts a Chinese sentence by its words', () => {
    const words = countInlineWords([text('我们使用大规模语言模型来完成各种自然语言处理任务，并评估它们的表现。')]);
    expect(words).toBeGreaterThan(14);
    expect(words).toBeLessThan(24);
  });
});

describe('countInlineRuns', () => {
  it('counts runs of letters and digits, formulas not', () => {
    expect(countInlineRuns([text('fine-tuning is '), math('x^2')])).toBe(3);
  });

  it('counts scripts without blanks by their words', () => {
    expect(countInlineRuns([text('机器学习很有趣')])).toBe(4);
  });
});
