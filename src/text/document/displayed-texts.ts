// An entry -> what is read of it as text: no code, no formula, no address.
import type {Block, Entry, Inline} from '../../model/document.ts';
import type {SourceRange} from '../../model/source-range.ts';

/** Stands for code, formulas and the like. */
export const inlinePart = '\uFFFC';

/** A text of the notes that slides show, and its first line. */
export interface DisplayedText {
  readonly text: string;
  readonly line: number;
}

/** The same as inline nodes, with the lines of its block, item or row. */
export interface DisplayedNodes {
  readonly nodes: readonly Inline[];
  readonly range: SourceRange;
}

/** The texts of `entry`, in reading order. */
export function listDisplayedTexts(entry: Entry): readonly DisplayedText[] {
  return listDisplayedNodes(entry).map(({nodes, range}) => ({text: shown(nodes), line: range.line}));
}

/** The texts of `entry` as nodes, in reading order. */
export function listDisplayedNodes(entry: Entry): readonly DisplayedNodes[] {
  if (entry.kind === 'heading') return [{nodes: entry.children, range: entry.range}];
  return entry.kind === 'directive' || entry.kind === 'excerpt' || entry.kind === 'dropped' ? [] : nodesOfBlock(entry);
}

function nodesOfBlock(block: Block): readonly DisplayedNodes[] {
  const {range} = block;
  switch (block.kind) {
    case 'prose':
      return [{nodes: block.children, range}];
    case 'list':
      return block.items.flatMap(item => item.blocks.flatMap(nodesOfBlock));
    case 'quote':
    case 'footnote':
      return block.blocks.flatMap(nodesOfBlock);
    case 'figure':
      return [{nodes: block.caption, range}];
    case 'table':
      return [
        ...block.header.map(nodes => ({nodes, range})),
        ...block.rows.flatMap(row => row.cells.map(nodes => ({nodes, range: row.range}))),
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
