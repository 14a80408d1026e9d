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

/** Is it the browser that failed: died, hung, lost a page? Then trying again may help. */
export function isBrowserError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error instanceof BrowserError ||
    /^(?:Timeout|Protocol|TargetClose|ConnectionClosed)Error$/.test(error.name) ||
    /took longer than|target closed|session closed|detached/i.test(error.message)
  );
}
