// The left-to-right scan for constructs that are no Markdown: what each of its functions is given and answers.

/** Where a construct begins. */
export interface Opening {
  /** The whole text. */
  readonly text: string;
  readonly start: number;
  /** What the scan matched there. */
  readonly match: string;
  /** File line of `start`. */
  readonly line: number;
}

/** The text from the opening up to `end` is replaced by `text`. */
export interface Rewrite {
  readonly end: number;
  readonly text: string;
}

/** Offset of a lower-case needle in a text, letter case aside, from an offset on; -1 where there is none. */
export type Find = (needle: string, from: number) => number;

/** `indexOf` on the lower-cased text that remembers what is not there any more, so that it cannot turn quadratic. */
export function findIn(text: string): Find {
  const lower = text.toLowerCase();
  const known = new Map<string, number>();
  return (needle, from) => {
    const last = known.get(needle);
    if (last !== undefined && (last < 0 || last >= from)) return last;
    const at = lower.indexOf(needle, from);
    known.set(needle, at);
    return at;
  };
}

/** File line on which `raw` ends that begins on `line`. */
export function lastLine(raw: string, line: number): number {
  return line + raw.split('\n').length - 1;
}
