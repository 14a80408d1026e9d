// Page -> bold, then emphasised, words within its running text.
import type {ContentBlock} from '../../../blocks/types.ts';
import {normalizedText} from '../../../text/plain.ts';
import {isShort, maxBoldWords} from './check-label.ts';
import {isNounPhrase} from './noun-phrase.ts';
import {hasFormula, leadTexts} from './texts.ts';

/** Bold, then emphasised, words within running text. */
export function findBoldRuns(blocks: readonly ContentBlock[]): readonly string[] {
  const all = (type: 'strong' | 'emphasis') =>
    leadTexts(blocks).flatMap(children =>
      children.flatMap(node => (node.type === type && !hasFormula(node.children) ? [normalizedText([node])] : [])),
    );
  return [...all('strong'), ...all('emphasis')].filter(
    text => isShort(text, maxBoldWords) && !/[.!]$/.test(text) && isNounPhrase(text),
  );
}
