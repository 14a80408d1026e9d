// A drawing within a text -> the same without scripts, without addresses, with ids that no other drawing has.
import {isSafeCss} from '../../text/markup/safe-css.ts';
import {bookId} from './names.ts';
import type {XhtmlElement, XhtmlNode} from './xhtml.ts';

/** `svg` as the drawing of this number. */
export function adaptDrawing(svg: XhtmlElement, number: number): XhtmlElement {
  // `bookId` gives no such name.
  const named = (id: string): string => `drawing_n${number}-${bookId(id)}`;
  const ids = new Set(listIds(svg));
  const rename = (text: string): string =>
    text.replace(/#([^\s"'(){},.;:>+~]+)/g, (whole, id: string) => (ids.has(id) ? `#${named(id)}` : whole));
  const own = (node: XhtmlNode, isStyle: boolean): readonly XhtmlNode[] => {
    if (typeof node === 'string') return [isStyle && !isSafeCss(node) ? '' : isStyle ? rename(node) : node];
    if (/^(?:script|iframe|object|embed)$/i.test(node.name)) return [];
    const attributes = Object.entries(node.attributes).flatMap(([key, value]) => {
      if (/^on/i.test(key) || (/href$/.test(key) && !leadsInside(value, ids)) || key === 'src') return [];
      if ((key === 'style' || /url\s*\(/i.test(value)) && !isSafeCss(value)) return [];
      return [[key, key === 'id' ? named(value) : rename(value)]];
    });
    if (/^(?:image|feImage)$/.test(node.name) && !attributes.some(([key]) => /href$/.test(key ?? ''))) return [];
    const children = node.children.flatMap(child => own(child, node.name === 'style'));
    return [{...node, attributes: Object.fromEntries(attributes), children}];
  };
  const [drawing] = own(svg, false);
  return typeof drawing === 'object' ? drawing : svg;
}

/** An address of a part of the drawing, or of pixels that it carries. */
function leadsInside(value: string, ids: ReadonlySet<string>): boolean {
  return value.startsWith('#') ? ids.has(value.slice(1)) : /^data:image\/(?:png|jpeg|gif|webp);base64,/.test(value);
}

function listIds(node: XhtmlNode): readonly string[] {
  if (typeof node === 'string') return [];
  const {id} = node.attributes;
  return [...(id === undefined ? [] : [id]), ...node.children.flatMap(listIds)];
}
