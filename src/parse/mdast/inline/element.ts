// One inline HTML element -> pieces: mdast where it has a node for it, the allowed tags as html nodes, else its content.
import type {Inline} from '../../../model/document.ts';
import {blockNames} from '../../html/elements.ts';
import {figure} from './placeholder-pieces.ts';
import type {Piece} from './inline.ts';
import {link, piecesOf, wrap} from './inline.ts';
import type {InlineElement} from './pair.ts';
import {isEmpty, textOf, tidy} from '../inline-nodes.ts';
import type {Reading} from '../part.ts';
import {prose} from '../part.ts';

/** Tags that the document model lets pass. `ins` reads as underlined, `big` and the rest vanish. */
const passed: Readonly<Record<string, string>> = {
  sub: 'sub',
  sup: 'sup',
  u: 'u',
  ins: 'u',
  kbd: 'kbd',
  mark: 'mark',
  small: 'small',
};

/** Pieces of an element and its content. */
export function inlineElement(element: InlineElement, reading: Reading): Piece[] {
  const {tag, place} = element;
  const {attributes} = tag;
  const inner = (): Piece[] => element.children.flatMap(child => piecesOf(child, reading));
  const mdast = (type: 'strong' | 'emphasis' | 'delete'): Piece[] =>
    wrap(inner(), children => [{type, children}], place);
  const allowed = passed[tag.name];
  if (allowed !== undefined) {
    return wrap(
      inner(),
      children => [{type: 'html', value: `<${allowed}>`}, ...children, {type: 'html', value: `</${allowed}>`}],
      place,
    );
  }
  switch (tag.name) {
    case 'img': {
      const source = attributes.src ?? attributes['data-src'] ?? attributes.srcset?.split(/[\s,]/)[0] ?? '';
      return source.trim() === ''
        ? []
        : [{part: figure(source, attributes.alt ?? attributes.title ?? '', place, reading)}];
    }
    case 'br':
      return [{node: {type: 'break'}, place}];
    case 'b':
    case 'strong':
      return mdast('strong');
    case 'i':
    case 'em':
    case 'cite':
    case 'dfn':
    case 'var':
      return mdast('emphasis');
    case 's':
    case 'del':
    case 'strike':
      return mdast('delete');
    case 'code':
    case 'tt':
    case 'samp': {
      const value = nodesOf(inner())
        .map(node => textOf([node]))
        .join('')
        .trim();
      return value === '' ? [] : [{node: {type: 'inlineCode', value}, place}];
    }
    case 'a':
      return anchor(element, inner(), reading);
    case 'd-cite': {
      const keys = attributes.key ?? attributes['bibtex-key'] ?? '';
      return [
        ...inner(),
        ...(keys === '' ? [] : [{node: {type: 'text', value: `[${keys.replace(/\s*,\s*/g, ', ')}]`} as const, place}]),
      ];
    }
    case 'd-footnote':
      return footnote(inner(), element, reading);
    case 'span':
      return /\b(?:marginnote|sidenote)\b/.test(attributes.class ?? '') ? sidenote(inner(), element, reading) : inner();
    case 'label':
      return /margin-toggle/.test(attributes.class ?? '') ? [] : inner();
    case 'rp':
    case 'input':
      return [];
    default:
      return blockNames.has(tag.name) && tag.name !== 'hr' ? [{node: {type: 'break'}, place}, ...inner()] : inner();
  }
}

/** A link, or the anchor that the next heading answers to. */
function anchor(element: InlineElement, inner: readonly Piece[], reading: Reading): Piece[] {
  const {href, id, name} = element.tag.attributes;
  if (href !== undefined) return link(inner, href, element.place, reading);
  reading.count.anchor = id ?? name ?? reading.count.anchor;
  return [
    {
      part: {
        kind: 'dropped',
        id: 0,
        place: element.place,
        what: 'anchor',
        reason: 'an anchor, taken over by the heading after it',
      },
    },
    ...inner,
  ];
}

/** A note in the text becomes a footnote with a label of its own. */
function footnote(inner: readonly Piece[], element: InlineElement, reading: Reading): Piece[] {
  const children = tidy(nodesOf(inner));
  const others = inner.filter(piece => 'part' in piece);
  if (isEmpty(children)) return others;
  reading.count.notes += 1;
  const label = `note-${reading.count.notes}`;
  const {place} = element;
  return [
    {node: {type: 'footnoteReference', identifier: label, label}, place},
    ...others,
    {part: {kind: 'footnote', id: 0, place, label, blocks: [prose(children, place)]}},
  ];
}

/** A note in the margin: with a picture it is a figure and its caption, else a footnote. */
function sidenote(inner: readonly Piece[], element: InlineElement, reading: Reading): Piece[] {
  const images = inner.flatMap(piece => ('part' in piece && piece.part.kind === 'figure' ? piece.part.images : []));
  if (images.length === 0) return footnote(inner, element, reading);
  const others = inner.filter(piece => 'part' in piece && piece.part.kind !== 'figure');
  return [{part: {kind: 'figure', id: 0, place: element.place, images, caption: tidy(nodesOf(inner))}}, ...others];
}

function nodesOf(list: readonly Piece[]): Inline[] {
  return list.flatMap(piece => ('node' in piece ? [piece.node] : []));
}
