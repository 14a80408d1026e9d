// An item that is a label and a figure that is not there -> the item with the figure's words beside its label.
import type {ContentBlock, LinkCardBlock} from '../../../blocks/types.ts';
import type {Inline} from '../../../model/document.ts';
import {normalizedText} from '../../../text/plain.ts';
import {countWords} from '../../../text/words.ts';

/** Words of an item that names what stands below it: with a colon, without one. */
const labelWords = {colon: 6, bare: 2} as const;

/** The missing figures of `after` as words beside the label `displayed`; null where they are no whole item with it. */
export function nameMissingFigures(
  displayed: readonly Inline[],
  after: readonly ContentBlock[],
): {readonly children: readonly Inline[]; readonly cards: readonly LinkCardBlock[]} | null {
  const label = normalizedText(displayed);
  const cards = after.filter(block => block.kind === 'card' && block.href === '') as readonly LinkCardBlock[];
  const isLabel = countWords(label) <= (/[:：]$/.test(label) ? labelWords.colon : labelWords.bare);
  if (label === '' || !isLabel || /[.!?。]$/.test(label) || cards.length === 0 || cards.length < after.length)
    return null;
  const texts = [...new Set(cards.map(({text}) => withoutLabel(text, label)))];
  const words = texts.flatMap((text): readonly Inline[] => [
    {type: 'text', value: ' '},
    {type: 'emphasis', children: [{type: 'text', value: text}]},
  ]);
  return {children: [...displayed, ...words], cards};
}

/** "Figure not found: Plan" beside the label "Plan:" need not say it again. */
function withoutLabel(text: string, label: string): string {
  const at = text.indexOf(': ');
  const bare = (part: string): string => part.replace(/[\s:：]+$/, '').toLowerCase();
  return at > 0 && bare(text.slice(at + 2)) === bare(label) ? text.slice(0, at) : text;
}
