// Attributes of an HTML tag, as parse5 reads them: text -> names and decoded values.
import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';

/** Values by lower-case name. */
export type Attributes = Readonly<Record<string, string>>;

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Attributes that `text` (what stands between a tag's name and its `>`) gives: names in lower case, character
 * references of values decoded; the first of two like names wins.
 */
export function readAttributes(text: string): Attributes {
  if (text.trim() === '') return {};
  return firstElement(`<x ${text}>`, ['x']) ?? {};
}

/** Attributes of the first element of one of these names in an HTML fragment; undefined where there is none. */
export function firstElement(html: string, names: readonly string[]): Attributes | undefined {
  return names.some(name => html.toLowerCase().includes(`<${name}`))
    ? firstIn(parseFragment(html).childNodes, names)
    : undefined;
}

/** Text with its character references (`&lt;`, `&#228;`) decoded; angle brackets stay. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .split(/(&[#\w]{1,40};?)/)
    .map(part => (part.startsWith('&') ? textIn(parseFragment(part).childNodes) : part))
    .join('');
}

function firstIn(nodes: readonly Node[], names: readonly string[]): Attributes | undefined {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    if (names.includes(node.tagName)) return Object.fromEntries(node.attrs.map(({name, value}) => [name, value]));
    const inner = firstIn(node.childNodes, names);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function textIn(nodes: readonly Node[]): string {
  return nodes.map(node => ('value' in node ? node.value : '')).join('');
}
