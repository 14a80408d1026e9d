// Rows of cells -> a table of Markdown.

/**
 * The lines of a table whose cells are Markdown without line ends: the header, the rule, the rows. A row that has fewer
 * cells than the widest stands as it is, so that what is written is as long as what is read.
 */
export function pipeTable(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), Math.max(1, header.length));
  const print = (cells: readonly string[]): string => `| ${cells.map(cell => cell || ' ').join(' | ')} |`;
  const filled = [...header, ...Array.from({length: width - header.length}, () => '')];
  return [print(filled), `|${' --- |'.repeat(width)}`, ...rows.map(print)];
}

/** The text of a cell on one line, in which no bar ends it. */
export function cellText(text: string): string {
  const lines = text.split('\n').map(line => line.trim());
  return lines
    .filter(line => line !== '')
    .join(' ')
    .replace(/(?<!\\)\|/g, '\\|');
}
