// Where something stands in a post: lines of the file, front matter counted.

/** Lines are 1-based and inclusive; the front matter counts, so `file:line` opens at the spot. */
export interface SourceRange {
  readonly line: number;
  readonly endLine: number;
}
