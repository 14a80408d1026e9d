// What a file of a stranger says -> an error where it is more than any deck says: comparing it would take hours. Pure.
import {LecternError} from '../../../errors.ts';
import type {ContentSlide} from './read-content.ts';

/** Slides, shapes of one, texts of a shape, and characters of all, at most: a lecture has 100 slides, 100,000 signs. */
const most = {slides: 2000, shapes: 500, texts: 2000, characters: 2_000_000} as const;

/** Throws a LecternError where `slides` are larger than a deck can be. */
export function checkSize(slides: readonly ContentSlide[]): void {
  const refuse = (why: string): never => {
    throw new LecternError(`The deck is too large to be compared: ${why}`, 2);
  };
  if (slides.length > most.slides) refuse(`it has more than ${most.slides} slides`);
  let characters = 0;
  for (const {shapes, notes} of slides) {
    if (shapes.length > most.shapes) refuse(`a slide has more than ${most.shapes} shapes`);
    for (const {role, texts} of [...shapes, {role: 'text', texts: notes}]) {
      if (texts.length > most.texts && role !== 'table' && role !== 'code')
        refuse(`a text has more than ${most.texts} paragraphs`);
      characters = texts.reduce((sum, text) => sum + text.length, characters);
    }
  }
  if (characters > most.characters) refuse(`it has more than ${most.characters} characters`);
}
