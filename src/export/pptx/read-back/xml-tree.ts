// Text of a part -> its elements, without a document type: no entity of a stranger's file is ever expanded.
import {LecternError} from '../../../errors.ts';

/** An element; its name without a prefix, its attributes with theirs. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

/** Elements within each other, at most: deeper ones are no slide's. */
const maxDepth = 200;
const tokens = [
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/, // instructions, comments, data
  /<\/([^\s>]+)\s*>/, // ends
  /<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/, // starts
  /([^<]+)/,
]
  .map(({source}) => source)
  .join('|');
const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

/** The root of `text`. Throws a LecternError where it is no XML, or declares a document type. */
export function parseXmlTree(text: string): XmlNode {
  const refuse = (why: string): never => {
    throw new LecternError(`The file is no PowerPoint file that can be read: ${why}`, 2);
  };
  const root = {name: '', attributes: {}, children: [] as (XmlNode | string)[]};
  const open: {readonly name: string; readonly children: (XmlNode | string)[]}[] = [root];
  const token = new RegExp(tokens, 'gy');
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (found === null) return refuse(text.startsWith('<!', at) ? 'it declares a document type' : 'its XML is broken');
    const [, data, end, start, attributes = '', isEmpty, words] = found;
    const parent = open.at(-1) ?? root;
    if (end !== undefined) {
      if (open.length < 2 || parent.name !== localName(end)) return refuse('its XML is broken');
      open.pop();
    } else if (start !== undefined) {
      const element = {name: localName(start), attributes: readAttributes(attributes), children: []};
      parent.children.push(element);
      if (isEmpty === '') open.push(element);
      if (open.length > maxDepth) return refuse('its XML is too deep');
    } else if (open.length > 1) {
      if (data !== undefined) parent.children.push(data);
      else if (words !== undefined) parent.children.push(decode(words));
    }
  }
  const element = root.children.find(child => typeof child !== 'string');
  if (open.length > 1 || element === undefined) return refuse('its XML ends too soon');
  return element as XmlNode;
}

/** All elements `name` below `node`, in their order. */
export function findNodes(node: XmlNode, name: string): readonly XmlNode[] {
  return childNodes(node).flatMap(child => [...(child.name === name ? [child] : []), ...findNodes(child, name)]);
}

/** The elements right in `node`; those of a name where one is given. */
export function childNodes(node: XmlNode, name?: string): readonly XmlNode[] {
  return node.children.filter(
    (child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All text in `node`. */
export function textIn(node: XmlNode): string {
  return node.children.map(child => (typeof child === 'string' ? child : textIn(child))).join('');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(pairs.map(([, name = '', one, other]) => [name, decode(one ?? other ?? '')]));
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name: string) => {
    const code = hex ? Number.parseInt(hex as string, 16) : decimal ? Number(decimal) : -1;
    if (code < 0) return entities[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
