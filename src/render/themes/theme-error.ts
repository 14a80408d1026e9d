// What is wrong with a theme of the user's, and the error that holds all of it.

/** One fault of a theme. */
export interface ThemeDiagnostic {
  /** 1-based. */
  readonly line: number;
  /** A sentence with the cure, without the place. */
  readonly message: string;
  /** The theme cannot do what its author meant. */
  readonly isGrave: boolean;
}

/** Thrown where a theme of the user's is wrong: all its defects, and their lines as the message. */
export class ThemeError extends Error {
  readonly file: string;
  readonly diagnostics: readonly ThemeDiagnostic[];

  constructor(file: string, diagnostics: readonly ThemeDiagnostic[]) {
    super(diagnostics.map(({line, message}) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'ThemeError';
    this.file = file;
    this.diagnostics = diagnostics;
  }
}
