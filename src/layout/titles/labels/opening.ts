// Paragraph or item -> the bold words, or those before a colon, that open it.
import type {Inline} from '../../../model/document.ts';
import {normalizedText, plainText} from '../../../text/plain.ts';
import {isClause, isShort, isWritten, maxBoldWords, tidyLabel} from './check-label.ts';

/** Words of a bold label that a mark parts from what follows: it may be a sentence of a line. */
const maxLabelWords = 10;

/** "**Batch size.** We take …": the label that opens a paragraph. */
export function boldOpening(children: readonly Inline[]): readonly string[] {
  const [node, next] = children;
  if (node?.type === 'text') return isLead(children) ? [] : colonLabel(node.value);
  if (node?.type !== 'strong' && node?.type !== 'emphasis') return [];
  const text = normalizedText([node]);
  const isParted =
    /[.:?!]$/.test(text) || next === undefined || /^\s*(?:\([^)]{1,120}\))?\s*[.:–—-]/.test(plainText([next]));
  const isLong = !isShort(text, node.type === 'strong' ? maxLabelWords : maxBoldWords);
  return isParted && !isLong && isWritten(tidyLabel(text)) ? [text] : [];
}

/** Is the colon of a text its end? What it leads in to is no detail of a label then. */
function isLead(children: readonly Inline[]): boolean {
  return /^[^:：]*[:：]\s*$/.test(plainText(children));
}

/** "Takeaway: it is possible …": the few words before a colon. */
export function colonLabel(text: string): readonly string[] {
  const label = /^\s*(\p{Lu}[^.:;!?]{3,40}):(?:\s|$)/u.exec(text)?.[1];
  return label !== undefined && isShort(label, maxBoldWords) && isWritten(label) && !isClause(label) ? [label] : [];
}
