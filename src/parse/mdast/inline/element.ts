// One inline HTML element -> pieces: mdast where it has a node for it, allowed tags as html nodes, else its content.
import type {Inline} from '../../../model/document.ts';
import {plainText} from '../../../text/plain.ts';
import {blockNames} from '../../html/elements.ts';
import type {Reading} from '../part.ts';
import {imageFigure} from './image.ts';
import {linkPieces} from './link.ts';
import {footnotePieces, sidenotePieces} from './note.ts';
import type {InlineElement} from './pair.ts';
import {nodesOf, type Piece, wrapRuns} from './piece.ts';

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

/** Pieces of an element; `read` gives those of its content. */
export function elementPieces(element: InlineElement, read: () => Piece[], reading: Reading): Piece[] {
  const {tag, place} = element;
  const {attributes} = tag;
  const wrap = (enclose: (children: Inline[]) => Inline[]): Piece[] => wrapRuns(read(), enclose, place);
  const allowed = passed[tag.name];
  if (allowed !== undefined) {
    const mark = (value: string): Inline => ({type: 'html', value});
    return wrap(children => [mark(`<${allowed}>`), ...children, mark(`</${allowed}>`)]);
  }
  switch (tag.name) {
    case 'img':
      return imagePieces(element, reading);
    case 'br':
      return [{node: {type: 'break'}, place}];
    case 'b':
    case 'strong':
      return wrap(children => [{type: 'strong', children: children}]);
    case 'i':
    case 'em':
    case 'cite':
    case 'dfn':
    case 'var':
      return wrap(children => [{type: 'emphasis', children: children}]);
    case 's':
    case 'del':
    case 'strike':
      return wrap(children => [{type: 'delete', children: children}]);
    case 'code':
    case 'tt':
    case 'samp':
      return codePieces(element, read());
    case 'a':
      return anchorPieces(element, read(), reading);
    case 'd-cite':
      return citationPieces(element, read());
    case 'd-footnote':
      return footnotePieces(read(), place, reading.gathered);
    case 'span':
      return /\b(?:marginnote|sidenote)\b/.test(attributes.class ?? '')
        ? sidenotePieces(read(), place, reading.gathered)
        : read();
    case 'label':
      return /margin-toggle/.test(attributes.class ?? '') ? [] : read();
    case 'rp':
    case 'input':
      return [];
    default:
      return blockNames.has(tag.name) && tag.name !== 'hr' ? [{node: {type: 'break'}, place}, ...read()] : read();
  }
}

function imagePieces({tag: {attributes}, place}: InlineElement, reading: Reading): Piece[] {
  const src = attributes.src ?? attributes['data-src'] ?? attributes.srcset?.split(/[\s,]/)[0] ?? '';
  if (src.trim() === '') return [];
  return [{part: imageFigure({src, alt: attributes.alt ?? attributes.title ?? ''}, place, reading)}];
}

function codePieces({place}: InlineElement, inner: readonly Piece[]): Piece[] {
  const value = plainText(nodesOf(inner)).trim();
  return value === '' ? [] : [{node: {type: 'inlineCode', value}, place}];
}

/** A citation of a paper's key, in brackets. */
function citationPieces({tag: {attributes}, place}: InlineElement, inner: readonly Piece[]): Piece[] {
  const keys = attributes.key ?? attributes['bibtex-key'] ?? '';
  if (keys === '') return [...inner];
  return [...inner, {node: {type: 'text', value: `[${keys.replace(/\s*,\s*/g, ', ')}]`}, place}];
}

/** A link, or the anchor that the next heading answers to. */
function anchorPieces({tag, place}: InlineElement, inner: readonly Piece[], reading: Reading): Piece[] {
  const {href, id, name} = tag.attributes;
  if (href !== undefined) return linkPieces(inner, href, place, reading.report);
  reading.gathered.anchor = id ?? name ?? reading.gathered.anchor;
  const reason = 'an anchor, taken over by the heading after it';
  return [{part: {kind: 'dropped', id: 0, place, what: 'anchor', reason}}, ...inner];
}
