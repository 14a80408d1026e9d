// Flow content of the tree -> parts: one branch for each mdast node and each HTML element.
import {append} from '../../source/append.ts';
import type {Blockquote, FootnoteDefinition, RootContent} from 'mdast';
import type {Heading} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {normalizedText} from '../../../text/plain.ts';
import {restore} from '../../source/placeholder.ts';
import {readInline} from '../inline/inline.ts';
import {paragraphParts} from '../inline/paragraph.ts';
import type {PhrasingPart} from '../inline/phrasing-part.ts';
import {isBlock, contentOf, deeper, type Part, rangeOf, type TreeContext, spanWith, strongProse} from '../part.ts';
import {dropStray, withoutDirectives} from '../stray.ts';
import {captionProse} from './caption.ts';
import {readHeading} from './heading.ts';
import {definitionList, htmlList} from './html-list.ts';
import {htmlTable} from './html-table.ts';
import {markdownList} from './list.ts';
import {markdownTable} from './markdown-table.ts';
import {type Flow, type FlowElement, nest} from './nest.ts';
import {foldedParts, forSpeaker, joinFolded, sectionParts} from './folded.ts';
import {flattenText} from './flat.ts';
import {wrapperParts} from './wrapper.ts';

/** Deeper than this, containers are read as if they were not there. */
const maxDepth = 60;

/** Parts of a row of sibling nodes; text captions have found their figures. */
export function readFlow(nodes: readonly RootContent[], reading: TreeContext): Part[] {
  return siblingParts(nest(nodes, reading.placeholders, reading.report), reading);
}

function siblingParts(children: readonly Flow[], reading: TreeContext): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child === undefined) break;
    let end = index;
    while (isItem(children[end])) end += 1;
    if (end > index) {
      append(parts, htmlList(children.slice(index, end), {ordered: false, start: 1}, reading, readInside(reading)));
      index = end - 1;
    } else append(parts, child.type === 'element' ? elementParts(child, reading) : nodeParts(child, reading));
  }
  return captionProse(joinFolded(parts), false);
}

function isItem(child: Flow | undefined): boolean {
  return child?.type === 'element' && child.tag.name === 'li';
}

/** Reads what stands inside of a container. */
function readInside(reading: TreeContext): (children: readonly Flow[]) => Part[] {
  const inside = deeper(reading);
  return children => siblingParts(children, inside);
}

function nodeParts(child: RootContent, reading: TreeContext): Part[] {
  const range = rangeOf(child, reading.lines);
  switch (child.type) {
    case 'paragraph':
      return captionProse(paragraphParts(readInline(child.children, reading), reading.report).map(withoutStray), true);
    case 'heading':
      return readHeading(readInline(child.children, reading), child.depth, range, reading);
    case 'list':
      if (reading.depth > maxDepth) return child.children.flatMap(item => flattenText(item, reading));
      return markdownList(child, reading, nodes => readFlow(nodes, deeper(reading)));
    case 'blockquote':
      return quote(quoted(child, reading), range, reading);
    case 'table':
      return markdownTable(child, range, reading);
    case 'thematicBreak':
      return [rule(range)];
    case 'footnoteDefinition':
      return [footnote(child, range, reading)];
    case 'code': {
      const value = restore(child.value, reading.placeholders);
      return [{kind: 'code', id: 0, range, lang: child.lang ?? '', marks: '', value}];
    }
    default:
      return [];
  }
}

function quoted(child: Blockquote, reading: TreeContext): Part[] {
  return reading.depth > maxDepth ? flattenText(child, reading) : readFlow(child.children, deeper(reading));
}

function footnote(child: FootnoteDefinition, range: SourceRange, reading: TreeContext): Part {
  const {blocks, directives} = contentOf(readFlow(child.children, deeper(reading)), reading.gathered);
  for (const one of directives) reading.gathered.hoisted.push(dropStray(one, 'stands in a footnote', reading.report));
  return {kind: 'footnote', id: 0, range, label: child.identifier, blocks};
}

/** A bracket or stop that was left beside a figure is no text. */
function withoutStray(part: Part, _: number, all: readonly Part[]): Part {
  if (part.kind !== 'prose' || all.length <= 1 || !/^[)\]}>.,;:]{1,2}$/.test(normalizedText(part.children)))
    return part;
  return {kind: 'dropped', id: 0, range: part.range, what: 'mark', reason: 'a punctuation mark alone'};
}

function rule(range: SourceRange): Part {
  return {kind: 'dropped', id: 0, range, what: 'rule', reason: 'a rule between sections'};
}

function quote(parts: readonly Part[], range: SourceRange, {gathered}: TreeContext): Part[] {
  const {blocks, directives} = contentOf(parts, gathered);
  return blocks.length === 0
    ? [...directives]
    : [...directives, {kind: 'quote', id: 0, range: spanWith(range, blocks), blocks}];
}

function elementParts(child: FlowElement, reading: TreeContext): Part[] {
  const {name, attributes, line} = child.tag;
  const read = readInside(reading);
  const range: SourceRange = {line, endLine: line};
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir': {
      const start = Number.parseInt(attributes.start ?? '1', 10) || 1;
      return htmlList(child.children, {ordered: name === 'ol', start}, reading, read);
    }
    case 'dl':
      return definitionList(child.children, range, reading, read);
    case 'table':
      return htmlTable(child, children => withoutDirectives(read(children), 'a table', reading.report));
    case 'blockquote':
      return quote(read(child.children), range, reading);
    case 'summary':
      return read(child.children).map(part => (part.kind === 'prose' ? strongProse(part.children, part.range) : part));
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      if (attributes.id !== undefined) reading.gathered.anchor = attributes.id;
      return readHeading(read(child.children).flatMap(phrasingPartsOfPart), Number(name[1]), range, reading);
    }
    case 'details':
      return foldedParts(attributes, read(child.children), range, reading);
    case 'section':
      return sectionParts(read(child.children));
    case 'aside': {
      const callout = /^callout ([\w-]+)$/.exec(attributes.class ?? '')?.[1];
      if (callout !== undefined) return withCallout(siblingParts(child.children, reading), callout);
      const parts = wrapperParts(child.tag, read(child.children));
      return /\bnotes\b/.test(attributes.class ?? '') ? parts.flatMap(forSpeaker) : parts;
    }
    case 'div': {
      const parts = wrapperParts(child.tag, read(child.children));
      const alert = /(?:^|\s)(?:alert|admonition)(?:-(?:block|[a-z]+))?(?:\s|$)/.exec(attributes.class ?? '');
      return alert === null ? parts : withCallout(parts, 'note');
    }
    case 'hr':
      return [rule(range)];
    case 'col':
    case 'colgroup':
    case 'head':
      return [];
    default:
      return wrapperParts(child.tag, read(child.children));
  }
}

/** Parts of a labelled block; those of one within it keep their kind. Its headings are bold lines: it is no section. */
function withCallout(parts: readonly Part[], callout: string): Part[] {
  return parts.map(part => {
    const block = part.kind === 'heading' ? boldLine(part) : part;
    return isBlock(block) && block.callout === undefined ? {...block, callout} : block;
  });
}

function boldLine({children, range, folded}: Heading): Part {
  return {...strongProse(children, range), ...(folded === undefined ? {} : {folded})};
}

function phrasingPartsOfPart(part: Part): PhrasingPart[] {
  return part.kind === 'prose' ? part.children.map(node => ({node, range: part.range})) : [{part}];
}
