// What went wrong -> the error that ends a command.
import {type ErrorCode, LecternError} from '../error.ts';
import {explain, sentenceOf} from '../explain.ts';

/** Throws a LecternError with what went wrong, after the words `before`. */
export function ending(exitCode: 1 | 2, code: ErrorCode, before = ''): (cause: unknown) => never {
  return cause => {
    const known = before === '' ? undefined : explain(cause);
    const said = known ? `${known.what}. ${known.cure}` : sentenceOf(cause);
    throw new LecternError(before + said, exitCode, {cause, code});
  };
}
