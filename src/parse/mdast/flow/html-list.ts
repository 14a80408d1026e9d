// HTML lists -> lists: `<ul>`, `<ol>` and items on their own; `<dl>` as one item a term.
import type {Block, Item} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {blocksOf, composeProse, type Part, type TreeContext, spanRanges, strongProse} from '../part.ts';
import {listOf, type Numbering} from './list.ts';
import type {Flow} from './nest.ts';

/** Parts of what an element holds. */
type Read = (children: readonly Flow[]) => Part[];

/** The list of the `<li>`s among the children; text between them makes items of its own. */
export function htmlList(children: readonly Flow[], numbering: Numbering, {gathered}: TreeContext, read: Read): Part[] {
  const items: Item[] = [];
  for (const child of children) {
    const item = child.type === 'element' && child.tag.name === 'li' ? child : undefined;
    const blocks = blocksOf(read(item === undefined ? [child] : item.children), gathered);
    const own = item === undefined ? [] : [{line: item.tag.line, endLine: item.tag.line}];
    const range = spanRanges([...own, ...blocks.map(block => block.range)]);
    const previous = items.at(-1);
    // A list right inside a list, without an item around it, belongs to the item before.
    if (item === undefined && previous !== undefined && blocks.every(block => block.kind === 'list'))
      items[items.length - 1] = {...previous, blocks: [...previous.blocks, ...blocks]};
    else if (blocks.length > 0) items.push({id: 0, range, blocks});
  }
  return items.length === 0 ? [] : listOf(items, numbering, spanRanges(items.map(item => item.range)));
}

/**
 * The list of the `<dt>`s and `<dd>`s among the children: one item a term, the term strong, and its definition on the
 * same line.
 */
export function definitionList(
  children: readonly Flow[],
  range: SourceRange,
  {gathered}: TreeContext,
  read: Read,
): Part[] {
  const items: Item[] = [];
  let defined = false;
  for (const child of children) {
    const name = child.type === 'element' ? child.tag.name : '';
    const own = child.type === 'element' && (name === 'dt' || name === 'dd');
    const blocks = blocksOf(read(own ? child.children : [child]), gathered);
    if (blocks.length === 0) continue;
    const span = spanRanges(blocks.map(block => block.range));
    const previous = items.at(-1);
    if (name === 'dt' || previous === undefined) {
      items.push({id: 0, range: span, blocks: name === 'dd' ? blocks : blocks.map(asTerm)});
      defined = name === 'dd';
    } else {
      items[items.length - 1] = {
        ...previous,
        range: spanRanges([previous.range, span]),
        blocks: defined ? [...previous.blocks, ...blocks] : joinTerm(previous.blocks, blocks),
      };
      defined = true;
    }
  }
  return listOf(items, {ordered: false, start: 1}, spanRanges([range, ...items.map(item => item.range)]));
}

/** A term, then the first paragraph of its definition on the same line. */
function joinTerm(term: readonly Block[], definition: readonly Block[]): readonly Block[] {
  const [last, first] = [term.at(-1), definition[0]];
  if (last?.kind !== 'prose' || first?.kind !== 'prose') return [...term, ...definition];
  const children = [...last.children, {type: 'text', value: ' '} as const, ...first.children];
  return [...term.slice(0, -1), composeProse(children, spanRanges([last.range, first.range])), ...definition.slice(1)];
}

function asTerm(block: Block): Block {
  return block.kind === 'prose' ? strongProse(block.children, block.range) : block;
}
