// What is wrong with a theme of the user's, and the error that holds all of it.

/** One fault of a theme. */
export interface ThemeFault {
  /** 1-based. */
  readonly line: number;
  /** A sentence with the cure, without the place. */
  readonly message: string;
  /** The theme cannot do what its author meant. */
  readonly isGrave: boolean;
}

/** Thrown where a theme of the user's is wrong: all its faults, and their lines as the message. */
export class ThemeError extends Error {
  readonly file: string;
  readonly faults: readonly ThemeFault[];

  constructor(file: string, faults: readonly ThemeFault[]) {
    super(faults.map(({line, message}) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'ThemeError';
    this.file = file;
    this.faults = faults;
  }
}
