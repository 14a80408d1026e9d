// Entries -> entries in which a sentence that copying broke into paragraphs is one again.
import type {Entry, Prose} from '../../model/document.ts';
import {continuesSentence} from '../../text/continuation.ts';
import {normalizedText} from '../../text/plain.ts';
import {spanRanges} from '../mdast/part.ts';

/** A paragraph that ends within a sentence takes up the next one, where that goes on in small characters. */
export function rejoin(entries: readonly Entry[]): Entry[] {
  const out: Entry[] = [];
  // The paragraphs of one sentence: how it ends is known from the last of them.
  let open: Prose[] = [];
  const close = (): void => {
    const [first] = open;
    if (first !== undefined) out.push(open.length === 1 ? first : joined(first, open));
    open = [];
  };
  for (const entry of entries) {
    const last = open.at(-1);
    if (entry.kind !== 'prose' || last === undefined || !isBroken(last, entry)) close();
    if (entry.kind === 'prose') open.push(entry);
    else out.push(entry);
  }
  close();
  return out;
}

function joined(first: Prose, all: readonly Prose[]): Prose {
  return {
    ...first,
    range: spanRanges(all.map(({range}) => range)),
    children: all.flatMap(({children}, i) => (i === 0 ? children : [{type: 'text', value: ' '}, ...children])),
  };
}

/** Only a blank line may stand between: anything else was put there by the author. */
function isBroken(first: Prose, second: Prose): boolean {
  return (
    second.range.line - first.range.endLine <= 2 &&
    continuesSentence(normalizedText(first.children), normalizedText(second.children))
  );
}
