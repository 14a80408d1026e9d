// Inline SVG -> markup that cannot run, load or leave anything.
import type {Element, ElementContent, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {toString as stringOf} from 'mdast-util-to-string';

const refused = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'set',
  'animate',
  'animatetransform',
  'animatemotion',
  'handler',
  'image',
  'feimage',
  'link',
  'meta',
]);

/** Cleaned markup, and its title or else its text (at most 200 characters) for those who cannot see it. */
export function cleanSvg(raw: string): {markup: string; title: string} {
  const tree = fromHtml(raw, {fragment: true});
  const root: Root = {
    type: 'root',
    children: tree.children.flatMap(child => (child.type === 'element' ? clean(child, 0) : [])),
  };
  const title = find(root.children, 'title') ?? find(root.children, 'desc');
  const text = (title === undefined ? stringOf(root) : stringOf(title)).replace(/\s+/g, ' ').trim();
  return {markup: toHtml(root), title: text.slice(0, 200)};
}

function clean(node: ElementContent, depth: number): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || depth > 100 || refused.has(node.tagName.toLowerCase())) return [];
  if (node.tagName === 'style' && /url\s*\(|@import|expression/i.test(stringOf(node))) return [];
  const properties: Element['properties'] = {};
  for (const [name, value] of Object.entries(node.properties)) {
    const text = String(value);
    if (/^on/i.test(name)) continue;
    if (/href$/i.test(name) && !text.trim().startsWith('#')) continue;
    if (/url\s*\((?!\s*['"]?#)|javascript:|expression\s*\(/i.test(text)) continue;
    properties[name] = value;
  }
  return [{...node, properties, children: node.children.flatMap(child => clean(child, depth + 1))}];
}

function find(nodes: readonly Root['children'][number][], name: string): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === name) return node;
    const inner = find(node.children, name);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
