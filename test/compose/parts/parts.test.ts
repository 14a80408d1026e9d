import {describe, expect, it} from 'vitest';
import {buildOutline} from '../../../src/outline/outline.ts';
import {listParts} from '../../../src/compose/parts/parts.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {documentOf} from '../../support/notes.ts';

function partsOf(markdown: string): readonly string[] {
  return listParts(buildOutline(documentOf(markdown))).map(({heading}) => normalizedText(heading.children));
}

describe('the parts of a lecture', () => {
  it('are its highest sections, however many and however short', () => {
    const many = Array.from({length: 20}, (_, i) => `Topic ${'abcdefghijklmnopqrst'[i]}`);
    expect(partsOf(many.map(name => `# ${name}\n\nwords`).join('\n\n'))).toEqual(many);
  });

  it('leave out what stands before the first heading, and the heading over all others', () => {
    expect(partsOf('words\n\n# The lecture\n\nmore\n\n## A\n\na\n\n## B\n\nb')).toEqual(['A', 'B']);
  });

  it('leave out headings that hold nothing', () => {
    expect(partsOf('# A\n\n# B\n\nb\n\n# C\n\n## D\n\nd')).toEqual(['B', 'C']);
  });

  it('leave out reading lists and references, but where there is nothing else', () => {
    expect(partsOf('# A\n\na\n\n# B\n\nb\n\n# Further reading\n\n- c\n\n# References\n\n- d')).toEqual(['A', 'B']);
    expect(partsOf('# References\n\nwords')).toEqual(['References']);
  });
});

it('takes a heading with nothing below it but the text of a footnote for no part', () => {
  expect(partsOf('# One[^1]\n\nText.\n\n# Two\n\n[^1]: A note.')).toEqual(['One']);
});
