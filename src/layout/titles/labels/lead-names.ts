// Block -> the name that a short line gives to what stands below it.
import type {ContentBlock} from '../../../blocks/types.ts';
import {normalizedText} from '../../../text/plain.ts';
import {isLabel, isShort, maxBoldWords, tidyLabel} from './check-label.ts';
import {hasFormula} from './texts.ts';

/** The name that `block`, a line of a few words without a final mark, gives to what follows it. */
export function nameOf(block: ContentBlock): readonly string[] {
  if (block.kind !== 'prose' || hasFormula(block.children)) return [];
  const text = normalizedText(block.children);
  const label = tidyLabel(text);
  return !/[.!?;:,…：。]["”’)]*$/.test(text) &&
    /^[\p{Lu}\d“"]/u.test(label) &&
    isShort(label, maxBoldWords) &&
    isLabel(label)
    ? [label]
    : [];
}

/** May a line name `block`? */
export function isNamed({kind}: ContentBlock): boolean {
  return kind === 'list' || kind === 'code' || kind === 'table' || kind === 'math';
}
