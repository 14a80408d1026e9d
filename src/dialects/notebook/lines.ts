// Lines of the sources in a notebook's JSON -> the lines of the file that they stand on.

/** Lines one after the other that are not found before the search is given up until the next cell. */
const maxMisses = 40;
/** Characters of JSON between a line and the next; and how many stand at most for one of the text (`\\u00e9`). */
const [maxGap, maxEscaped] = [4096, 6];

/** Finds lines in the order of the file. */
export interface LineFinder {
  /** The next cell begins: its lines stand behind its own "source". */
  nextCell(): void;
  /** File line of the next line of the source. */
  lineOf(row: string): number;
}

/** For the sources in `json`. */
export function createLineFinder(json: string): LineFinder {
  const key = /"source"\s*:/g;
  let [offset, line, misses, missed] = [0, 1, 0, 0];
  let isLast = false;
  const moveTo = (at: number): void => {
    line += json.slice(offset, at).split('\n').length - 1;
    [offset, misses, missed] = [at, 0, 0];
  };
  return {
    nextCell: () => {
      key.lastIndex = offset;
      if (!isLast && key.test(json)) moveTo(key.lastIndex);
      else isLast = true;
    },
    lineOf: row => {
      if (misses >= maxMisses || row.trim() === '') return line;
      const written = JSON.stringify(row).slice(1, -1);
      const at = findLine(json.slice(offset, offset + maxGap + maxEscaped * (missed + row.length)), written);
      if (at < 0) {
        misses += 1;
        missed += row.length;
        return line;
      }
      moveTo(offset + at);
      offset += written.length;
      return line;
    },
  };
}

/** Where `written` is a whole line in a text of JSON; less than 0 where it is not. */
function findLine(json: string, written: string): number {
  let at = json.indexOf(written);
  while (at >= 0 && !isWhole(json, at, at + written.length)) at = json.indexOf(written, at + 1);
  return at;
}

/** Does a line or a text begin at `start` and end at `end`? */
function isWhole(json: string, start: number, end: number): boolean {
  const begins = json.startsWith('"', start - 1) || (start > 1 && json.startsWith('\\n', start - 2));
  return begins && (json.startsWith('"', end) || json.startsWith('\\n', end) || json.startsWith('\\r', end));
}
