import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {sayMissingFigures} from '../../../src/compose/slides/missing.ts';
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
const kinds = (content: readonly ContentBlock[]) => sayMissingFigures(slide(content)).content.map(({kind}) => kind);

describe('a figure that is not in the site', () => {
  it('is told to the presenter where anything else stands on the slide', () => {
    const {content} = sayMissingFigures(slide([prose(1, 'Bread.'), card(2)]));
    expect(content[1]).toMatchObject({
      kind: 'note',
      id: 2,
      range,
      speakerNotes: [{id: 2, text: 'Figure not found: The loaf (img/loaf.png)'}],
    });
  });

  it('keeps its box where the slide has nothing else, and where it leads somewhere', () => {
    expect(kinds([card(1), card(2)])).toEqual(['card', 'card']);
    expect(kinds([prose(1, 'Bread.'), card(2, 'https://example.org/loaf')])).toEqual(['prose', 'card']);
  });
});
