// An inline SVG -> its title. The markup itself is cleaned where all drawings are, when figures are prepared.
import type {Element, Nodes} from 'hast';
import {fromHtml} from 'hast-util-from-html';

/** Characters of the longest title. */
const longest = 200;
const silent = new Set(['script', 'style', 'foreignObject', 'metadata']);

/** Title or description of a drawing, else its text, for those who cannot see it; empty where it has none. */
export function readSvgTitle(raw: string): string {
  const root = fromHtml(raw, {fragment: true});
  const title = findElement(root, 'title') ?? findElement(root, 'desc') ?? root;
  return textOf(title).replace(/\s+/g, ' ').trim().slice(0, longest);
}

function findElement(node: Nodes, name: string): Element | undefined {
  if (node.type === 'element' && node.tagName === name) return node;
  if (!('children' in node) || isSilent(node)) return undefined;
  for (const child of node.children) {
    const found = findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node && !isSilent(node) ? node.children.map(textOf).join('') : '';
}

function isSilent(node: Nodes): boolean {
  return node.type === 'element' && silent.has(node.tagName);
}
