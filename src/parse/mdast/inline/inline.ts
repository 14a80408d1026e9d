// Phrasing of the tree -> pieces: one branch for each mdast node; HTML elements and placeholders in files of their own.
import type {PhrasingContent} from 'mdast';
import type {Place} from '../../../model/place.ts';
import {restore} from '../../source/placeholder.ts';
import {joiner, placeholderStart} from '../../source/private-use.ts';
import type {Reading} from '../part.ts';
import {elementPieces} from './element.ts';
import {imageFigure} from './image.ts';
import {linkPieces} from './link.ts';
import {type InlineElement, pairTags} from './pair.ts';
import {type Piece, wrapRuns} from './piece.ts';
import {placeholderPieces} from './placeholder-pieces.ts';
import {textTokens, type Token, tokensOf} from './tokens.ts';

/** Pieces of phrasing content in reading order. */
export function readInline(nodes: readonly PhrasingContent[], reading: Reading): Piece[] {
  const tokens = nodes.flatMap(node => tokensOf(node, reading));
  return pairTags(tokens, reading.placeholders, reading.report).flatMap(token => tokenPieces(token, reading));
}

function tokenPieces(token: Token | InlineElement, reading: Reading): Piece[] {
  switch (token.type) {
    case 'element':
      return elementPieces(token, () => token.children.flatMap(child => tokenPieces(child, reading)), reading);
    case 'placeholder':
      return placeholderPieces(token.placeholder, token.place, reading);
    case 'text':
      return textPieces(token.value, token.place, reading);
    case 'tag':
      return [];
    case 'node':
      return nodePieces(token.node, token.place, reading);
    default:
      return token satisfies never;
  }
}

function textPieces(value: string, place: Place, {report}: Reading): Piece[] {
  const text = value.replaceAll(joiner, '').replace(/\s*\n\s*/g, ' ');
  for (const [written, label = ''] of text.matchAll(/\[\^([^\]\s]{1,80})\]/g)) {
    const at = {line: place.line, text: written};
    report('footnote-missing', `Footnote “${label}” has no text`, at, `Add a line [^${label}]: …`);
  }
  return text === '' ? [] : [{node: {type: 'text', value: text}, place}];
}

function nodePieces(node: PhrasingContent, place: Place, reading: Reading): Piece[] {
  const {placeholders, definitions} = reading;
  switch (node.type) {
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const {type} = node;
      return wrapRuns(readInline(node.children, reading), children => [{type, children}], place);
    }
    case 'link':
      return bareLink(node, place, reading);
    case 'linkReference': {
      const url = definitions.get(node.identifier);
      const inner = readInline(node.children, reading);
      return url === undefined ? inner : linkPieces(inner, url, place, reading.report);
    }
    case 'image': {
      const [src, alt] = [node.url, node.alt || node.title || ''].map(text => restore(text, placeholders));
      return [{part: imageFigure({src: src ?? '', alt: alt ?? ''}, place, reading)}];
    }
    case 'imageReference': {
      const src = definitions.get(node.identifier) ?? '';
      if (src === '') return [];
      return [{part: imageFigure({src, alt: restore(node.alt ?? '', placeholders)}, place, reading)}];
    }
    case 'break':
      return [{node: {type: 'break'}, place}];
    case 'footnoteReference': {
      const {identifier, label} = node;
      return [{node: {type: 'footnoteReference', identifier, label: label ?? identifier}, place}];
    }
    case 'inlineCode':
      return [{node: {type: 'inlineCode', value: restore(node.value, placeholders)}, place}];
    default:
      return [];
  }
}

/** A link; a bare address that ran into a formula or code ends there. */
function bareLink(node: PhrasingContent & {type: 'link'}, place: Place, reading: Reading): Piece[] {
  const {children, url} = node;
  const [first] = children;
  const at = first?.type === 'text' ? first.value.indexOf(placeholderStart) : -1;
  const end = url.search(placeholderOrJoiner);
  if (first?.type !== 'text' || at < 0 || end < 0) {
    return linkPieces(readInline(children, reading), restore(url, reading.placeholders), place, reading.report);
  }
  const head = readInline([{type: 'text', value: first.value.slice(0, at)}], reading);
  const rest = textTokens(first.value.slice(at), first.position?.start.line ?? 1, reading);
  const address = url.slice(0, url.indexOf(placeholderStart));
  return [
    ...linkPieces(head, restore(address, reading.placeholders), place, reading.report),
    ...rest.flatMap(token => tokenPieces(token, reading)),
  ];
}

const placeholderOrJoiner = new RegExp(`[${placeholderStart}${joiner}]`);
