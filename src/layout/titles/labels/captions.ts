// Page -> the first sentences of its captions.
import type {ContentBlock} from '../../../blocks/types.ts';
import {english} from '../../../text/languages/en.ts';
import {normalizedText} from '../../../text/plain.ts';

/** The first sentence of a figure's caption, without its number. */
export function captionLabels(blocks: readonly ContentBlock[]): readonly string[] {
  return blocks.flatMap(block => {
    if (block.kind !== 'figure') return [];
    const text = normalizedText(block.caption).replace(english.pageTitle.figureNumber, '');
    return text === '' ? [] : [text.split(/(?<=[^.\s]{2})[.:]\s/)[0] ?? ''];
  });
}
