// Blocks of a page -> the texts in which labels are looked for.
import type {ContentBlock} from '../../../blocks/types.ts';
import type {Inline} from '../../../model/document.ts';
import {normalizedText} from '../../../text/plain.ts';

/** Texts that speak for the whole page: its paragraphs, and an item that is alone. */
export function leadTexts(blocks: readonly ContentBlock[]): readonly (readonly Inline[])[] {
  return textsOf(blocks.filter(block => block.kind !== 'list' || block.items.length === 1));
}

/** Paragraphs and items of the page, in order. */
export function textsOf(blocks: readonly ContentBlock[]): readonly (readonly Inline[])[] {
  return blocks.flatMap(block => {
    if (block.kind === 'prose') return [block.children];
    return block.kind === 'list' ? block.items.map(({children}) => children) : [];
  });
}

/** Plain text with a mark in place of formulas and code, which no label holds. */
export function readText(children: readonly Inline[]): string {
  return normalizedText(maskFormulas(children));
}

function maskFormulas(children: readonly Inline[]): readonly Inline[] {
  return children.map((node): Inline => {
    if (node.type === 'inlineMath' || node.type === 'inlineCode') return {type: 'text', value: '\uFFFC'};
    return 'children' in node
      ? ({...node, children: maskFormulas(node.children as readonly Inline[])} as Inline)
      : node;
  });
}

/** Does a formula or code stand among `children`? */
export function hasFormula(children: readonly Inline[]): boolean {
  return children.some(
    node =>
      node.type === 'inlineMath' || node.type === 'inlineCode' || ('children' in node && hasFormula(node.children)),
  );
}
