// A Markdown list -> a list: tasks have boxes, empty items vanish.
import type {List as MarkdownList, ListItem, RootContent} from 'mdast';
import type {Block, Item, List} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {taskBox} from '../../../text/task-box.ts';
import {contentOf, directivesOf, type Part, rangeOf, type TreeContext, spanWith} from '../part.ts';
import {breakAfterTitle} from './linked-title.ts';

/** How a list counts. */
export interface Numbering {
  readonly ordered: boolean;
  /** First number. */
  readonly start: number;
}

/** The list of a node of the tree; `read` gives the parts of an item's content. */
export function markdownList(
  node: MarkdownList,
  {lines, gathered}: TreeContext,
  read: (nodes: readonly RootContent[]) => Part[],
): Part[] {
  const items = node.children.map((child): Item => {
    const content = contentOf(read(breakAfterTitle(child.children)), gathered);
    const blocks = withMark(child, content.blocks);
    return {id: 0, range: spanWith(rangeOf(child, lines), blocks), blocks, ...directivesOf(content)};
  });
  const numbering = {ordered: node.ordered === true, start: node.start ?? 1};
  return listOf(items, numbering, spanWith(rangeOf(node, lines), items));
}

/** A list without its empty items; nothing where none is left. */
export function listOf(items: readonly Item[], {ordered, start}: Numbering, range: SourceRange): List[] {
  const full = items.filter(item => item.blocks.length > 0);
  return full.length === 0 ? [] : [{kind: 'list', id: 0, range, ordered, start, items: full}];
}

/** A task begins with a box that says whether it is done. */
function withMark({checked}: ListItem, blocks: Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (typeof checked !== 'boolean' || first?.kind !== 'prose') return blocks;
  return [{...first, children: [{type: 'text', value: `${taskBox(checked)} `}, ...first.children]}, ...rest];
}
