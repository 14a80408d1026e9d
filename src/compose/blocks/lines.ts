// Paragraphs that belong together -> one text of several lines.
import type {Inline} from '../../model/document.ts';
import {continuesSentence} from '../../text/continuation.ts';
import {normalizedText} from '../../text/plain.ts';

/** Paragraphs as the lines of one text; a sentence that goes on in the next is one line. */
export function joinLines(paragraphs: readonly (readonly Inline[])[]): readonly Inline[] {
  return paragraphs.flatMap((text, i) => {
    if (i === 0) return text;
    const isOneLine = continuesSentence(normalizedText(paragraphs[i - 1] ?? []), normalizedText(text));
    return [isOneLine ? ({type: 'text', value: ' '} as const) : ({type: 'break'} as const), ...text];
  });
}
