// Text -> the elements of its XML, read strictly: what is not well-formed is told.

/** An element of XML. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Strict: throws where XML 1.0 would not be well-formed, of what such files hold. */
export function parseXml(xml: string): XmlElement {
  const bad = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (bad) throw new Error(`U+${bad[0].codePointAt(0)?.toString(16)} is no character of XML`);
  const open: {name: string; attributes: Record<string, string>; children: (XmlElement | string)[]}[] = [
    {name: '', attributes: {}, children: []},
  ];
  const token =
    /<\?xml[^?]*\?>|<!DOCTYPE html>|<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const found = token.exec(xml);
    if (found === null) throw new Error(`No XML: ${xml.slice(at, at + 80)}`);
    const [, end, start, attributes = '', isEmpty, text] = found;
    const parent = open.at(-1);
    if (end !== undefined) {
      if (parent?.name !== end) throw new Error(`</${end}> ends <${parent?.name}>`);
      open.pop();
    } else if (start !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        unescapeXml(value),
      ]);
      if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`<${start}> says an attribute twice`);
      const element = {name: start, attributes: Object.fromEntries(pairs) as Record<string, string>, children: []};
      parent?.children.push(element);
      if (isEmpty === '') open.push(element);
    } else if (text !== undefined && open.length > 1) parent?.children.push(unescapeXml(text));
  }
  const [document, ...more] = open;
  const [root] = (document?.children ?? []).filter(child => typeof child !== 'string');
  if (more.length > 0 || root === undefined) throw new Error('An element is not ended');
  checkNamespaces(root, new Set(['xml']));
  return root;
}

function unescapeXml(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`An & stands alone: ${text.slice(0, 80)}`);
  const signs: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};
  return text.replace(/&(\w+);/g, (_, name: string) => signs[name] ?? '');
}

function checkNamespaces(element: XmlElement, known: ReadonlySet<string>): void {
  const own = Object.keys(element.attributes).flatMap(key => (key.startsWith('xmlns:') ? [key.slice(6)] : []));
  const all = new Set([...known, ...own]);
  for (const name of [element.name, ...Object.keys(element.attributes)]) {
    const [prefix, local] = name.split(':');
    if (local !== undefined && prefix !== 'xmlns' && !all.has(prefix ?? ''))
      throw new Error(`${name} has no namespace`);
  }
  for (const child of element.children) if (typeof child !== 'string') checkNamespaces(child, all);
}

/** All elements of a name below `element`, in order. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap(child =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  );
}

/** All text below `element`. */
export function textOf(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('');
}
