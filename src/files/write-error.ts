// A file that cannot be written -> the sentence for people, with what to do.
import {errorCodeOf, explainError} from '../explain-error.ts';

/** Thrown where a file cannot be written; `hint` says what to do. */
export class WriteError extends Error {
  readonly path: string;
  readonly hint: string;

  constructor(path: string, reason: string, hint: string, cause?: unknown) {
    super(`${path} cannot be written: ${reason}.`, {cause});
    this.name = 'WriteError';
    this.path = path;
    this.hint = hint;
  }
}

/** What writing tells apart beside the errors of the system; `FLAG` stands for the option that names the folder. */
const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOENT: ['its folder is not there any more, or cannot be made', 'Check the path given with FLAG.'],
  ELINK: ['a link stands on the way to it', 'Replace the link by a folder, or choose another folder with FLAG.'],
  ELINKOUT: [
    'a link on the way leads out of the folder',
    'Replace the link by a folder, or choose another folder with FLAG.',
  ],
  EDANGLING: ['it is a link that leads to nothing', 'Remove the link, or choose another folder with FLAG.'],
  ESOURCE: ['it is a file that the decks are made of', 'Choose another folder with FLAG.'],
  ELOCKED: [
    'another build has been working on the folder for a minute',
    'Wait for it to end and build again; where none is running, remove the file .lectern.lock there.',
  ],
};

/** An error of the file system by its code alone. */
export function failWith(code: string): Error {
  return Object.assign(new Error(code), {code});
}

/** Does `work`; what goes wrong is a WriteError that names `path`, and `flag` as the option to change. */
export async function attempt<T>(path: string, flag: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WriteError) throw error;
    const known = explainError(error, flag);
    const [reason, hint] = reasons[errorCodeOf(error)] ?? [
      known?.what ?? (error instanceof Error ? error.message : String(error)),
      known?.cure ?? 'Check the path given with FLAG.',
    ];
    throw new WriteError(path, reason, hint.replaceAll('FLAG', flag), error);
  }
}
