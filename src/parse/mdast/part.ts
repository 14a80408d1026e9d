// What the parser makes of a piece of the tree before captions have found their figures.
import type {Nodes} from 'mdast';
import type {Block, Entry, Inline, Prose} from '../../model/document.ts';
import type {Place} from '../../model/place.ts';
import type {Work} from '../source/placeholder.ts';

/** A caption still looking for its figure. */
export interface Caption {
  readonly kind: 'caption';
  readonly place: Place;
  readonly children: readonly Inline[];
}

/** Entries (their ids not given yet: 0) and captions. */
export type Part = Entry | Caption;

/** State of reading one tree. */
export interface Reading {
  readonly work: Work;
  readonly site: Readonly<Record<string, unknown>>;
  /** File line of each line of the parsed text. */
  readonly lines: readonly number[];
  /** Addresses of reference links by identifier. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Headings of this post are numbered by hand. */
  readonly numbered: boolean;
  /** Entries that may not stand in a list or a quote: they follow the block they were found in. */
  readonly hoisted: Entry[];
  /** Number of footnotes made of `<d-footnote>` and sidenotes, of inline `<svg>`s, and the anchor before a heading. */
  readonly count: {notes: number; svgs: number; anchor: string};
}

const blockKinds: ReadonlySet<Part['kind']> = new Set<Block['kind']>([
  'prose',
  'list',
  'figure',
  'table',
  'code',
  'math',
  'quote',
  'media',
  'footnote',
]);

function isBlock(part: Part): part is Block {
  return blockKinds.has(part.kind);
}

/** File lines of a node of the tree. */
export function placeOf(node: Nodes, reading: Reading): Place {
  const line = reading.lines[(node.position?.start.line ?? 1) - 1] ?? 1;
  const endLine = reading.lines[(node.position?.end.line ?? 1) - 1] ?? line;
  return {line, endLine: Math.max(line, endLine)};
}

/** The span of several places. */
export function spanOf(places: readonly Place[]): Place {
  const line = Math.min(...places.map(place => place.line));
  return {line, endLine: Math.max(line, ...places.map(place => place.endLine))};
}

export function prose(children: readonly Inline[], place: Place): Prose {
  return {kind: 'prose', id: 0, place, children};
}

/**
 * Blocks for a list item, a quote or a footnote: headings become strong prose, directives and dropped things are
 * hoisted, captions without a figure are prose.
 */
export function blocksOf(parts: readonly Part[], reading: Reading): Block[] {
  return parts.flatMap((part): Block[] => {
    if (isBlock(part)) return [part];
    if (part.kind === 'caption') return [prose(part.children, part.place)];
    if (part.kind === 'heading') return [prose([{type: 'strong', children: [...part.children]}], part.place)];
    reading.hoisted.push(part);
    return [];
  });
}
