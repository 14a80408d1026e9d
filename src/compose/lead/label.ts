// The label that opens a block ("Flash attention: …"): inline content -> where it ends.
import type {Inline} from '../../model/document.ts';
import {english} from './languages/en.ts';
import {maskInline} from '../../text/slices.ts';
import {plainText} from '../../text/plain.ts';
import {countWords} from '../../text/words.ts';

/** Words; a longer bold opening is a sentence in bold. */
const longestStrong = 12;
/** Words of a label that only its colon marks. */
const longestPlain = 8;

/** Plain-text offset after the leading label and its blanks: 0 where there is none, or where nothing follows it. */
export function findLabelEnd(children: readonly Inline[]): number {
  const text = maskInline(children);
  const end = strongEnd(children) || colonEnd(text);
  const rest = text.slice(end);
  return countWords(rest) === 0 ? 0 : end + (rest.length - rest.trimStart().length);
}

/** Plain-text offset of the next bold label ("**Output:** …") after the one that ends at `label`; else of the end. */
export function findInnerLabel(children: readonly Inline[], label: number): number {
  const all = maskInline(children);
  let at = 0;
  for (const node of children) {
    const text = plainText([node]);
    const bold = node.type === 'strong' ? text.trim() : '';
    if (bold !== '' && at >= label && (/[:：]$/.test(bold) || startsWithColon(all, at + text.length))) return at;
    at += text.length;
  }
  return at;
}

/** Is a colon the first sign of `text` from `at` on? */
function startsWithColon(text: string, at: number): boolean {
  const colon = /\s*[:：]/y;
  colon.lastIndex = at;
  return colon.test(text);
}

function strongEnd(children: readonly Inline[]): number {
  const index = children.findIndex(node => plainText([node]).trim() !== '');
  const node = children[index];
  if (node?.type !== 'strong' && node?.type !== 'emphasis') return 0;
  const bold = plainText([node]).trim();
  if (countWords(bold) > longestStrong) return 0;
  const end = plainText(children.slice(0, index + 1)).length;
  if (/[.:!?]["”’)]*$/.test(bold)) return end;
  const rest = maskInline(children.slice(index + 1));
  const mark = /^\s*[:.–—-]/.exec(rest)?.[0].length ?? 0;
  if (mark > 0) return end + mark;
  if (node.type === 'emphasis') return 0;
  return startsAgain(children[index + 1], rest) && countWords(bold) > 1 ? end : 0;
}

/** After a bold opening without a mark: does the text begin again, on its own line or with a capital? */
function startsAgain(next: Inline | undefined, rest: string): boolean {
  return next?.type === 'break' || /^\s+["“(]?\p{Lu}/u.test(rest);
}

function colonEnd(text: string): number {
  const label = /^\s*[^:.!?;]{2,90}:(?=\s)/.exec(text)?.[0] ?? '';
  const names = countWords(label) <= longestPlain && !english.noLabel.test(label.trim()) && !english.verb.test(label);
  return names ? label.length : 0;
}
