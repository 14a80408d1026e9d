// HTML -> a tree of elements, and the tree -> XHTML: escaped, names spelled out, nothing that XML cannot hold.
import {type DefaultTreeAdapterTypes, html as names, parseFragment} from 'parse5';
import {escapeXml} from '../archive/xml.ts';

/** An element; `space` is the namespace that it is of. */
export interface XhtmlElement {
  readonly name: string;
  readonly space: keyof typeof spaces;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XhtmlNode[];
}

/** Text or an element. */
export type XhtmlNode = string | XhtmlElement;

const spaces = {html: names.NS.HTML, svg: names.NS.SVG, math: names.NS.MATHML} as const;
/** Elements that have no end in HTML. */
const voids = new Set(['br', 'hr', 'img', 'wbr', 'col', 'area', 'input', 'link', 'meta', 'source', 'track']);
/** Names that XML takes, with the one prefix of ours. */
const attributeName = /^(?:epub:type|xml:(?:lang|space)|xlink:href|[A-Za-z_][\w.-]*)$/;

/** The nodes of `html`; comments are left out. */
export function parseNodes(html: string): readonly XhtmlNode[] {
  return parseFragment(html).childNodes.flatMap(readNode);
}

function readNode(node: DefaultTreeAdapterTypes.ChildNode): readonly XhtmlNode[] {
  if ('value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const space = (Object.keys(spaces) as (keyof typeof spaces)[]).find(one => spaces[one] === node.namespaceURI);
  if (space === undefined) return [];
  const attributes = Object.fromEntries(
    node.attrs
      .filter(({name, prefix}) => name !== 'xmlns' && prefix !== 'xmlns')
      .map(({name, prefix, value}) => [prefix ? `${prefix}:${name}` : name, value]),
  );
  return [{name: node.tagName, space, attributes, children: node.childNodes.flatMap(readNode)}];
}

/** An element of HTML. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly XhtmlNode[] = [],
): XhtmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return {name, space: 'html', attributes: Object.fromEntries(given), children};
}

/** All text of `nodes`. */
export function textOf(nodes: readonly XhtmlNode[]): string {
  return nodes.map(node => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

/** Is there an element for which `test` holds? */
export function hasElement(nodes: readonly XhtmlNode[], test: (element: XhtmlElement) => boolean): boolean {
  return nodes.some(node => typeof node !== 'string' && (test(node) || hasElement(node.children, test)));
}

/** `nodes` as they stand within HTML. */
function printNodes(nodes: readonly XhtmlNode[], within: XhtmlElement['space'] = 'html'): string {
  return nodes.map(node => (typeof node === 'string' ? escapeXml(node) : printElement(node, within))).join('');
}

function printElement({name, space, attributes, children}: XhtmlElement, within: XhtmlElement['space']): string {
  if (!/^[A-Za-z][\w.-]*$/.test(name)) return printNodes(children, within);
  const own = Object.entries(attributes).filter(([key]) => attributeName.test(key));
  const declared = [
    ...(space === within ? [] : [['xmlns', spaces[space]] as const]),
    ...(own.some(([key]) => key === 'xlink:href') ? [['xmlns:xlink', names.NS.XLINK] as const] : []),
    ...own,
  ];
  const pairs = declared.map(([key, value]) => ` ${key}="${escapeXml(value).replace(/[\t\n\r]/g, ' ')}"`);
  const open = name + pairs.join('');
  const inner = printNodes(children, space);
  const isClosed = space === 'html' ? voids.has(name) : inner === '';
  return isClosed ? `<${open}/>` : `<${open}>${inner}</${name}>`;
}

/** A file of one document, `lang` and `dir` its language; `styles` is the address of its style sheet. */
export function printDocument(
  {
    lang,
    dir,
    title,
    styles,
  }: {readonly lang: string; readonly dir: string; readonly title: string; readonly styles: string},
  body: XhtmlElement,
): string {
  const language = `lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}"${dir === '' ? '' : ` dir="${dir}"`}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="${names.NS.HTML}" xmlns:epub="http://www.idpf.org/2007/ops" ${language}>
<head>
<meta charset="utf-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="${styles}"/>
</head>
${printNodes([body])}
</html>
`;
}
