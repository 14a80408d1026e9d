// The error that ends a command: a sentence for a person, and the exit code.

/** Thrown only where work cannot go on; problems of content are diagnostics. */
export class LecternError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LecternError';
    this.exitCode = exitCode;
  }
}
