// Diagrams of a document -> those that cannot be drawn.
import {diagnoseDiagram} from '../overflow.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import type {Block, Code, Document} from '../../model/document.ts';
import {drawMermaid} from '../../render/diagrams/mermaid.ts';

/** One diagnostic for each Mermaid fence of the post `file` that is shown as its source. */
export function checkDiagrams(document: Document, file: string): readonly Diagnostic[] {
  return listCode(document).flatMap(({lang, value, range}) => {
    const drawn = lang === 'mermaid' ? drawMermaid(value) : {svg: ''};
    return 'svg' in drawn ? [] : [diagnoseDiagram(drawn.message, {file, at: range})];
  });
}

/** The blocks of code in `document`, those in lists and quotations too. */
export function listCode({entries}: Document): readonly Code[] {
  return entries.flatMap(entry =>
    entry.kind === 'heading' || entry.kind === 'directive' || entry.kind === 'excerpt' || entry.kind === 'dropped'
      ? []
      : codeWithin(entry),
  );
}

function codeWithin(block: Block): readonly Code[] {
  if (block.kind === 'code') return [block];
  if (block.kind === 'list') return block.items.flatMap(item => item.blocks.flatMap(codeWithin));
  return block.kind === 'quote' || block.kind === 'footnote' ? block.blocks.flatMap(codeWithin) : [];
}
