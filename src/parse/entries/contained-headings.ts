// Headings in folded blocks: entries -> entries in which none opens a section that holds more than its block.
import type {Entry, Heading, Prose} from '../../model/document.ts';

/**
 * A heading in a folded block is a bold line of it, unless its section ends with the block, as one of lower level does
 * where a heading or nothing follows.
 */
export function containHeadings(entries: readonly Entry[]): Entry[] {
  const out: Entry[] = [];
  let above = 0;
  for (let at = 0; at < entries.length; ) {
    const end = blockEnd(entries, at);
    const run = entries.slice(at, end);
    const highest = Math.min(...run.map(entry => (entry.kind === 'heading' ? entry.depth : Infinity)));
    const isFolded = foldedOf(run[0]) !== undefined;
    const isContained = isFolded && (highest <= above || !endsSection(entries, end, highest));
    out.push(...run.map(entry => (isContained && entry.kind === 'heading' ? boldLine(entry) : entry)));
    if (!isFolded) above = highest === Infinity ? above : highest;
    at = end;
  }
  return out;
}

/** Where the folded block ends that begins at `from`; one further where none does. */
function blockEnd(entries: readonly Entry[], from: number): number {
  const line = foldedOf(entries[from]);
  let end = from + 1;
  if (line === undefined) return end;
  for (let at = end; at < entries.length && (foldedOf(entries[at]) === line || isSilent(entries[at])); at++)
    if (!isSilent(entries[at])) end = at + 1;
  return end;
}

/** Does the section of a heading as high as `depth` end where `from` is? */
function endsSection(entries: readonly Entry[], from: number, depth: number): boolean {
  for (let at = from; at < entries.length; at++) {
    const entry = entries[at];
    if (entry === undefined || isSilent(entry)) continue;
    return entry.kind === 'heading' && entry.depth <= depth;
  }
  return true;
}

function foldedOf(entry: Entry | undefined): number | undefined {
  return entry !== undefined && 'folded' in entry ? entry.folded : undefined;
}

/** Stands on no slide by itself, or, as a footnote does, nowhere in particular. */
function isSilent(entry: Entry | undefined): boolean {
  return entry?.kind === 'directive' || entry?.kind === 'dropped' || entry?.kind === 'footnote';
}

function boldLine({range, children, folded}: Heading): Prose {
  const prose: Prose = {kind: 'prose', id: 0, range, children: [{type: 'strong', children: [...children]}]};
  return folded === undefined ? prose : {...prose, folded};
}
