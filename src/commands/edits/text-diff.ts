// Two texts -> what is different, as a unified diff that git and patch apply. Pure.

/** Lines that are shown around a change. */
const context = 3;

interface LineChange {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
}

/** The diff of the file `path` from `before` to `after`; empty where both are the same. */
export function diffTexts(path: string, before: string, after: string): string {
  if (before === after) return '';
  const rows = compareLines(splitLines(before), splitLines(after));
  const changed = rows.flatMap(({mark}, i) => (mark === ' ' ? [] : [i]));
  const hunks: {from: number; to: number}[] = [];
  for (const i of changed) {
    const last = hunks.at(-1);
    const [from, to] = [Math.max(0, i - context), Math.min(rows.length, i + context + 1)];
    if (last !== undefined && from <= last.to) last.to = to;
    else hunks.push({from, to});
  }
  const bodies = hunks.map(({from, to}) => {
    const own = rows.slice(from, to);
    const span = (mark: '-' | '+'): string => {
      const start = rows.slice(0, from).filter(row => row.mark !== opposite(mark)).length;
      const count = own.filter(row => row.mark !== opposite(mark)).length;
      return `${mark}${count === 0 ? start : start + 1},${count}`;
    };
    return `@@ ${span('-')} ${span('+')} @@\n${own.map(({mark, line}) => put(mark, line)).join('')}`;
  });
  return `--- a/${path}\n+++ b/${path}\n${bodies.join('')}`;
}

const opposite = (mark: '-' | '+'): string => (mark === '-' ? '+' : '-');

/** Lines with their ends. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** What both begin and end with is the same; between that, the longest run of lines that both have. */
function compareLines(old: readonly string[], now: readonly string[]): readonly LineChange[] {
  let [start, end] = [0, 0];
  while (start < old.length && old[start] === now[start]) start++;
  const max = Math.min(old.length, now.length) - start;
  while (end < max && old.at(-1 - end) === now.at(-1 - end)) end++;
  const keep = (lines: readonly string[]): readonly LineChange[] => lines.map(line => ({mark: ' ', line}));
  const middle = compareMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return [...keep(old.slice(0, start)), ...middle, ...keep(old.slice(old.length - end))];
}

function compareMiddle(old: readonly string[], now: readonly string[]): readonly LineChange[] {
  const width = now.length + 1;
  const isLarge = old.length * now.length > 20_000_000;
  const lengths = new Uint32Array(isLarge ? 0 : (old.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  if (!isLarge)
    for (let i = old.length - 1; i >= 0; i--)
      for (let j = now.length - 1; j >= 0; j--)
        lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const rows: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is && !isLarge) {
      rows.push({mark: ' ', line: was});
      i++;
      j++;
    } else if (was !== undefined && (is === undefined || isLarge || at(i + 1, j) >= at(i, j + 1))) {
      rows.push({mark: '-', line: was});
      i++;
    } else {
      rows.push({mark: '+', line: is ?? ''});
      j++;
    }
  }
  return rows;
}

function put(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}
