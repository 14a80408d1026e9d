// Error codes of the system -> what happened and what to do, in words for a person; all that write, read or start
// something use it.
import {statfs} from 'node:fs/promises';

/** What happened, as the end of a sentence about a path or a work, and what to do, as a sentence. */
export interface Explanation {
  readonly what: string;
  readonly cure: string;
}

/** What follows from a code; `OTHER` stands for "choose another folder with --out" or what else is chosen. */
const reasons: Readonly<Record<string, readonly [what: string, cure: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space and build again.'],
  EDQUOT: ['the quota is used up', 'Free some space and build again.'],
  EACCES: ['its folder may not be written to', 'Change the permissions, or OTHER.'],
  EPERM: ['its folder may not be written to', 'Change the permissions, or OTHER.'],
  EROFS: ['the file system is read-only', 'Choose another folder with OPTION.'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'Move that file away, or OTHER.'],
  EEXIST: ['a file bears its name', 'Move that file away, or OTHER.'],
  EISDIR: ['a folder bears its name', 'Move that folder away, or choose another one with OPTION.'],
  EBUSY: ['another program holds it open', 'Close it there and build again.'],
  ETXTBSY: ['another program holds it open', 'Close it there and build again.'],
  EMFILE: [
    'this program has too many files open',
    'Allow more with `ulimit -n 4096`, or build fewer lectures at once.',
  ],
  ENFILE: ['this machine has too many files open', 'Close other programs and build again.'],
  ENOENT: ['a folder on its path is not there', 'Correct the path.'],
  ELOOP: ['its links lead in a circle', 'Replace the link by a folder, or OTHER.'],
  ENAMETOOLONG: ['its name is too long', 'Shorten the `lecture` of the post, or OTHER.'],
  ENOMEM: ['there is no memory left', 'Close other programs, or build fewer lectures at once.'],
  EIO: ['the disk does not answer as it should', 'Look after the disk, or OTHER.'],
};

/** What a system's `error` means; undefined where it is no such error. `option` chooses another folder. */
export function explainError(error: unknown, option = '--out'): Explanation | undefined {
  const [what, cure] = reasons[errorCodeOf(error)] ?? [];
  if (what === undefined || cure === undefined) return undefined;
  return {what, cure: cure.replace('OTHER', 'choose another folder with OPTION').replace('OPTION', option)};
}

/** The code of a system's error, such as `ENOSPC`; empty where `error` is none. */
export function errorCodeOf(error: unknown): string {
  const own = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return own === '' && error instanceof Error && error.cause !== undefined ? errorCodeOf(error.cause) : own;
}

/** What an error says, and what to do where it is the system's: one line for a person. */
export function explainInSentence(error: unknown, option = '--out'): string {
  if (error instanceof Error && 'hint' in error && typeof error.hint === 'string')
    return `${error.message} ${error.hint}`;
  // What was caused by a system's error has been put into words where it was thrown.
  const known = error instanceof Error && 'code' in error ? explainError(error, option) : undefined;
  if (known === undefined) return error instanceof Error ? error.message : String(error);
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  return `${path}${known.what}. ${known.cure}`;
}

/** Bytes free below which a browser and the files of a deck cannot be sure of their room. */
const minFree = 32e6;

/** Why work with the temporary folder `folder` failed, where it is for want of room: what happened and what to do. */
export async function explainFullDisk(folder: string, error: unknown): Promise<Explanation | undefined> {
  const free = await statfs(folder).then(
    ({bavail, bsize, blocks}) => (blocks > 0 ? bavail * bsize : Number.POSITIVE_INFINITY),
    () => Number.POSITIVE_INFINITY,
  );
  if (free >= minFree && errorCodeOf(error) !== 'ENOSPC' && errorCodeOf(error) !== 'EDQUOT') return undefined;
  return {
    what: `the temporary folder ${folder} is full`,
    cure: 'Free some space in it, or name another folder: TMPDIR=/path/with/room',
  };
}
