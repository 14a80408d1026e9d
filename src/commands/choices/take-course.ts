// A file of choices -> the posts of the course with directives for them: read, verified and written.
import {readFile} from 'node:fs/promises';
import {LecternError} from '../../errors.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import type {PostFile} from '../../model/post.ts';
import {sideFileOf} from '../../site/side-file.ts';
import type {DeckInputs} from '../build/session.ts';
import {choosePosts, readCourseSite} from '../choose.ts';
import {createNotesReader, readEdited, readPostText, writeEdited} from '../edits/files.ts';
import {openInputs} from '../open.ts';
import type {Host} from '../host.ts';
import {readChoiceFile, type TakenLecture} from './choice-file.ts';
import {type ReadNotes, takeBeside, takeChoices} from './take.ts';

/** What became of the choices of one lecture. */
export interface TakenResult {
  readonly key: string;
  readonly post: string;
  /** Choices that the notes say now. */
  readonly taken: number;
  readonly refused: readonly Diagnostic[];
}

/**
 * Takes the choices of `file` into the posts that it names, in the site (or the usual one), or into their side files.
 * Throws a LecternError where the file cannot be read, names a lecture that is not there, or a post cannot be written.
 */
export async function takeIntoCourse(
  file: string,
  {site, isBeside}: {readonly site: string | undefined; readonly isBeside: boolean},
  host: Host,
): Promise<readonly TakenResult[]> {
  const lectures = readChoiceFile(await readText(file), file);
  const read = await readCourseSite(site);
  const posts = lectures.map(({key}) => choosePosts(read, [key]).find(post => post.key === key));
  const inputs = await openInputs(read, {formats: []});
  const results: TakenResult[] = [];
  for (const [i, lecture] of lectures.entries()) {
    const post = posts[i];
    if (post === undefined)
      throw new LecternError(`${file}: there is no lecture "${lecture.key}"`, 2, {code: 'lecture-unknown'});
    results.push(await takeLecture(post, lecture, {inputs, isBeside}, host));
  }
  return results;
}

/** The choices go into the notes; `isBeside`: those stay as they are, and the side file says them. */
async function takeLecture(
  post: PostFile,
  {key, choices}: TakenLecture,
  {inputs, isBeside}: {readonly inputs: DeckInputs; readonly isBeside: boolean},
  host: Host,
): Promise<TakenResult> {
  const {root} = inputs.site;
  const reader = createNotesReader(post, inputs);
  const read: ReadNotes = text => reader(text).document;
  const text = await readPostText(root, post);
  const name = isBeside ? sideFileOf(key) : post.path;
  const before = isBeside ? await readEdited(root, name) : text;
  const {
    text: after,
    taken,
    refused,
  } = isBeside
    ? takeBeside(before ?? '', read(text), choices, post.path)
    : takeChoices(text, choices, {file: post.path, read});
  if (after === null) throw new LecternError(`${name} holds no list of entries: mend it first`, 1);
  if (taken > 0) await writeEdited(root, {name, before, after}, host);
  return {key, post: name, taken, refused};
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new LecternError(`The file ${file} cannot be read. Make one with lectern plan KEY --json > ${file}`, 2, {
      cause,
    });
  }
}
