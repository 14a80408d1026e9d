// An item whose nested items go on on another page -> what is shown of it above them there.
import type {Inline} from '../../model/document.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText, plainText} from '../../text/plain.ts';
import {findSentences} from '../../text/sentences.ts';
import {maskInline, sliceInline} from '../../text/slices.ts';
import {measureWidth, shortenToWidth} from '../../text/width.ts';
import {countWords} from '../../text/words.ts';
import {reminderCharacters} from '../theme-metrics.ts';

/** Where a label ends; clauses of five words and more: fewer only front a sentence. */
const labelEnd = /^.{2,}?(?=[:：]\s)/su;
const clauseEnd = /^(?:\S+\s+){4,}\S+(?=[,;:]\s|\s?[–—]\s)/su;

/**
 * The words of an item that was shown before: whole where they take no more than two lines, else its label, its first
 * sentence or its first clauses, if they stand on one or two; only where none of them is so short it breaks off.
 */
export function remindOf(children: readonly Inline[]): readonly Inline[] {
  if (isShort(children)) return children;
  const length = measureRun(children, reminderCharacters.oneLine) || measureRun(children, reminderCharacters.twoLines);
  return length > 0
    ? sliceInline(children, 0, length)
    : [createText(shortenToWidth(normalizedText(children), reminderCharacters.twoLines))];
}

/** Are the words of an item shown again on one line, being more than two? */
export function isOneLine(children: readonly Inline[]): boolean {
  return !isShort(children) && measureRun(children, reminderCharacters.oneLine) > 0;
}

/** Do the words of an item stand whole above the rest of its nested items? */
export function isShort(children: readonly Inline[]): boolean {
  return measureWidth(normalizedText(children)) <= reminderCharacters.twoLines;
}

/** Length of the words of an item that may stand for it within `characters`; 0 where there are none. */
function measureRun(children: readonly Inline[], characters: number): number {
  const text = plainText(children);
  let line = Math.min(text.length, characters);
  while (line > 0 && measureWidth(text.slice(0, line)) > characters) line--;
  // No run ends within code or a formula; the mark at which one ends may stand beyond the line.
  const masked = maskInline(children);
  const beginning = masked.slice(0, line + 2);
  const sentence = masked.slice(0, findSentences(children)[0]?.to ?? 0).trimEnd();
  for (const run of [labelEnd.exec(beginning)?.[0] ?? '', sentence, clauseEnd.exec(beginning)?.[0] ?? ''])
    if (countWords(run) > 0 && run.length <= line && isPaired(run)) return run.length;
  return 0;
}

/** Does `run` close what it opens? */
function isPaired(run: string): boolean {
  return [...run].filter(mark => mark === '(').length === [...run].filter(mark => mark === ')').length;
}
