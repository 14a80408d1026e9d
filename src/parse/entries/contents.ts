// Tables of contents written by hand: entries -> entries in which they are dropped.
import type {Block, Directive, Dropped, Entry, Inline, List, Prose} from '../../model/document.ts';
import {means} from '../../text/language/headings.ts';
import {plainText} from '../../text/plain.ts';

const reason = 'a table of contents written by hand; the deck has its agenda';

/**
 * Drops a list or a paragraph of in-page links and nothing much beside: more than two of them, or any number below the
 * word “Contents”; with that word, which is dropped as well where the site itself makes the list. A line that leads in
 * to the list is only said.
 */
export function dropContents(entries: readonly Entry[]): Entry[] {
  const out: Entry[] = [];
  /** Where in `out` what is not dropped stands. */
  const standing: number[] = [];
  const put = (entry: Entry) => {
    if (entry.kind !== 'dropped') standing.push(out.length);
    out.push(entry);
  };
  for (const [i, entry] of entries.entries()) {
    const at = standing.at(-1) ?? -1;
    const before = out[at];
    const isBelow = before !== undefined && isLead(before);
    if ((entry.kind === 'list' || entry.kind === 'prose') && isContents(entry, isBelow ? 1 : maxLinks + 1)) {
      if (isBelow) {
        out[at] = dropped(before);
        standing.pop();
      } else if (before?.kind === 'prose' && /[:：]\s*$/.test(plainText(before.children))) {
        out.splice(at, 0, sayOnly(before));
        standing.push(at + 1);
      }
      put(dropped(entry));
    } else put(isLead(entry) && isMade(entries[i + 1]) ? dropped(entry) : entry);
  }
  return out;
}

/** In-page links that may be no more than references. */
const maxLinks = 2;

/** "Table of contents:", as a paragraph or a heading. */
function isLead(entry: Entry): boolean {
  if (entry.kind !== 'prose' && entry.kind !== 'heading') return false;
  return means(
    'contents',
    plainText(entry.children)
      .replace(/[\s:：]+$/, '')
      .trim(),
  );
}

/** The place of a table of contents that the site makes. */
function isMade(entry: Entry | undefined): boolean {
  return entry?.kind === 'dropped' && entry.what === 'contents';
}

function dropped({range}: Entry): Dropped {
  return {kind: 'dropped', id: 0, range, what: 'contents', reason};
}

function sayOnly({range}: Entry): Directive {
  return {kind: 'directive', id: 0, range, name: 'notes', value: ''};
}

/** At least `min` links that all lead into the page, and they are four fifths of the text. */
function isContents(block: List | Prose, min: number): boolean {
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
      length += countWrittenCharacters(plainText(block.children));
      inline(block.children);
      return true;
    });
  if (!walk([block])) return false;
  return (
    links.length >= min &&
    links.every(link => link.url.startsWith('#')) &&
    links.reduce((sum, link) => sum + countWrittenCharacters(link.text), 0) > 0.8 * length
  );
}

/** Letters and digits: signs between links are no text. */
function countWrittenCharacters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
