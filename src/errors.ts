// The error that ends a command: a sentence for a person, and the exit code.

/** What ended the work, for programs. */
export type ErrorCode =
  | 'usage'
  | 'no-site'
  | 'site-unreadable'
  | 'config-invalid'
  | 'theme-invalid'
  | 'no-lectures'
  | 'lecture-unknown'
  | 'no-browser'
  | 'out-unwritable'
  | 'failed';

/** Thrown only where work cannot go on; problems of content are diagnostics. */
export class LecternError extends Error {
  /** What the command line exits with: 2 where the command itself cannot be done, 1 where its work fails. */
  readonly exitCode: 1 | 2;
  readonly code: ErrorCode;

  constructor(message: string, exitCode: 1 | 2, options?: ErrorOptions & {readonly code?: ErrorCode}) {
    super(message, options);
    this.name = 'LecternError';
    this.exitCode = exitCode;
    this.code = options?.code ?? (exitCode === 2 ? 'usage' : 'failed');
  }
}
