// Page of a figure and its text -> the first sentence of its caption.
import type {ContentBlock} from '../../../blocks/types.ts';
import {english} from '../../../text/languages/en.ts';
import {normalizedText} from '../../../text/plain.ts';

/** The first sentence of a figure's caption, without its number, where the page shows nothing but paragraphs beside. */
export function captionLabels(blocks: readonly ContentBlock[]): readonly string[] {
  if (!blocks.every(({kind}) => kind === 'figure' || kind === 'prose' || kind === 'footnote')) return [];
  return blocks.flatMap(block => {
    if (block.kind !== 'figure') return [];
    const text = normalizedText(block.caption).replace(english.pageTitle.figureNumber, '');
    return text === '' || /^\(?[A-Z][.)]\s/.test(text) ? [] : [text.split(/(?<=[^.\s]{2})[.:]\s/)[0] ?? ''];
  });
}
