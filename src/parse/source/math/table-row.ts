// Does an offset stand in a row of a pipe table?

/** Lines above and below a row in which its table's delimiter row is looked for. */
const reach = 60;
const delimiter = /^[\s>]*(?:[:|+-][\s:|+-]*)?$/;

/**
 * Whether the line at an offset of `text` is a row: it begins with a bar, or a delimiter row stands in its block. Asked
 * again of the same line, it remembers.
 */
export function createTableRows(text: string): (offset: number) => boolean {
  let known = {start: 0, end: -1, isRow: false};
  return offset => {
    if (offset < known.start || offset > known.end) {
      const start = text.lastIndexOf('\n', offset - 1) + 1;
      const line = lineFrom(text, start);
      known = {start, end: start + line.length, isRow: isTableRow(text, start, line)};
    }
    return known.isRow;
  };
}

function isTableRow(text: string, start: number, line: string): boolean {
  if (/^[\s>]*\|/.test(line)) return true;
  if (!line.includes('|')) return false;
  return hasDelimiter(text, start, -1) || hasDelimiter(text, start, 1);
}

function hasDelimiter(text: string, start: number, step: -1 | 1): boolean {
  let at = start;
  for (let n = 0; n < reach; n++) {
    const next = step > 0 ? text.indexOf('\n', at) + 1 : text.lastIndexOf('\n', at - 2) + 1;
    if (step > 0 ? next === 0 : at === 0) return false;
    at = next;
    const line = lineFrom(text, at);
    if (line.trim() === '') return false;
    if (line.includes('|') && line.includes('-') && delimiter.test(line)) return true;
  }
  return false;
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}
