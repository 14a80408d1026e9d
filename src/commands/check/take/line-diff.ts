// Two texts with as many lines each -> what is different, as a unified diff that git and patch apply. Pure.

/** Lines that are shown around a change. */
const context = 3;

/** The diff of the file `path` from `before` to `after`, of as many lines; empty where both are the same. */
export function diffLines(path: string, before: string, after: string): string {
  const [old, now] = [splitLines(before), splitLines(after)];
  const changed = old.flatMap((line, i) => (line === now[i] ? [] : [i]));
  if (changed.length === 0) return '';
  const hunks: {from: number; to: number}[] = [];
  for (const i of changed) {
    const last = hunks.at(-1);
    const [from, to] = [Math.max(0, i - context), Math.min(old.length, i + context + 1)];
    if (last !== undefined && from <= last.to) last.to = to;
    else hunks.push({from, to});
  }
  const bodies = hunks.map(({from, to}) => {
    const span = `${from + 1},${to - from}`;
    return `@@ -${span} +${span} @@\n${hunkLines(old.slice(from, to), now.slice(from, to)).join('')}`;
  });
  return `--- a/${path}\n+++ b/${path}\n${bodies.join('')}`;
}

/** Lines with their ends. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** What was, then what is, for each stretch of lines that have changed. */
function hunkLines(old: readonly string[], now: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let added: string[] = [];
  for (const [i, line] of old.entries()) {
    const next = now[i] ?? '';
    if (line === next) {
      lines.push(...added, put(' ', line));
      added = [];
    } else {
      lines.push(put('-', line));
      added.push(put('+', next));
    }
  }
  return [...lines, ...added];
}

function put(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}
