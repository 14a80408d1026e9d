// Inline content as plain text: nodes -> string.
import type {Inline} from '../model/document.ts';

/**
 * Text of inline nodes, character for character: a break is a blank, a formula its TeX; HTML tags, footnote marks,
 * images and QR codes are nothing.
 */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map(textOfNode).join('');
}

/** `plainText` with every run of blanks made one, and none at either end. */
export function normalizedText(nodes: readonly Inline[]): string {
  return plainText(nodes).replace(/\s+/g, ' ').trim();
}

function textOfNode(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return node.value;
    case 'break':
      return ' ';
    case 'html':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'qrCode':
      return '';
    default:
      return plainText(node.children);
  }
}
