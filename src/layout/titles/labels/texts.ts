// Inline content -> the text in which labels are looked for.
import type {Inline} from '../../../model/document.ts';
import {normalizedText} from '../../../text/plain.ts';

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
