import {describe, expect, it} from 'vitest';
import {composeProse} from '../../../src/compose/blocks/prose.ts';
import type {ComposeContext} from '../../../src/compose/context.ts';
import type {Inline, Prose} from '../../../src/model/document.ts';
import {plainText} from '../../../src/text/plain.ts';

const context: ComposeContext = {
  options: {prose: 'lead', narrate: true},
  images: new Map(),
  lang: 'en',
  heading: 'Gardens',
  footnotes: {numbers: new Map(), texts: new Map()},
  rules: [],
};
const text = (value: string): Inline => ({type: 'text', value});
const strong = (value: string): Inline => ({type: 'strong', children: [text(value)]});
const compose = (children: readonly Inline[]) => {
  const block: Prose = {kind: 'prose', id: 1, range: {line: 1, endLine: 2}, children};
  return composeProse(block, {before: undefined, after: undefined}, context).map(one =>
    one.kind === 'prose' ? plainText(one.children) : one.kind,
  );
};

describe('a paragraph', () => {
  const seen = ` ${'Old pears and plums stand near the wall of stone. '.repeat(4).trim()}`;

  it('of lines with labels is shown line by line', () => {
    const children = [strong('Input:'), text(seen), {type: 'break'} as const, strong('Output:'), text(' A garden.')];
    expect(compose(children)).toEqual([expect.stringMatching(/^Input: Old pears/), 'Output: A garden.']);
  });

  it('of lines with plain labels, all of them in italics, is shown line by line', () => {
    const line = (value: string): Inline[] => [text(value), {type: 'break'}];
    const lines = [...line('Title: Pears by the wall'), ...line('Subtitle: Old trees'), text(`Article:${seen}`)];
    expect(compose([{type: 'emphasis', children: lines} as Inline])).toEqual([
      'Title: Pears by the wall',
      'Subtitle: Old trees',
      expect.stringMatching(/^Article: Old pears/),
    ]);
  });

  it('of a few words and a colon is a heading, but not a sentence that goes on behind it', () => {
    expect(compose([text('The two walls:')])).toEqual(['inline-heading']);
    expect(compose([text('The wall would be:')])).toEqual(['The wall would be:']);
  });

  it('that says but that a picture follows is for the presenter', () => {
    const kindsOf = (value: string) => {
      const block: Prose = {kind: 'prose', id: 1, range: {line: 1, endLine: 1}, children: [text(value)]};
      const after = {kind: 'figure', id: 2, range: block.range, images: [], caption: []} as const;
      return composeProse(block, {before: undefined, after}, context).map(({kind}) => kind);
    };
    for (const said of ['More details are shown as follows', 'As shown below:', 'Some examples can be seen below.'])
      expect(kindsOf(said), said).toEqual(['note']);
    for (const shown of ['The pears of the south wall are shown below.', 'Pears are best shown in spring.'])
      expect(kindsOf(shown), shown).toEqual(['prose']);
  });

  it('of lines without labels is one', () => {
    expect(compose([strong('Input:'), text(' pears'), {type: 'break'}, text('and plums')])).toHaveLength(1);
  });
});
