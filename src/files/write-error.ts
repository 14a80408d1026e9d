// A file that cannot be written -> the sentence for people, with what to do.

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

/** `FLAG` stands for the option that names the folder. */
const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space and build again.'],
  EDQUOT: ['the quota is used up', 'Free some space and build again.'],
  EACCES: ['its folder may not be written to', 'Change the permissions, or choose another folder with FLAG.'],
  EPERM: ['its folder may not be written to', 'Change the permissions, or choose another folder with FLAG.'],
  EROFS: ['the file system is read-only', 'Choose another folder with FLAG.'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'Move that file away, or choose another folder with FLAG.'],
  EEXIST: ['a part of its path is a file, not a folder', 'Move that file away, or choose another folder with FLAG.'],
  ENOENT: ['its folder is not there any more, or cannot be made', 'Check the path given with FLAG.'],
  EISDIR: ['a folder bears its name', 'Move that folder away, or choose another one with FLAG.'],
  EBUSY: ['another program holds it open', 'Close it there and build again.'],
  EMFILE: ['too many files are open', 'Raise the limit (ulimit -n 1024) and build again.'],
  ENFILE: ['too many files are open', 'Close other programs and build again.'],
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
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const [reason, hint] = reasons[code] ?? [
      error instanceof Error ? error.message : String(error),
      'Check the path given with FLAG.',
    ];
    throw new WriteError(path, reason, hint.replaceAll('FLAG', flag), error);
  }
}
