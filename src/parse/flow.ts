// Flow content of the tree -> parts: one branch for each mdast node and each HTML element.
import type {ListItem, RootContent, Table} from 'mdast';
import {toString as stringOf} from 'mdast-util-to-string';
import type {Block, Item, List} from '../model/document.ts';
import type {Place} from '../model/place.ts';
import {normalizedText} from '../text/plain.ts';
import {captionProse, settleCaptions} from './caption.ts';
import {heading} from './heading.ts';
import {restore} from './hold.ts';
import type {Piece} from './inline.ts';
import {pieces, partsOfPieces} from './inline.ts';
import {joinLines} from './inline-nodes.ts';
import type {Flow, FlowElement} from './nest.ts';
import {nest} from './nest.ts';
import type {Caption, Part, Reading} from './part.ts';
import {blocksOf, placeOf, prose, spanOf} from './part.ts';
import type {Cell} from './table.ts';
import {htmlTable} from './html-table.ts';
import {tableParts} from './table.ts';

/** Deeper than this, containers are read as if they were not there. */
const maxDepth = 60;

/** Parts of a row of sibling nodes; text captions have found their figures. */
export function flow(nodes: readonly RootContent[], reading: Reading, depth = 0): Part[] {
  return siblings(nest(nodes, reading.work), reading, depth);
}

function siblings(children: readonly Flow[], reading: Reading, depth: number): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child === undefined) break;
    if (child.type === 'element' && child.tag.name === 'li') {
      let end = index;
      while (isStrayItem(children[end])) end += 1;
      parts.push(...htmlList(children.slice(index, end), false, 1, reading, depth));
      index = end - 1;
    } else parts.push(...(child.type === 'element' ? element(child, reading, depth) : node(child, reading, depth)));
  }
  return captionProse(parts, false);
}

function isStrayItem(child: Flow | undefined): boolean {
  return child?.type === 'element' && child.tag.name === 'li';
}

function node(child: RootContent, reading: Reading, depth: number): Part[] {
  const place = placeOf(child, reading);
  switch (child.type) {
    case 'paragraph':
      return captionProse(partsOfPieces(pieces(child.children, reading), prose).map(withoutStray), true);
    case 'heading':
      return heading(pieces(child.children, reading), child.depth, place, reading);
    case 'list':
      return list(child.children, child.ordered === true, child.start ?? 1, place, reading, depth);
    case 'blockquote':
      return quote(
        depth > maxDepth ? flat(child, place, reading) : flow(child.children, reading, depth + 1),
        place,
        reading,
      );
    case 'table':
      return table(child, place, reading);
    case 'thematicBreak':
      return [{kind: 'dropped', id: 0, place, what: 'rule', reason: 'a rule between sections'}];
    case 'footnoteDefinition': {
      return [
        {
          kind: 'footnote',
          id: 0,
          place,
          label: child.label ?? child.identifier,
          blocks: blocksOf(flow(child.children, reading, depth + 1), reading),
        },
      ];
    }
    case 'code':
      return [
        {kind: 'code', id: 0, place, lang: child.lang ?? '', marks: '', value: restore(reading.work, child.value)},
      ];
    default:
      return [];
  }
}

/** A bracket or stop that was left beside a figure is no text. */
function withoutStray(part: Part, _: number, all: readonly Part[]): Part {
  const isStray =
    part.kind === 'prose' && all.length > 1 && /^[)\]}>.,;:]{1,2}$/.test(normalizedText(part.children).trim());
  return isStray ? {kind: 'dropped', id: 0, place: part.place, what: 'mark', reason: 'a punctuation mark alone'} : part;
}

/** Text alone, of what is nested too deep to be meant. */
function flat(child: RootContent, place: Place, reading: Reading): Part[] {
  return [prose([{type: 'text', value: restore(reading.work, stringOf(child))}], place)];
}

function quote(parts: readonly Part[], place: Place, reading: Reading): Part[] {
  const blocks = blocksOf(parts, reading);
  return blocks.length === 0 ? [] : [{kind: 'quote', id: 0, place: around(place, blocks), blocks}];
}

function list(
  children: readonly ListItem[],
  ordered: boolean,
  start: number,
  place: Place,
  reading: Reading,
  depth: number,
): Part[] {
  if (depth > maxDepth) return children.flatMap(child => flat(child, placeOf(child, reading), reading));
  const items = children.map((child): Item => {
    const blocks = withMark(child, blocksOf(flow(child.children, reading, depth + 1), reading));
    return {id: 0, place: around(placeOf(child, reading), blocks), blocks};
  });
  return listOf(items, ordered, start, around(place, items));
}

/** A task keeps the mark that says whether it is done, as its author wrote it. */
function withMark({checked}: ListItem, blocks: Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (typeof checked !== 'boolean' || first?.kind !== 'prose') return blocks;
  return [{...first, children: [{type: 'text', value: checked ? '[x] ' : '[ ] '}, ...first.children]}, ...rest];
}

/** A list without its empty items; nothing where none is left. */
function listOf(items: readonly Item[], ordered: boolean, start: number, place: Place): List[] {
  const full = items.filter(item => item.blocks.length > 0);
  return full.length === 0 ? [] : [{kind: 'list', id: 0, place, ordered, start, items: full}];
}

function table(child: Table, place: Place, reading: Reading): Part[] {
  const rows = child.children.map(row =>
    row.children.map(
      (cell): Cell => ({
        parts: partsOfPieces(pieces(cell.children, reading), prose),
        place: placeOf(row, reading),
        head: false,
      }),
    ),
  );
  return tableParts(rows, 1, child.align ?? [], place);
}

function element(child: FlowElement, reading: Reading, depth: number): Part[] {
  const {name, attributes, line} = child.tag;
  const inner = (): Part[] => siblings(child.children, reading, depth + 1);
  const at: Place = {line, endLine: line};
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return htmlList(child.children, name === 'ol', Number.parseInt(attributes.start ?? '1', 10) || 1, reading, depth);
    case 'dl':
      return definitions(child.children, reading, depth, at);
    case 'table':
      return htmlTable(child, parts => siblings(parts, reading, depth + 1));
    case 'blockquote':
      return quote(inner(), at, reading);
    case 'summary':
      return inner().map(part =>
        part.kind === 'prose' ? prose([{type: 'strong', children: [...part.children]}], part.place) : part,
      );
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      if (attributes.id !== undefined) reading.count.anchor = attributes.id;
      const parts = inner();
      const list = parts.flatMap((part): Piece[] =>
        part.kind === 'prose' ? part.children.map(inline => ({node: inline, place: part.place})) : [{part}],
      );
      return heading(list, Number(name[1]), at, reading);
    }
    case 'hr':
      return [{kind: 'dropped', id: 0, place: at, what: 'rule', reason: 'a rule between sections'}];
    case 'col':
    case 'colgroup':
    case 'head':
      return [];
    default:
      return wrapper(child, inner(), at);
  }
}

/** From the first line of a container to the last of its content. */
function around({line}: Place, content: readonly {readonly place: Place}[]): Place {
  return spanOf([{line, endLine: line}, ...content.map(one => one.place)]);
}

/** An element that only groups: it vanishes, captions in it find their figures. */
function wrapper(child: FlowElement, parts: readonly Part[], at: Place): Part[] {
  const names = child.tag.attributes.class ?? '';
  if (
    child.tag.name === 'figcaption' ||
    child.tag.name === 'caption' ||
    /(?:^|\s)(?:fig(?:ure)?-?caption|thecap|(?:img|image|wp|photo)?-?caption(?:-text)?)(?:\s|$)/i.test(names)
  ) {
    const runs = parts.flatMap(part => (part.kind === 'prose' || part.kind === 'caption' ? [part.children] : []));
    const others = parts.filter(part => part.kind !== 'prose' && part.kind !== 'caption');
    const children = joinLines(runs);
    const caption: Caption[] =
      children.length === 0 ? [] : [{kind: 'caption', place: spanOf([at, ...parts.map(part => part.place)]), children}];
    return [...caption, ...others];
  }
  const figureLike =
    child.tag.name === 'figure' || /(?:^|\s)(?:fig|figure|imgcap|image-container|wp-caption)(?:\s|$)/i.test(names);
  return settleCaptions(parts, figureLike);
}

/** `<li>`s among the children, text between them as items of its own. */
function htmlList(children: readonly Flow[], ordered: boolean, start: number, reading: Reading, depth: number): Part[] {
  const items: Item[] = [];
  for (const child of children) {
    const own = child.type === 'element' && child.tag.name === 'li';
    const blocks = blocksOf(siblings(own ? child.children : [child], reading, depth + 1), reading);
    const place = spanOf([
      ...(own ? [{line: child.tag.line, endLine: child.tag.line}] : []),
      ...blocks.map(block => block.place),
    ]);
    const previous = items.at(-1);
    // A list right inside a list, without an item around it, belongs to the item before.
    if (!own && previous !== undefined && blocks.every(block => block.kind === 'list'))
      items[items.length - 1] = {...previous, blocks: [...previous.blocks, ...blocks]};
    else if (blocks.length > 0) items.push({id: 0, place, blocks});
  }
  return items.length === 0 ? [] : listOf(items, ordered, start, spanOf(items.map(item => item.place)));
}

/** `<dt>`, `<dd>`: one item a term, the term strong. */
function definitions(children: readonly Flow[], reading: Reading, depth: number, at: Place): Part[] {
  const items: Item[] = [];
  for (const child of children) {
    const name = child.type === 'element' ? child.tag.name : '';
    const blocks = blocksOf(
      siblings(name === 'dt' || name === 'dd' ? (child as FlowElement).children : [child], reading, depth + 1),
      reading,
    );
    if (blocks.length === 0) continue;
    const place = spanOf(blocks.map(block => block.place));
    const previous = items.at(-1);
    if (name === 'dt' || previous === undefined) {
      items.push({
        id: 0,
        place,
        blocks: blocks.map(block =>
          block.kind === 'prose' ? prose([{type: 'strong', children: [...block.children]}], block.place) : block,
        ),
      });
    } else
      items[items.length - 1] = {
        ...previous,
        place: spanOf([previous.place, place]),
        blocks: [...previous.blocks, ...blocks],
      };
  }
  return listOf(items, false, 1, spanOf([at, ...items.map(item => item.place)]));
}
