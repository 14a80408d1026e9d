// Prose -> is it a heading inside a slide, or a lead-in? Short labels that students type as paragraphs or bullets.
import type {ContentBlock, ContentItem} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import {english} from '../../text/languages/en.ts';
import {countInlineWords} from '../../text/words.ts';
import {normalizedText} from '../../text/plain.ts';

/** "Challenges:", "2.Training", or a bold line alone, be it a question: a heading inside the slide. */
export function isInlineHeading(children: readonly Inline[]): boolean {
  const text = normalizedText(children);
  const solid = children.filter(node => !(node.type === 'text' && node.value.trim() === '') && node.type !== 'break');
  const bold = solid.length > 0 && solid.every(({type}) => type === 'strong');
  const isNumbered = !bold && /^\d{1,2}[.)]\s?\p{Lu}[^.!?:;,]*$/u.test(text);
  // "The count would be:" is a sentence that what follows ends.
  const isLabel = !bold && !isNumbered && /:$/.test(text) && !english.opensOn.test(text);
  // Words are counted last, and of few: a dictionary divides those of some scripts.
  if ((bold && /[.!]$/.test(text.replace(/[:\s]+$/, ''))) || !(bold || isNumbered || isLabel)) return false;
  if (isLabel && children.some(node => node.type === 'link' || node.type === 'inlineMath')) return false;
  const words = countInlineWords(children);
  return words > 0 && words <= (bold ? 12 : isNumbered ? 8 : 4);
}

/** Ends in a colon: stays with what follows. */
export function isLeadIn(children: readonly Inline[]): boolean {
  return /[:：]$/.test(normalizedText(children));
}

/** Bold taken off and a final colon dropped, for a line that becomes a heading. */
export function toHeading(children: readonly Inline[]): readonly Inline[] {
  const bare = children.flatMap(node => (node.type === 'strong' ? unwrap(node) : [node]));
  const last = bare.at(-1);
  if (last?.type !== 'text') return bare;
  return [...bare.slice(0, -1), {type: 'text', value: last.value.replace(/\s*:\s*$/, '')}];
}

function unwrap(node: Inline): readonly Inline[] {
  if (node.type === 'strong' || node.type === 'emphasis') return (node.children as readonly Inline[]).flatMap(unwrap);
  return [node];
}

/**
 * `content` in which a bullet, all bold, with what it names after it is a heading: typed as a list, meant as one; also
 * the last one of several, where a figure, code or a table stands in it.
 */
export function promoteLabels(content: readonly ContentBlock[]): readonly ContentBlock[] {
  return content.flatMap((block, i): readonly ContentBlock[] => {
    const next = content[i + 1];
    if (block.kind !== 'list' || block.ordered || !next || next.kind === 'note' || next.kind === 'break')
      return [block];
    const last = block.items.at(-1);
    const others = block.items.slice(0, -1);
    if (!last || (others.length > 0 && !isDrawn(next)) || !isLabel(last)) return [block];
    const {speakerNotes, callout, folded} = block;
    const head: ContentBlock = {
      kind: 'inline-heading',
      id: last.id,
      range: last.range,
      children: toHeading(last.children),
      speakerNotes: others.length > 0 ? [] : speakerNotes,
      ...(callout === undefined ? {} : {callout}),
      ...(folded === undefined ? {} : {folded}),
    };
    return others.length > 0 ? [{...block, items: others}, head] : [head];
  });
}

/** Is it a bold item with nothing in it, or to say of it? */
function isLabel({items, speakerNotes, children}: ContentItem): boolean {
  return items.length === 0 && speakerNotes.length === 0 && isInlineHeading(children);
}

function isDrawn({kind}: ContentBlock): boolean {
  return kind === 'figure' || kind === 'code' || kind === 'table' || kind === 'card';
}
