// A text of a slide × the notes -> is it one sentence of a paragraph whose others stand beside it? Pure.
import type {DeckChange, TextSpot} from './compare/deck-change.ts';
import {foldTokens} from './compare/words.ts';
import type {TakeContext} from './direct.ts';

type PlacedTexts = Pick<TakeContext, 'located' | 'slides'>;

/** Are other texts of its shape of the same text of the notes? */
export function isPart(at: TextSpot, {located, slides}: PlacedTexts): boolean {
  const texts = slides[at.slide]?.shapes[at.shape]?.texts ?? [];
  const index = located.find(at);
  return index >= 0 && texts.some((_, text) => text !== at.text && located.find({...at, text}) === index);
}

/** Would what comes right behind it, or right before it, stand within a text of the notes? */
export function isWithin(at: TextSpot, isAfter: boolean, {located, slides}: PlacedTexts): boolean {
  const [index, text] = [located.find(at), at.text + (isAfter ? 1 : -1)];
  const isThere = slides[at.slide]?.shapes[at.shape]?.texts[text] !== undefined;
  return isThere && index >= 0 && located.find({...at, text}) === index;
}

/** The place of a sentence with these words that is gone, which only its paragraph could lose; undefined for none. */
export function findGonePart(words: string, context: TakeContext): TextSpot | undefined {
  const isGone = (one: DeckChange): one is DeckChange & {readonly kind: 'text-gone'} =>
    one.kind === 'text-gone' && foldTokens(one.before, true) === foldTokens(words, true) && isPart(one.at, context);
  return context.changes.find(isGone)?.at;
}
