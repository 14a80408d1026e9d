// Footnotes that nothing shows: what is said of them, and where.
import {expect, it} from 'vitest';
import {listSpeakerNotes} from '../../../src/blocks/visit.ts';
import {slidesOf} from '../../support/notes.ts';

const said = (notes: string): readonly string[] =>
  slidesOf(notes).flatMap(slide => slide.content.flatMap(listSpeakerNotes).map(({text}) => text));

it('of two footnotes with one label the second is said', () => {
  expect(said('# Bread\n\nRye is dark.[^1]\n\n[^1]: So is spelt.\n\n[^1]: Wheat is light.')).toEqual([
    'Wheat is light.',
  ]);
  expect(said('# Bread\n\nRye is dark.\n\n[^1]: So is spelt.\n\n[^1]: So is spelt.')).toEqual([
    'So is spelt.',
    'So is spelt.',
  ]);
});
