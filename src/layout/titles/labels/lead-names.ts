// Page -> the short lines of it that name what stands below them.
import type {ContentBlock} from '../../../blocks/types.ts';
import {normalizedText} from '../../../text/plain.ts';
import {isLabel, isShort, maxBoldWords, tidyLabel} from './check-label.ts';
import {hasFormula} from './texts.ts';

/** Names that are joined to one, at most. */
const maxNames = 3;

/** "Rye v. Wheat" above a list: such lines joined, or the first of them. */
export function leadNames(blocks: readonly ContentBlock[]): readonly string[] {
  const names = blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    return next && isNamed(next) ? nameOf(block) : [];
  });
  const [first] = names;
  if (first === undefined) return [];
  return names.length <= maxNames ? [names.join(' · '), first] : [first];
}

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
