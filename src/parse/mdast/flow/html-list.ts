// HTML lists -> lists: `<ul>`, `<ol>` and items on their own; `<dl>` as one item a term.
import type {Block, Directive, Item} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {contentOf, composeProse, type Part, type TreeContext, spanRanges, strongProse} from '../part.ts';
import {listOf, type Numbering} from './list.ts';
import type {Flow} from './nest.ts';

/** Parts of what an element holds. */
type Read = (children: readonly Flow[]) => Part[];

/** The list of the `<li>`s among the children; text between them makes items of its own. */
export function htmlList(children: readonly Flow[], numbering: Numbering, {gathered}: TreeContext, read: Read): Part[] {
  const items: Item[] = [];
  // On a line of their own, between two items.
  let before: Directive[] = [];
  for (const child of children) {
    const item = child.type === 'element' && child.tag.name === 'li' ? child : undefined;
    const {blocks, directives} = contentOf(read(item === undefined ? [child] : item.children), gathered);
    const own = item === undefined ? [] : [{line: item.tag.line, endLine: item.tag.line}];
    const range = spanRanges([...own, ...blocks.map(block => block.range)]);
    const previous = items.at(-1);
    // A list right inside a list, without an item around it, belongs to the item before.
    if (item === undefined && previous !== undefined && blocks.every(block => block.kind === 'list'))
      items[items.length - 1] = {...previous, blocks: [...previous.blocks, ...blocks]};
    else if (blocks.length > 0) {
      items.push(withDirectives({id: 0, range, blocks}, [...before, ...directives]));
      before = [];
    } else before.push(...directives);
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
  let before: Directive[] = [];
  let defined = false;
  for (const child of children) {
    const name = child.type === 'element' ? child.tag.name : '';
    const own = child.type === 'element' && (name === 'dt' || name === 'dd');
    const {blocks, directives} = contentOf(read(own ? child.children : [child]), gathered);
    if (blocks.length === 0) {
      before.push(...directives);
      continue;
    }
    const span = spanRanges(blocks.map(block => block.range));
    const previous = items.at(-1);
    if (name === 'dt' || previous === undefined) {
      const item = {id: 0, range: span, blocks: name === 'dd' ? blocks : blocks.map(asTerm)};
      items.push(withDirectives(item, [...before, ...directives]));
      before = [];
      defined = name === 'dd';
    } else {
      const joined = {
        ...previous,
        range: spanRanges([previous.range, span]),
        blocks: defined ? [...previous.blocks, ...blocks] : joinTerm(previous.blocks, blocks),
      };
      items[items.length - 1] = withDirectives(joined, directives);
      defined = true;
    }
  }
  return listOf(items, {ordered: false, start: 1}, spanRanges([range, ...items.map(item => item.range)]));
}

function withDirectives(item: Item, more: readonly Directive[]): Item {
  return more.length === 0 ? item : {...item, directives: [...(item.directives ?? []), ...more]};
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
