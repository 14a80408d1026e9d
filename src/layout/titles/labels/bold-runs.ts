// Paragraph -> the one bold term within its running text.
import type {ContentBlock} from '../../../blocks/types.ts';
import {normalizedText} from '../../../text/plain.ts';
import {isShort, maxBoldWords} from './check-label.ts';
import {isNounPhrase} from '../phrases/noun-phrase.ts';
import {hasFormula} from './texts.ts';

/** The bold words of a paragraph, where no others in it are bold and they name a thing. */
export function findBoldTerm(block: ContentBlock): readonly string[] {
  if (block.kind !== 'prose') return [];
  const bold = block.children.filter(({type}) => type === 'strong');
  const [only, ...more] = bold;
  if (!only || more.length > 0 || hasFormula([only])) return [];
  const text = normalizedText([only]);
  return isShort(text, maxBoldWords) && /\s/.test(text) && !/[.!]$/.test(text) && isNounPhrase(text) ? [text] : [];
}
