// Paragraphs in a row that each open with a label ("Diversity: …") -> the same, their labels in bold.
import type {Block, Directive} from '../../../model/document.ts';
import {plainText} from '../../../text/plain.ts';
import {embolden} from '../label.ts';

/** A label that only its colon marks, of few words, before a sentence. */
const opening = /^\s*\p{Lu}[\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,3}: ["“(]?[\p{Lu}\d]/u;

/**
 * `blocks` with the labels in bold of two and more paragraphs in a row that have one: none alone is a label for sure.
 */
export function emboldenParagraphs(blocks: readonly (Block | Directive)[]): readonly (Block | Directive)[] {
  return blocks.map((block, i) =>
    block.kind === 'prose' && isLabelled(block) && (isLabelled(blocks[i - 1]) || isLabelled(blocks[i + 1]))
      ? {...block, children: embolden(block.children)}
      : block,
  );
}

function isLabelled(block: Block | Directive | undefined): boolean {
  return block?.kind === 'prose' && block.children[0]?.type === 'text' && opening.test(plainText(block.children));
}
