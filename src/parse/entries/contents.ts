// Tables of contents written by hand: entries -> entries in which they are dropped.
import type {Block, Dropped, Entry, Inline, List} from '../../model/document.ts';
import {plainText} from '../../text/plain.ts';

const reason = 'a table of contents written by hand; the deck has its agenda';

/** Drops a list of more than two in-page links and nothing much beside, with the short “Contents” before it. */
export function dropContents(entries: readonly Entry[]): Entry[] {
  const out: Entry[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'list' || !isContents(entry)) {
      out.push(entry);
      continue;
    }
    const before = out.at(-1);
    const lead = before?.kind === 'prose' || before?.kind === 'heading' ? plainText(before.children) : '';
    if (before !== undefined && /contents/i.test(lead) && lead.length < 40) out[out.length - 1] = dropped(before);
    out.push(dropped(entry));
  }
  return out;
}

function dropped({range}: Entry): Dropped {
  return {kind: 'dropped', id: 0, range, what: 'contents', reason};
}

/** All links lead into the page, and they are four fifths of the text. */
function isContents(list: List): boolean {
  const links: {url: string; text: string}[] = [];
  let length = 0;
  const inline = (children: readonly Inline[]): void => {
    for (const child of children) {
      if (child.type === 'link') links.push({url: child.url, text: plainText(child.children)});
      else if (child.type === 'strong' || child.type === 'emphasis') inline(child.children);
    }
  };
  const walk = (blocks: readonly Block[]): boolean =>
    blocks.every(block => {
      if (block.kind === 'list') return block.items.every(item => walk(item.blocks));
      if (block.kind !== 'prose') return false;
      length += plainText(block.children).trim().length;
      inline(block.children);
      return true;
    });
  if (!walk([list])) return false;
  return (
    links.length > 2 &&
    links.every(link => link.url.startsWith('#')) &&
    links.reduce((sum, link) => sum + link.text.length, 0) > 0.8 * length
  );
}
