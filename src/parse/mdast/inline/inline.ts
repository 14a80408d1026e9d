// Phrasing of the tree -> pieces: clean inline nodes, and the blocks (figures, formulas, code) that stand among them.
import type {PhrasingContent} from 'mdast';
import type {Entry, Inline} from '../../../model/document.ts';
import type {Place} from '../../../model/place.ts';
import {figure, heldPiece} from './placeholder-pieces.ts';
import {complain, cut, joiner, restore} from '../../source/placeholder.ts';
import type {Held} from '../../source/placeholder.ts';
import {inlineElement} from './element.ts';
import type {InlineElement, Token} from './pair.ts';
import {pairTags} from './pair.ts';
import {tidy} from '../inline-nodes.ts';
import type {Part, Reading} from '../part.ts';
import {placeOf} from '../part.ts';
import {safeUrl} from '../url.ts';

/** An inline node, or something that is no inline content. */
export type Piece = {readonly node: Inline; readonly place: Place} | {readonly part: Part};

/** Pieces of phrasing content in reading order. */
export function pieces(nodes: readonly PhrasingContent[], reading: Reading): Piece[] {
  const tokens = nodes.flatMap(node => tokensOf(node, reading));
  return pairTags(tokens, reading.work).flatMap(token => piecesOf(token, reading));
}

/** Pieces of a paired token. */
export function piecesOf(token: Token | InlineElement, reading: Reading): Piece[] {
  switch (token.type) {
    case 'element':
      return inlineElement(token, reading);
    case 'held':
      return heldPiece(token.held, token.place, reading);
    case 'text':
      return textPieces(token.value, token.place, reading);
    case 'tag':
      return [];
    case 'node':
      return nodePieces(token.node, token.place, reading);
  }
}

/** Text and tokens of a text node, each at its own line; other nodes as they are. */
function tokensOf(node: PhrasingContent, reading: Reading): Token[] {
  const place = placeOf(node, reading);
  if (node.type === 'html') return [{type: 'tag', marker: node.value, place}];
  if (node.type !== 'text') return [{type: 'node', node, place}];
  return textTokens(node.value, node.position?.start.line ?? 1, reading);
}

function textTokens(value: string, startLine: number, reading: Reading): Token[] {
  let row = startLine - 1;
  return cut(reading.work, value).map((part: string | Held): Token => {
    const line = reading.lines[row] ?? 1;
    if (typeof part !== 'string')
      return {
        type: 'held',
        held: part,
        place: {line: part.line, endLine: 'endLine' in part ? part.endLine : part.line},
      };
    const first = reading.lines[row + newlines(part) - newlines(part.trimStart())] ?? line;
    const last = reading.lines[row + newlines(part.trimEnd())] ?? line;
    row += newlines(part);
    return {type: 'text', value: part, place: {line: first, endLine: Math.max(first, last)}};
  });
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}

function textPieces(value: string, place: Place, reading: Reading): Piece[] {
  const text = value.replaceAll(joiner, '').replace(/\s*\n\s*/g, ' ');
  for (const [, label = ''] of text.matchAll(/\[\^([^\]\s]{1,80})\]/g)) {
    complain(
      reading.work,
      'footnote-missing',
      `Footnote “${label}” has no text`,
      place.line,
      `Add a line [^${label}]: …`,
    );
  }
  return text === '' ? [] : [{node: {type: 'text', value: text}, place}];
}

function nodePieces(node: PhrasingContent, place: Place, reading: Reading): Piece[] {
  switch (node.type) {
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const {type} = node;
      return wrap(pieces(node.children, reading), children => [{type, children}], place);
    }
    case 'link':
      return linkPieces(node.children, node.url, place, reading);
    case 'linkReference': {
      const url = reading.definitions.get(node.identifier);
      return url === undefined ? pieces(node.children, reading) : linkPieces(node.children, url, place, reading);
    }
    case 'image':
      return [
        {
          part: figure(
            restore(reading.work, node.url),
            restore(reading.work, node.alt || node.title || ''),
            place,
            reading,
          ),
        },
      ];
    case 'imageReference': {
      const url = reading.definitions.get(node.identifier) ?? '';
      return url === '' ? [] : [{part: figure(url, restore(reading.work, node.alt ?? ''), place, reading)}];
    }
    case 'break':
      return [{node: {type: 'break'}, place}];
    case 'footnoteReference':
      return [
        {node: {type: 'footnoteReference', identifier: node.identifier, label: node.label ?? node.identifier}, place},
      ];
    case 'inlineCode':
      return [{node: {type: 'inlineCode', value: restore(reading.work, node.value)}, place}];
    default:
      return [];
  }
}

/** A link's content; figures in it get its address. An address that may not be opened leaves the text alone. */
function linkPieces(children: readonly PhrasingContent[], written: string, place: Place, reading: Reading): Piece[] {
  const [first] = children;
  if (/[\uE000\uE002]/.test(written) && first?.type === 'text' && first.value.includes('\uE000')) {
    // A bare address that ran into a formula or code: it ends there.
    const at = first.value.indexOf('\uE000');
    const head = first.value.slice(0, at);
    const rest = textTokens(first.value.slice(at), first.position?.start.line ?? 1, reading).flatMap(token =>
      piecesOf(token, reading),
    );
    return [
      ...linkPieces([{type: 'text', value: head}], written.slice(0, written.indexOf('\uE000')), place, reading),
      ...rest,
    ];
  }
  return link(pieces(children, reading), restore(reading.work, written), place, reading);
}

/** Pieces under a link. */
export function link(inner: readonly Piece[], written: string, place: Place, reading: Reading): Piece[] {
  const url = written.trim();
  if (!safeUrl(url)) {
    complain(reading.work, 'link-unsafe', `Link may not be opened: ${url.slice(0, 60)}`, place.line);
    return [...inner];
  }
  const linked = inner.map((piece): Piece => {
    if ('node' in piece || piece.part.kind !== 'figure') return piece;
    return {
      part: {
        ...piece.part,
        images: piece.part.images.map(image =>
          url === '' || image.href !== undefined ? image : {...image, href: url},
        ),
      },
    };
  });
  return url === '' ? linked : wrap(linked, children => [{type: 'link', url, children: withoutLinks(children)}], place);
}

/** Wraps each run of inline nodes; blocks among them stay outside, and so do blanks at the ends of a run. */
export function wrap(inner: readonly Piece[], enclose: (children: Inline[]) => Inline[], place: Place): Piece[] {
  const out: Piece[] = [];
  let run: Inline[] = [];
  const flush = (): void => {
    if (run.length === 0) return;
    const first = run[0];
    const last = run.at(-1);
    const children = tidy(run);
    if (first?.type === 'text' && /^\s/.test(first.value)) out.push({node: {type: 'text', value: ' '}, place});
    if (children.length > 0) out.push(...enclose(children).map(node => ({node, place})));
    if (children.length > 0 && last?.type === 'text' && /\s$/.test(last.value))
      out.push({node: {type: 'text', value: ' '}, place});
    run = [];
  };
  for (const piece of inner) {
    if ('node' in piece) {
      run.push(piece.node);
      continue;
    }
    flush();
    out.push(piece);
  }
  flush();
  return out;
}

/** Label of a footnote made of a note in the text. */
function isOwn(label: string): boolean {
  return /^note-\d+$/.test(label);
}

function withoutLinks(children: readonly Inline[]): Inline[] {
  return children.flatMap((child): Inline[] => (child.type === 'link' ? child.children : [child]));
}

/** Parts of a paragraph: prose, figures and other blocks in turn. */
export function partsOfPieces(list: readonly Piece[], make: (children: Inline[], place: Place) => Part): Part[] {
  const out: Part[] = [];
  let run: Inline[] = [];
  let places: Place[] = [];
  let asides: Entry[] = [];
  const flush = (): void => {
    const children = tidy(run);
    const line = Math.min(...places.map(place => place.line));
    if (
      children.length > 0 &&
      children.every(child => child.type === 'footnoteReference' && isOwn(child.label ?? ''))
    ) {
      // A margin note that stands alone is a paragraph.
      out.push(...asides.flatMap((aside): readonly Part[] => (aside.kind === 'footnote' ? aside.blocks : [aside])));
      asides = [];
    } else if (children.some(child => child.type !== 'html'))
      out.push(make(children, {line, endLine: Math.max(line, ...places.map(place => place.endLine))}));
    run = [];
    places = [];
    out.push(...asides);
    asides = [];
  };
  for (const piece of list) {
    if ('node' in piece) {
      run.push(piece.node);
      if (piece.node.type !== 'text' || piece.node.value.trim() !== '') places.push(piece.place);
    } else if (piece.part.kind === 'dropped' || piece.part.kind === 'footnote') {
      // They do not part the sentence they stand in.
      asides.push(piece.part);
    } else {
      flush();
      out.push(piece.part);
    }
  }
  flush();
  return out;
}
