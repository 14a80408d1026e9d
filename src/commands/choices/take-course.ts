// A file of choices -> the posts of the course with directives for them: read, verified and written.
import {readFile} from 'node:fs/promises';
import {LecternError} from '../../errors.ts';
import {readInside} from '../../files/inside.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import type {PostFile} from '../../model/post.ts';
import {sideFileOf} from '../../site/side-file.ts';
import type {DeckInputs} from '../build/session.ts';
import {choosePosts, readCourseSite} from '../choose.ts';
import {openInputs} from '../open.ts';
import type {Host} from '../host.ts';
import {readChoiceFile, type TakenLecture} from './choice-file.ts';
import {listNoteTexts} from './note-blocks.ts';
import {sayBeside} from './side-choices.ts';
import {createReadNotes, maxNotes, readNotesText, writeNotes} from './notes-file.ts';
import {verifyChoices, takeChoices} from './take.ts';

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
    results.push(await (isBeside ? takeBeside : takeIntoPost)(post, lecture, inputs, host));
  }
  return results;
}

async function takeIntoPost(
  post: PostFile,
  {key, choices}: TakenLecture,
  inputs: DeckInputs,
  host: Host,
): Promise<TakenResult> {
  const {root} = inputs.site;
  const text = await readNotesText(root, post);
  const {refused, taken, ...edited} = takeChoices(text, choices, {
    file: post.path,
    read: createReadNotes(post, inputs),
  });
  if (taken > 0) {
    if ((await readNotesText(root, post)) !== text)
      throw new LecternError(`${post.path} was edited meanwhile: nothing is written. Run it once more`, 1);
    await writeNotes(root, {name: post.path, text: edited.text}, host);
  }
  return {key, post: post.path, taken, refused};
}

/** The notes stay as they are: the choices go into the side file. */
async function takeBeside(
  post: PostFile,
  {key, choices}: TakenLecture,
  inputs: DeckInputs,
  host: Host,
): Promise<TakenResult> {
  const {root} = inputs.site;
  const blocks = listNoteTexts(createReadNotes(post, inputs)(await readNotesText(root, post)));
  const {verified, refused} = verifyChoices(blocks, choices, post.path);
  const name = sideFileOf(key);
  const found = await readInside(root, name, maxNotes);
  const text = sayBeside('bytes' in found ? found.bytes.toString('utf8') : '', verified, blocks);
  if (text === null) throw new LecternError(`${name} holds no list of entries: mend it first`, 1);
  if (verified.length > 0) await writeNotes(root, {name, text}, host);
  return {key, post: name, taken: verified.length, refused};
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
