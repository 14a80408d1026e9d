// Page -> what its sentences define.
import type {ContentBlock} from '../../../blocks/types.ts';
import {english} from '../../../text/languages/en.ts';
import {isNounPhrase} from './noun-phrase.ts';
import {leadTexts, readText} from './texts.ts';

/** "The Pile is a curated collection …": what a sentence defines. */
export function findSubjects(blocks: readonly ContentBlock[]): readonly string[] {
  return leadTexts(blocks).flatMap(children => {
    const found = english.pageTitle.subject.exec(readText(children));
    return found?.[1] !== undefined && isNounPhrase(found[1]) ? [found[1]] : [];
  });
}
