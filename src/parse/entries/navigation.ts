// Navigation of the site, typed into the notes: entries -> entries in which it is dropped.
import type {Block, Entry, Inline} from '../../model/document.ts';
import {means} from '../../text/language/headings.ts';
import {plainText} from '../../text/plain.ts';

const reason = 'navigation of the site';

/** Drops paragraphs and lists that hold nothing but links to other pages of the site ("Index", "Previous", "Next"). */
export function dropNavigation(entries: readonly Entry[]): Entry[] {
  return entries.map(entry => {
    const nodes = entry.kind === 'prose' || entry.kind === 'list' ? nodesOf(entry) : null;
    return nodes && isNavigation(nodes)
      ? {kind: 'dropped', id: 0, range: entry.range, what: 'navigation', reason}
      : entry;
  });
}

/** The inline content of a paragraph, or of a list of paragraphs; null where there is more. */
function nodesOf(block: Block): readonly Inline[] | null {
  if (block.kind === 'prose') return block.children;
  if (block.kind !== 'list') return null;
  const all = block.items.flatMap(item => item.blocks.map(nodesOf));
  return all.every(nodes => nodes !== null) ? all.flatMap(nodes => [...nodes, {type: 'break'} as const]) : null;
}

/** A link at least, each of them named for where it leads from here, and nothing else but signs between them. */
function isNavigation(nodes: readonly Inline[]): boolean {
  const flat = nodes.flatMap(node => (node.type === 'strong' || node.type === 'emphasis' ? node.children : [node]));
  const links = flat.filter(node => node.type === 'link');
  return (
    links.length > 0 &&
    flat.every(node => {
      if (node.type === 'html') return true;
      const words = plainText([node])
        .replace(/[^\p{L}\p{N}:]+/gu, ' ')
        .trim();
      return node.type === 'link' || words !== '' ? means('navigation', words) : true;
    })
  );
}
