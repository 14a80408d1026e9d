// Atoms and a cost of pages -> where the pages begin: total fit by dynamic programming.
//
// Problem: break a sequence of n atoms into pages so that the sum of the pages' costs is least.
// Solution: best(j) = min over i < j of best(i) + cost(i, j), as in Knuth and Plass, "Breaking Paragraphs into Lines"
// (1981), with pages for lines. `cost` may be large but must be finite, so that a breaking always exists.
// Limits: O(n * span) costs, where span is the largest number of atoms on a page.

/** Cost of a page that holds atoms `from` up to, not including, `to`. `stop`: no longer page from `from` can fit. */
export interface PageCost {
  readonly cost: number;
  readonly stop: boolean;
}

/** Start indexes of the pages, the first always 0; empty for no atoms. */
export function packPages(count: number, price: (from: number, to: number) => PageCost): readonly number[] {
  if (count === 0) return [];
  const best: number[] = [0, ...Array.from({length: count}, () => Number.POSITIVE_INFINITY)];
  const start: number[] = Array.from({length: count + 1}, () => 0);
  for (let from = 0; from < count; from++) {
    for (let to = from + 1; to <= count; to++) {
      const {cost, stop} = price(from, to);
      const total = (best[from] ?? 0) + cost;
      if (total < (best[to] ?? 0)) {
        best[to] = total;
        start[to] = from;
      }
      if (stop) break;
    }
  }
  const starts: number[] = [];
  for (let at = count; at > 0; at = start[at] ?? 0) starts.unshift(start[at] ?? 0);
  return starts;
}
