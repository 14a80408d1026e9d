// An entry -> what is read of it as text: no code, no formula, no address.
import type {Block, Entry, Inline} from '../../model/document.ts';

/** Stands for code, formulas and the like. */
export const inlinePart = '\uFFFC';

/** A text of the notes that slides show, and its first line. */
export interface DisplayedText {
  readonly text: string;
  readonly line: number;
}

/** The texts of `entry`, in reading order. */
export function listDisplayedTexts(entry: Entry): readonly DisplayedText[] {
  if (entry.kind === 'heading') return [{text: shown(entry.children), line: entry.range.line}];
  return entry.kind === 'directive' || entry.kind === 'excerpt' || entry.kind === 'dropped' ? [] : textsOfBlock(entry);
}

function textsOfBlock(block: Block): readonly DisplayedText[] {
  const {line} = block.range;
  switch (block.kind) {
    case 'prose':
      return [{text: shown(block.children), line}];
    case 'list':
      return block.items.flatMap(item => item.blocks.flatMap(textsOfBlock));
    case 'quote':
    case 'footnote':
      return block.blocks.flatMap(textsOfBlock);
    case 'figure':
      return [{text: shown(block.caption), line}];
    case 'table':
      return [
        ...block.header.map(cell => ({text: shown(cell), line})),
        ...block.rows.flatMap(({cells, range}) => cells.map(cell => ({text: shown(cell), line: range.line}))),
      ];
    default:
      return [];
  }
}

/** What is read as text: no code, no formula, no address. */
function shown(nodes: readonly Inline[]): string {
  return nodes
    .map(node => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return '\n';
      return 'children' in node ? shown(node.children) : inlinePart;
    })
    .join('');
}
