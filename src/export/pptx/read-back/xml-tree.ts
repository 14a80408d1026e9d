// Text of a part -> its elements, without a document type: no entity of a stranger's file is ever expanded.
import {LecternError} from '../../../errors.ts';
import {legalXml} from '../../../text/markup/legal-xml.ts';

/** An element; its name without a prefix, its attributes with theirs. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

/** Elements within each other, at most: deeper ones are no slide's. */
const maxDepth = 200;
/** Longest start of an element, characters: descriptions of pictures stand in one. */
const maxTag = 1 << 20;
const tokens = [
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/, // instructions, comments, data
  /<\/([^\s>]+)\s*>/, // ends
  /([^<]+)/,
]
  .map(({source}) => source)
  .join('|');
const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}),
);

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
    const parent = open.at(-1) ?? root;
    if (/[^/!?]/.test(text[at + 1] ?? '/') && text[at] === '<') {
      const end = findTagEnd(text, at);
      const element = end < 0 ? undefined : readStart(text.slice(at + 1, end));
      if (element === undefined) return refuse('its XML is broken');
      parent.children.push(element);
      if (text[end - 1] !== '/') open.push(element);
      if (open.length > maxDepth) return refuse('its XML is too deep');
      token.lastIndex = end + 1;
      continue;
    }
    const found = token.exec(text);
    if (found === null) return refuse(text.startsWith('<!', at) ? 'it declares a document type' : 'its XML is broken');
    const [, data, end, words] = found;
    if (end !== undefined) {
      if (open.length < 2 || parent.name !== localName(end)) return refuse('its XML is broken');
      open.pop();
    } else if (open.length > 1) {
      if (data !== undefined) parent.children.push(legalXml(data));
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

/** Where the element's start that begins at `at` ends: its `>`, which may stand within quotes too; -1 for nowhere. */
function findTagEnd(text: string, at: number): number {
  const last = Math.min(text.length, at + maxTag);
  let quote = '';
  for (let i = at + 1; i < last; i++) {
    const sign = text[i] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return i;
  }
  return -1;
}

/** The element whose start holds `text`, empty yet; undefined where that is no XML. Each sign is read once. */
function readStart(text: string): (XmlNode & {readonly children: (XmlNode | string)[]}) | undefined {
  const [name = ''] = /^[^\s/"'=<]*/.exec(text) ?? [];
  const attribute = /\s+([^\s="'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  const attributes: [string, string][] = [];
  let end = name.length;
  attribute.lastIndex = end;
  for (let found = attribute.exec(text); found !== null; found = attribute.exec(text)) {
    const [, key = '', one, other] = found;
    attributes.push([key, decode(one ?? other ?? '')]);
    end = attribute.lastIndex;
  }
  const isWhole = name !== '' && /^\s*\/?$/.test(text.slice(end));
  return isWhole ? {name: localName(name), attributes: Object.fromEntries(attributes), children: []} : undefined;
}

function decode(text: string): string {
  const decoded = text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name: string) => {
    const code = hex ? Number.parseInt(hex as string, 16) : decimal ? Number(decimal) : -1;
    if (code < 0) return entities.get(name) ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  return legalXml(decoded);
}
