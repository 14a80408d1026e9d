// Lines of code -> chunks that a page does not break.

/** Lines of a chunk. */
const size = {min: 4, max: 18} as const;

/** Numbers of lines of each chunk, in order: cut at blank lines, else where the code is least indented. */
export function chunkLines(lines: readonly string[]): readonly number[] {
  const chunks: number[] = [];
  let from = 0;
  while (lines.length - from > size.max) {
    const last = Math.min(from + size.max, lines.length - size.min);
    let best = last;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let at = last; at >= from + size.min; at--) {
      const cost = costOfCut(lines[at - 1] ?? '', lines[at] ?? '');
      if (cost < bestCost) [best, bestCost] = [at, cost];
    }
    chunks.push(best - from);
    from = best;
  }
  return [...chunks, lines.length - from];
}

/** A comment stays with the line that it is about, a closing bracket with its block. */
function costOfCut(before: string, after: string): number {
  const indent = after.search(/\S/);
  const isCommented = /^\s*(?:#|\/\/|--|%)/.test(before) ? 50 : 0;
  if (before.trim() === '') return Math.max(0, indent) / 4 + isCommented;
  return 10 + Math.max(0, indent) + isCommented + (/^\s*[)\]}]/.test(after) ? 20 : 0);
}
