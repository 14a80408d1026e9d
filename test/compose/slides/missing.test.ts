import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {showMissingFigures} from '../../../src/compose/slides/missing.ts';
import {prose, slide} from '../../support/content.ts';

const range = {line: 3, endLine: 3};
const card = (id: number, href = ''): ContentBlock => ({
  kind: 'card',
  id,
  range,
  text: 'Figure not found: The loaf',
  href,
  speakerNotes: [{id, text: 'img/loaf.png'}],
});
const kinds = (content: readonly ContentBlock[]) => showMissingFigures(slide(content)).content.map(({kind}) => kind);

describe('a figure that is not in the site', () => {
  it('is told to the presenter where anything else stands on the slide', () => {
    const {content} = showMissingFigures(slide([prose(1, 'Bread.'), card(2)]));
    expect(content[1]).toMatchObject({
      kind: 'note',
      id: 2,
      range,
      speakerNotes: [{id: 2, text: 'Figure not found: The loaf (img/loaf.png)'}],
    });
  });

  it('keeps its box where the text beside it says little without it, bound to that text', () => {
    const bound = (content: readonly ContentBlock[]) =>
      showMissingFigures(slide(content)).content.map(block => (block.kind === 'card' ? block.binds : block.kind));
    expect(bound([prose(1, 'The sides are given in the figure.'), card(2)])).toEqual(['prose', ['before']]);
    expect(bound([prose(1, 'This is the bread:'), card(2)])).toEqual(['prose', ['before']]);
    expect(bound([prose(1, 'Bread.'), card(2), prose(3, 'You should see a loaf like this.')])).toEqual([
      'prose',
      ['after'],
      'prose',
    ]);
    expect(bound([prose(1, 'Bread.'), card(2), prose(2, 'Its caption.')])).toEqual(['prose', ['after'], 'prose']);
    expect(bound([prose(1, 'Bread below.'), prose(2, 'Oats.'), card(3)])).toEqual(['prose', 'prose', 'note']);
  });

  it('puts boxes that follow each other side by side', () => {
    const {content} = showMissingFigures(slide([prose(1, 'Left: rye. Right: oats, as shown below'), card(2), card(3)]));
    expect(content).toHaveLength(2);
    expect(content[1]).toMatchObject({
      id: 2,
      binds: ['before'],
      beside: [{id: 3, text: 'Figure not found: The loaf'}],
      speakerNotes: [{id: 2}, {id: 3}],
    });
  });

  it('keeps its box where the slide has nothing else, and where it leads somewhere', () => {
    expect(kinds([card(1), card(2)])).toEqual(['card']);
    expect(kinds([prose(1, 'Bread.'), card(2, 'https://example.org/loaf')])).toEqual(['prose', 'card']);
  });
});
