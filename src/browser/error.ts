// Why no browser could do its work, and what the user can do about it.

/** Thrown where the browser cannot be started or does not answer; its content problems are data instead. */
export class BrowserError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, {cause});
    this.name = 'BrowserError';
    this.hint = hint;
  }
}
