// An error that ended the work on a deck -> the diagnostic that says what to do.
import {tmpdir} from 'node:os';
import {BrowserError, isBrowserError} from '../../browser/browser-error.ts';
import {errorCodeOf, explainError, explainFullDisk} from '../../explain-error.ts';
import {WriteError} from '../../files/write-error.ts';
import {type Diagnostic, diagnose} from '../../model/diagnostic.ts';

/** Of the post at `path`: `error` of the disk, of the browser, or of the program. */
export async function failure(error: unknown, path: string): Promise<Diagnostic> {
  if (error instanceof WriteError) return diagnose('write-failed', error.message, {file: path, hint: error.hint});
  const full = isBrowserError(error) || errorCodeOf(error) !== '' ? await explainFullDisk(tmpdir(), error) : undefined;
  if (full) return diagnose('write-failed', `The deck cannot be made: ${full.what}.`, {file: path, hint: full.cure});
  const message = error instanceof Error ? error.message : String(error);
  if (isBrowserError(error))
    return diagnose('browser-failed', `The browser failed twice: ${message.split('\n', 1)[0]}`, {
      file: path,
      hint: error instanceof BrowserError ? error.hint : 'Build the lecture again, with less else in memory.',
    });
  const known = explainError(error);
  if (known) return diagnose('write-failed', `The deck cannot be made: ${known.what}.`, {file: path, hint: known.cure});
  return diagnose('internal', message, {file: path});
}
