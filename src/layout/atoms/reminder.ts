// An item whose nested items go on on another page -> what is shown of it above them there.
import type {Inline} from '../../model/document.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText, plainText} from '../../text/plain.ts';
import {sliceInline} from '../../text/slices.ts';
import {measureWidth, shortenToWidth} from '../../text/width.ts';
import {countWords} from '../../text/words.ts';
import {reminderCharacters} from '../theme-metrics.ts';

/** Where a label ends, a first sentence, clauses of five words and more: fewer only front a sentence. */
const ends = [/^.{2,}?(?=[:：]\s)/su, /^.*?[.!?](?=\s)/su, /^(?:\S+\s+){4,}\S+(?=[,;:–—]\s)/su];

/**
 * The words of an item that was shown before: whole where they take no more than two lines, else its label, its first
 * sentence or its first clauses, if they stand on one or two; only where none of them is so short it breaks off.
 */
export function remindOf(children: readonly Inline[]): readonly Inline[] {
  if (isShort(children)) return children;
  const text = plainText(children);
  const length = measureRun(text, reminderCharacters.oneLine) || measureRun(text, reminderCharacters.twoLines);
  return length > 0
    ? sliceInline(children, 0, length)
    : [createText(shortenToWidth(normalizedText(children), reminderCharacters.twoLines))];
}

/** Are the words of an item shown again on one line, being more than two? */
export function isOneLine(children: readonly Inline[]): boolean {
  return !isShort(children) && measureRun(plainText(children), reminderCharacters.oneLine) > 0;
}

/** Do the words of an item stand whole above the rest of its nested items? */
export function isShort(children: readonly Inline[]): boolean {
  return measureWidth(normalizedText(children)) <= reminderCharacters.twoLines;
}

/** Length of the words of `text` that may stand for it within `characters`; 0 where there are none. */
function measureRun(text: string, characters: number): number {
  let line = Math.min(text.length, characters);
  while (line > 0 && measureWidth(text.slice(0, line)) > characters) line--;
  // The mark at which a run ends may stand beyond the line.
  const beginning = text.slice(0, line + 2);
  for (const end of ends) {
    const run = end.exec(beginning)?.[0] ?? '';
    if (countWords(run) > 0 && run.length <= line && isPaired(run)) return run.length;
  }
  return 0;
}

/** Does `run` close what it opens? */
function isPaired(run: string): boolean {
  return [...run].filter(mark => mark === '(').length === [...run].filter(mark => mark === ')').length;
}
