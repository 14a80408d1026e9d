// Where a formula stands among the lines of its text.

/** Nothing but the formula (and a list marker or a quote's `>`, or an IAL) on its first and last line. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const [after = ''] = text.slice(end, end + lineMargin).split('\n', 1);
  return (
    /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)?$/.test(lineBefore(text, start)) &&
    /^[ \t]*(?:[.,;][ \t]*)?(?:\{:[^}]*\}[ \t]*)?$/.test(after)
  );
}

/** Does the formula end its paragraph or item, and do words with a colon lead in to it on its line? */
export function endsAfterColon(text: string, start: number, end: number): boolean {
  if (!/[:：]\s*$/.test(lineBefore(text, start))) return false;
  const [after = '', next = ''] = text.slice(end, end + lineMargin).split('\n', 2);
  return /^[ \t]*[.,;]?[ \t]*$/.test(after) && /^[ \t>]*$|^[ \t>]*(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]/.test(next);
}

/** Does nothing but a quote's mark stand before `start` on its line? */
export function isLineStart(text: string, start: number): boolean {
  return /^[ \t>]*$/.test(lineBefore(text, start));
}

/** Characters that may stand beside a formula that has its lines to itself. */
const lineMargin = 200;

/** The line up to `start`, or its last characters. */
function lineBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - lineMargin), start);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** End of the paragraph at `from`. */
export function blockEnd(text: string, from: number): number {
  const blank = /\n[ \t>]*(?:\n|#{1,6}[ \t])/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}

/** The dollar that closes the one at `start`: the first outside of braces, else the first; -1 where there is none. */
export function closingDollar(text: string, start: number, limit: number): number {
  let depth = 0;
  let first = -1;
  for (let at = start + 1; at <= limit; at++) {
    const one = text[at];
    if (one === '\\') at++;
    else if (one === '{') depth++;
    else if (one === '}') depth--;
    else if (one === '$' && depth <= 0) return at;
    else if (one === '$' && first < 0) first = at;
  }
  return first;
}

/** Does the dollar at `start` close something, as in `y^2$ is`, and is no price? */
export function isClosing(text: string, start: number): boolean {
  return (
    /[\s.,;:)]/.test(text[start + 1] ?? ' ') &&
    /\\[a-zA-Z]+[^$\n]*$|[\^_=][^$\n]*$/.test(text.slice(Math.max(0, start - 60), start))
  );
}
