// Entries -> entries in which a sentence that copying broke into paragraphs is one again.
import type {Entry, Prose} from '../../model/document.ts';
import {continuesSentence} from '../../text/continuation.ts';
import {normalizedText} from '../../text/plain.ts';
import {spanRanges} from '../mdast/part.ts';

/** A paragraph that ends within a sentence takes up the next one, where that goes on in small characters. */
export function rejoin(entries: readonly Entry[]): Entry[] {
  const out: Entry[] = [];
  for (const entry of entries) {
    const last = out.at(-1);
    if (entry.kind === 'prose' && last?.kind === 'prose' && isBroken(last, entry)) {
      out[out.length - 1] = {
        ...last,
        range: spanRanges([last.range, entry.range]),
        children: [...last.children, {type: 'text', value: ' '}, ...entry.children],
      };
    } else out.push(entry);
  }
  return out;
}

/** Only a blank line may stand between: anything else was put there by the author. */
function isBroken(first: Prose, second: Prose): boolean {
  return (
    second.range.line - first.range.endLine <= 2 &&
    continuesSentence(normalizedText(first.children), normalizedText(second.children))
  );
}
