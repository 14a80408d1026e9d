// Page -> the names that its text writes with capitals.
import type {ContentBlock} from '../../../blocks/types.ts';
import {isNounPhrase} from './noun-phrase.ts';
import {leadTexts, readText} from './texts.ts';

/** Words of a name that reads as a title. */
const nameWords = {min: 2, max: 5};

/** Names that the text writes with capitals: "Byte Pair Encoding". */
export function findNames(blocks: readonly ContentBlock[]): readonly string[] {
  const text = leadTexts(blocks)
    .slice(0, 1)
    .map(children => readText(children));
  return text.flatMap(one =>
    [...one.matchAll(/(?<=(?<![\p{L}\p{N}-])\p{Ll}[\p{L}-]*,? )\p{Lu}[\p{L}\d-]+(?: \p{Lu}[\p{L}\d-]+)+(?![^(]*\))/gu)]
      .map(([name]) => name)
      .filter(name => {
        const words = name.split(' ').length;
        return words >= nameWords.min && words <= nameWords.max && isNounPhrase(name);
      }),
  );
}
