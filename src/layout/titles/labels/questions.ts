// Page -> the questions that its paragraphs ask.
import type {ContentBlock} from '../../../blocks/types.ts';
import {leadTexts, readText} from './texts.ts';

/** Paragraphs that are one question. */
export function findQuestions(blocks: readonly ContentBlock[]): readonly string[] {
  return leadTexts(blocks).flatMap(children => {
    const text = readText(children);
    return /\?$/.test(text) && !/[.!?]\s/.test(text) ? [text] : [];
  });
}
