import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {plainText} from '../../src/text/plain.ts';
import {splitSentences} from '../../src/text/sentences.ts';
import type {Inline} from '../../src/model/document.ts';

const text = (value: string): Inline => ({type: 'text', value});
const split = (value: string): string[] => splitSentences([text(value)]).map(part => plainText(part).trim());

describe('sentences', () => {
  it.each([
    ['after a full stop, a question, an exclamation', 'One is here. Is it two? Three!', 3],
    ['across a line end', 'One ends here.\nTwo starts\nthere.', 2],
    ['before a number', 'There are two sets. 1000 cases were drawn.', 2],
    ['after a closing quotation mark', 'He called it "done." Then he left.', 2],
    ['after etc. before a capital', 'Use peft, trl etc. Then train it.', 2],
    ['after a plain letter', 'Choose option b. Then go on.', 2],
    ['after a letter that is no initial', 'Eat Vitamin C. It helps. See Plan B. The end is near.', 4],
    ['after a country or degree that ends one', 'It is in the U.S. The rest is not. She holds a Ph.D. We do not.', 4],
    ['after "no" and "max" that are words', 'He said no. Nobody knew. Take the max. Repeat it.', 4],
  ])('divides %s', (_, value, count) => {
    expect(split(value)).toHaveLength(count);
  });

  it.each([
    'Languages like Java, .NET and Perl are older.',
    'Some models, e.g. Llama, i.e. Decoders, do well.',
    'Work by Li et al. (2021) and Xu et al. showed this.',
    'See Fig. 3, Eq. 2 and No. 7 vs. Table 4 of Dr. Who.',
    'The U.S. Government asked Justin D. Li and J. R. Smith.',
    'H.M. Schey, J.-P. Serre and the novels of J.D. Salinger are read.',
    'Ask the U.S. Government, Acme Inc. Labs or a Ph.D. student.',
    'Due Oct. 25, see Prob. 3 and Ex. 4 on p. 12, at max. 5 pages.',
    'It costs 3.5 dollars at www.example.org/a.b today.',
    'They ask (why? Because it matters. Really.) and go on.',
    'It uses tf.data and so on ... and then stops.',
    'The pixels range from [-127 ... 127] or from [0 … 255] here.',
    '1. Foo is the first of them.',
  ])('keeps whole: %s', value => {
    expect(split(value)).toEqual([value]);
  });

  it('divides a very long text at full stops only', () => {
    const value = `${'word '.repeat(1000)}end. ${'Next one. '.repeat(500)}`;
    expect(split(value)).toHaveLength(501);
  });

  it('leaves a citation mark with the sentence before it', () => {
    expect(split('It works. [12] Later it failed.')).toEqual(['It works. [12]', 'Later it failed.']);
  });

  it('never cuts a link, code or a formula, and may begin with one', () => {
    const link: Inline = {type: 'link', url: 'https://a.org', children: [{type: 'text', value: 'Who cares? A study'}]};
    const code: Inline = {type: 'inlineCode', value: 'dot. Go'};
    const parts = splitSentences([text('See '), link, text('. '), code, text(' is a function.')]);
    expect(parts).toEqual([
      [text('See '), link, text('. ')],
      [code, text(' is a function.')],
    ]);
  });

  it('divides strong text into two strong nodes', () => {
    const strong = (value: string): Inline => ({type: 'strong', children: [{type: 'text', value}]});
    const parts = splitSentences([strong('One is bold. Two is'), text(' not.')]);
    expect(parts).toEqual([[strong('One is bold. ')], [strong('Two is'), text(' not.')]]);
  });

  it('takes nothing for one empty sentence', () => {
    expect(splitSentences([])).toEqual([[]]);
  });

  it('gives back every character and every atom, whatever the nodes', () => {
    fc.assert(
      fc.property(fc.array(inline(2), {maxLength: 8}), children => {
        const parts = splitSentences(children);
        expect(parts.map(plainText).join('')).toBe(plainText(children));
        expect(parts.flatMap(atomsOf)).toEqual(atomsOf(children));
      }),
      {numRuns: 200},
    );
  });

  it('comes to an end on hostile input', () => {
    for (const value of ['(). '.repeat(20_000), '('.repeat(80_000), 'A. '.repeat(20_000), '. 1'.repeat(20_000)]) {
      expect(plainText(splitSentences([text(value)]).flat())).toBe(value);
    }
  });
});

function inline(depth: number): fc.Arbitrary<Inline> {
  const words = fc
    .array(fc.constantFrom('One', 'two', 'e.g.', '(x.', 'end.', 'Why?', ')', '[1]', '3.5', ' ', '\n', 'Then '), {
      minLength: 1,
    })
    .map(parts => parts.join(' '));
  const leaves: fc.Arbitrary<Inline>[] = [
    words.map(value => ({type: 'text', value})),
    words.map(value => ({type: 'inlineCode', value})),
    words.map(value => ({type: 'inlineMath', value})),
    words.map(value => ({type: 'link', url: 'https://a.org', children: [{type: 'text', value}]})),
    fc.constant({type: 'break'}),
    fc.constant({type: 'footnoteReference', identifier: 'a'}),
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const nested = fc.array(inline(depth - 1), {minLength: 1, maxLength: 4});
  return fc.oneof(
    ...leaves,
    nested.map((children): Inline => ({type: 'strong', children})),
  );
}

function atomsOf(children: readonly Inline[]): Inline[] {
  return children.flatMap(node => {
    if (node.type === 'strong') return atomsOf(node.children);
    return node.type === 'text' ? [] : [node];
  });
}
