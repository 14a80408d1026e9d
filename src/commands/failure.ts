// An error that ended the work on a deck -> the diagnostic that says what to do.
import {BrowserError, isBrowsers} from '../browser/error.ts';
import {WriteError} from '../files/write-error.ts';
import {type Diagnostic, diagnose} from '../model/diagnostic.ts';

/** Of the post at `path`: `error` of the disk, of the browser, or of the program. */
export function failure(error: unknown, path: string): Diagnostic {
  if (error instanceof WriteError) return diagnose('write-failed', error.message, path, 1, error.hint);
  const message = error instanceof Error ? error.message : String(error);
  if (isBrowsers(error))
    return diagnose(
      'browser-failed',
      `The browser failed twice: ${message.split('\n', 1)[0]}`,
      path,
      1,
      error instanceof BrowserError ? error.hint : 'Build the lecture again, with less else in memory.',
    );
  return diagnose('internal', message, path);
}
