// Where a command prints to.

/** Standard output and standard error, as a command sees them. */
export interface Terminal {
  out(text: string): void;
  /** A line to standard error. */
  error(line: string): void;
  /** A person watches: progress may move. */
  readonly isInteractive: boolean;
}
