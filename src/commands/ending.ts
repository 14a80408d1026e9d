// What went wrong -> the error that ends a command.
import {type ErrorCode, LecternError} from '../errors.ts';
import {explainError, explainInSentence} from '../explain-error.ts';

/** Throws a LecternError with what went wrong, after the words `before`. */
export function ending(exitCode: 1 | 2, code: ErrorCode, before = ''): (cause: unknown) => never {
  return cause => {
    const known = before === '' ? undefined : explainError(cause);
    const said = known ? `${known.what}. ${known.cure}` : explainInSentence(cause);
    throw new LecternError(before + said, exitCode, {cause, code});
  };
}
