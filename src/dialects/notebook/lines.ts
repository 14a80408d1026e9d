// Lines of the sources in a notebook's JSON -> the lines of the file that they stand on.

/** Lines that are not found before the search is given up. */
const maxMisses = 40;

/** Answers the file line of each line of the sources; they are asked for in their order. */
export function createLineFinder(json: string): (row: string) => number {
  let offset = 0;
  let line = 1;
  let misses = 0;
  return row => {
    if (misses >= maxMisses || row.trim() === '') return line;
    const at = json.indexOf(JSON.stringify(row).slice(0, -1), offset);
    if (at < 0) {
      misses += 1;
      return line;
    }
    for (let next = json.indexOf('\n', offset); next >= 0 && next < at; next = json.indexOf('\n', next + 1)) line += 1;
    offset = at;
    return line;
  };
}
