// Flow content of the tree -> parts: one branch for each mdast node and each HTML element.
import type {Blockquote, FootnoteDefinition, RootContent} from 'mdast';
import type {Place} from '../../../model/place.ts';
import {normalizedText} from '../../../text/plain.ts';
import {restore} from '../../source/placeholder.ts';
import {readInline} from '../inline/inline.ts';
import {paragraphParts} from '../inline/paragraph.ts';
import type {Piece} from '../inline/piece.ts';
import {blocksOf, deeper, type Part, placeOf, type Reading, spanWith, strongProse} from '../part.ts';
import {captionProse} from './caption.ts';
import {readHeading} from './heading.ts';
import {definitionList, htmlList} from './html-list.ts';
import {htmlTable} from './html-table.ts';
import {markdownList} from './list.ts';
import {markdownTable} from './markdown-table.ts';
import {type Flow, type FlowElement, nest} from './nest.ts';
import {flattenText} from './flat.ts';
import {wrapperParts} from './wrapper.ts';

/** Deeper than this, containers are read as if they were not there. */
const maxDepth = 60;

/** Parts of a row of sibling nodes; text captions have found their figures. */
export function readFlow(nodes: readonly RootContent[], reading: Reading): Part[] {
  return siblingParts(nest(nodes, reading.placeholders, reading.report), reading);
}

function siblingParts(children: readonly Flow[], reading: Reading): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child === undefined) break;
    let end = index;
    while (isItem(children[end])) end += 1;
    if (end > index) {
      parts.push(...htmlList(children.slice(index, end), {ordered: false, start: 1}, reading, readInside(reading)));
      index = end - 1;
    } else parts.push(...(child.type === 'element' ? elementParts(child, reading) : nodeParts(child, reading)));
  }
  return captionProse(parts, false);
}

function isItem(child: Flow | undefined): boolean {
  return child?.type === 'element' && child.tag.name === 'li';
}

/** Reads what stands inside of a container. */
function readInside(reading: Reading): (children: readonly Flow[]) => Part[] {
  const inside = deeper(reading);
  return children => siblingParts(children, inside);
}

function nodeParts(child: RootContent, reading: Reading): Part[] {
  const place = placeOf(child, reading.lines);
  switch (child.type) {
    case 'paragraph':
      return captionProse(paragraphParts(readInline(child.children, reading)).map(withoutStray), true);
    case 'heading':
      return readHeading(readInline(child.children, reading), child.depth, place, reading);
    case 'list':
      if (reading.depth > maxDepth) return child.children.flatMap(item => flattenText(item, reading));
      return markdownList(child, reading, nodes => readFlow(nodes, deeper(reading)));
    case 'blockquote':
      return quote(quoted(child, reading), place, reading);
    case 'table':
      return markdownTable(child, place, reading);
    case 'thematicBreak':
      return [rule(place)];
    case 'footnoteDefinition':
      return [footnote(child, place, reading)];
    case 'code': {
      const value = restore(child.value, reading.placeholders);
      return [{kind: 'code', id: 0, place, lang: child.lang ?? '', marks: '', value}];
    }
    default:
      return [];
  }
}

function quoted(child: Blockquote, reading: Reading): Part[] {
  return reading.depth > maxDepth ? flattenText(child, reading) : readFlow(child.children, deeper(reading));
}

function footnote(child: FootnoteDefinition, place: Place, reading: Reading): Part {
  const blocks = blocksOf(readFlow(child.children, deeper(reading)), reading.gathered);
  return {kind: 'footnote', id: 0, place, label: child.label ?? child.identifier, blocks};
}

/** A bracket or stop that was left beside a figure is no text. */
function withoutStray(part: Part, _: number, all: readonly Part[]): Part {
  if (part.kind !== 'prose' || all.length <= 1 || !/^[)\]}>.,;:]{1,2}$/.test(normalizedText(part.children)))
    return part;
  return {kind: 'dropped', id: 0, place: part.place, what: 'mark', reason: 'a punctuation mark alone'};
}

function rule(place: Place): Part {
  return {kind: 'dropped', id: 0, place, what: 'rule', reason: 'a rule between sections'};
}

function quote(parts: readonly Part[], place: Place, {gathered}: Reading): Part[] {
  const blocks = blocksOf(parts, gathered);
  return blocks.length === 0 ? [] : [{kind: 'quote', id: 0, place: spanWith(place, blocks), blocks}];
}

function elementParts(child: FlowElement, reading: Reading): Part[] {
  const {name, attributes, line} = child.tag;
  const read = readInside(reading);
  const place: Place = {line, endLine: line};
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir': {
      const start = Number.parseInt(attributes.start ?? '1', 10) || 1;
      return htmlList(child.children, {ordered: name === 'ol', start}, reading, read);
    }
    case 'dl':
      return definitionList(child.children, place, reading, read);
    case 'table':
      return htmlTable(child, read);
    case 'blockquote':
      return quote(read(child.children), place, reading);
    case 'summary':
      return read(child.children).map(part => (part.kind === 'prose' ? strongProse(part.children, part.place) : part));
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      if (attributes.id !== undefined) reading.gathered.anchor = attributes.id;
      return readHeading(read(child.children).flatMap(piecesOfPart), Number(name[1]), place, reading);
    }
    case 'hr':
      return [rule(place)];
    case 'col':
    case 'colgroup':
    case 'head':
      return [];
    default:
      return wrapperParts(child.tag, read(child.children));
  }
}

function piecesOfPart(part: Part): Piece[] {
  return part.kind === 'prose' ? part.children.map(node => ({node, place: part.place})) : [{part}];
}
