// Entries -> rank of each heading: typed numbers and empty headings mend the levels that students mix.
import type {Entry, Heading} from '../model/document.ts';
import {english} from '../text/languages/en.ts';
import {normalizedText} from '../text/plain.ts';

/**
 * Rank by heading id: smaller is higher; depths as written, except where the notes themselves say otherwise. Headings
 * whose ids are `repeated` bear the titles of readings.
 */
export function rankHeadings(entries: readonly Entry[], repeated: ReadonlySet<number>): ReadonlyMap<number, number> {
  const headings = entries.filter((entry): entry is Heading => entry.kind === 'heading');
  const rank = new Map(headings.map(heading => [heading.id, heading.depth] as const));
  byNumber(headings, rank);
  byEmptiness(entries, rank, repeated);
  byReadings(headings, rank, repeated);
  bySerial(headings, rank);
  return rank;
}

/** "2.4.1" stands below "2.4", whatever the number of `#`: the rank of the nearest shorter number before it decides. */
function byNumber(headings: readonly Heading[], rank: Map<number, number>): void {
  const visited: {parts: readonly string[]; rank: number}[] = [];
  for (const heading of headings) {
    const parts = (heading.number ?? '').split('.').filter(part => part !== '');
    if (parts.length === 0) continue;
    const parent = visited.findLast(
      other => other.parts.length < parts.length && other.parts.every((part, i) => part === parts[i]),
    );
    if (parent && (rank.get(heading.id) ?? 0) <= parent.rank)
      rank.set(heading.id, parent.rank + parts.length - parent.parts.length);
    visited.push({parts, rank: rank.get(heading.id) ?? heading.depth});
  }
}

/** A heading of a series or of a reading, with nothing under it, is the parent of a higher one that follows at once. */
function byEmptiness(entries: readonly Entry[], rank: Map<number, number>, repeated: ReadonlySet<number>): void {
  const solid = entries.filter(entry => entry.kind !== 'dropped' && entry.kind !== 'directive');
  for (let i = 0; i + 1 < solid.length; i++) {
    const [here, next] = [solid[i], solid[i + 1]];
    if (here?.kind !== 'heading' || next?.kind !== 'heading') continue;
    const below = rank.get(next.id) ?? next.depth;
    const isHead = repeated.has(here.id) || english.serial.test(normalizedText(here.children));
    if (isHead && (rank.get(here.id) ?? 0) > below) rank.set(here.id, below - 0.5);
  }
}

/** What is read is what is taught: headings that repeat the titles of readings are no lower than any that follow. */
function byReadings(headings: readonly Heading[], rank: Map<number, number>, repeated: ReadonlySet<number>): void {
  const first = headings.findIndex(({id}) => repeated.has(id));
  const highest = Math.min(...headings.slice(first).map(({id}) => rank.get(id) ?? 6));
  for (const id of repeated) rank.set(id, highest);
}

/** "Paper 1", "Paper 2", … are of one rank: the highest that any of them has. */
function bySerial(headings: readonly Heading[], rank: Map<number, number>): void {
  const groups = new Map<string, number[]>();
  for (const heading of headings) {
    const word = english.serial.exec(normalizedText(heading.children))?.[1]?.toLowerCase();
    if (word) groups.set(word, [...(groups.get(word) ?? []), heading.id]);
  }
  for (const ids of groups.values()) {
    if (ids.length < 2) continue;
    const highest = Math.min(...ids.map(id => rank.get(id) ?? 6));
    for (const id of ids) rank.set(id, highest);
  }
}
