// Anchors of headings: entries -> entries in which no two are the same.
import type {Entry} from '../../model/document.ts';

/** Anchors made unique as kramdown does: the second `a` is `a-1`. */
export function uniqueAnchors(entries: readonly Entry[]): Entry[] {
  const visited = new Map<string, number>();
  return entries.map(entry => {
    if (entry.kind !== 'heading') return entry;
    const base = entry.anchor === '' ? 'section' : entry.anchor;
    const count = visited.get(base) ?? 0;
    visited.set(base, count + 1);
    return {...entry, anchor: count === 0 ? base : `${base}-${count}`};
  });
}
