// A file of descriptions -> the posts of the course with them: verified, shown as a diff, and written where asked.
import {readFile} from 'node:fs/promises';
import {LecternError} from '../../../errors.ts';
import type {Diagnostic} from '../../../model/diagnostic.ts';
import {choosePosts, readCourseSite} from '../../choose.ts';
import {createNotesReader, readPostText, writeEdited} from '../../edits/files.ts';
import type {Host} from '../../host.ts';
import {openInputs} from '../../open.ts';
import {readDescriptionFile} from './description-file.ts';
import {diffTexts} from '../../edits/text-diff.ts';
import {takeDescriptions} from './take-descriptions.ts';

/** What became of the descriptions of one lecture. */
export interface DescribedNotes {
  readonly key: string;
  readonly post: string;
  /** Descriptions that the notes take. */
  readonly taken: number;
  /** What is different in the post; empty where nothing is. */
  readonly diff: string;
  readonly refused: readonly Diagnostic[];
}

/**
 * Takes the descriptions of `file` into the posts that it names, in the site (or the usual one); they are written where
 * `isWritten` says so. Throws a LecternError where the file cannot be read, names a lecture that is not there, or a
 * post cannot be read or was edited meanwhile.
 */
export async function takeIntoNotes(
  file: string,
  {site, isWritten}: {readonly site: string | undefined; readonly isWritten: boolean},
  host: Host,
): Promise<readonly DescribedNotes[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new LecternError(`The file ${file} cannot be read. Save one from the page of lectern check --access`, 2, {
      cause,
    });
  });
  const lectures = readDescriptionFile(text, file);
  const course = await readCourseSite(site);
  const posts = lectures.map(({key}) => {
    const post = choosePosts(course, [key]).find(one => one.key === key);
    if (post === undefined)
      throw new LecternError(`${file}: there is no lecture "${key}"`, 2, {code: 'lecture-unknown'});
    return post;
  });
  const inputs = await openInputs(course, {formats: []});
  const {root} = inputs.site;
  const results: DescribedNotes[] = [];
  for (const [i, {key, figures}] of lectures.entries()) {
    const post = posts[i];
    if (post === undefined) continue;
    const before = await readPostText(root, post);
    const read = createNotesReader(post, inputs);
    const described = takeDescriptions(before, figures, {file: post.path, read: one => read(one).document});
    if (isWritten && described.taken > 0)
      await writeEdited(root, {name: post.path, before, after: described.text}, host);
    const {taken, refused} = described;
    results.push({key, post: post.path, taken, refused, diff: diffTexts(post.path, before, described.text)});
  }
  return results;
}
