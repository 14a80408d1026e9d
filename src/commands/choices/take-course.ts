// A file of choices -> the posts of the course with directives for them: read, verified and written.
import {readFile} from 'node:fs/promises';
import {LecternError} from '../../errors.ts';
import {readInside} from '../../files/inside.ts';
import {createPartFiles} from '../../files/unfinished.ts';
import {type OutFile, writeWhole} from '../../files/write.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import type {PostFile} from '../../model/post.ts';
import {readDocument} from '../../pipeline.ts';
import {decodeText} from '../../site/decode.ts';
import {parsePost} from '../../site/post.ts';
import {sideFileOf} from '../../site/side-file.ts';
import {createParseContext, type DeckInputs} from '../build/session.ts';
import {choosePosts, readCourseSite} from '../choose.ts';
import {openInputs} from '../open.ts';
import type {Host} from '../host.ts';
import {readChoiceFile, type TakenLecture} from './choice-file.ts';
import {listNoteTexts} from './note-blocks.ts';
import {sayBeside} from './side-choices.ts';
import {verifyChoices, type ReadNotes, takeChoices} from './take.ts';

/** What became of the choices of one lecture. */
export interface TakenResult {
  readonly key: string;
  readonly post: string;
  /** Choices that the notes say now. */
  readonly taken: number;
  readonly refused: readonly Diagnostic[];
}

/** Largest post that is edited, bytes. */
const maxSize = 16 * 1024 * 1024;

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
  const text = await readUtf8(root, post);
  const {refused, taken, ...edited} = takeChoices(text, choices, {file: post.path, read: reader(post, inputs)});
  if (taken > 0) {
    if ((await readUtf8(root, post)) !== text)
      throw new LecternError(`${post.path} was edited meanwhile: nothing is written. Run it once more`, 1);
    await write(root, {name: post.path, text: edited.text}, host);
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
  const blocks = listNoteTexts(reader(post, inputs)(await readUtf8(root, post)));
  const {verified, refused} = verifyChoices(blocks, choices, post.path);
  const name = sideFileOf(key);
  const found = await readInside(root, name, maxSize);
  const text = sayBeside('bytes' in found ? found.bytes.toString('utf8') : '', verified, blocks);
  if (text === null) throw new LecternError(`${name} holds no list of entries: mend it first`, 1);
  if (verified.length > 0) await write(root, {name, text}, host);
  return {key, post: name, taken: verified.length, refused};
}

/** Whole, or not at all. */
async function write(root: string, file: OutFile, host: Host): Promise<void> {
  const parts = createPartFiles();
  host.stop.before(parts.removeAll);
  await writeWhole({root, flag: '--site', followsInner: true, isSource: () => false, parts}, [file]);
}

/** Reads notes as a build does, without what is told of them. */
function reader(file: PostFile, {site, lookups, course, tex}: DeckInputs): ReadNotes {
  const silent = (): void => undefined;
  return text => {
    const post = parsePost(decodeText(Buffer.from(text)) ?? '', file, site, silent);
    const context = {
      ...createParseContext(site, post, lookups),
      folded: course.folded ?? ('after' as const),
      tex,
      setsOtherwise: () => true,
    };
    return readDocument(post, {parse: context}, silent);
  };
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

/** The text of a post, byte for byte. Throws a LecternError where it cannot be read, or is no UTF-8. */
async function readUtf8(root: string, {path}: PostFile): Promise<string> {
  const found = await readInside(root, path, maxSize);
  if (!('bytes' in found)) throw new LecternError(`${path} cannot be read. ${found.detail}`, 1);
  const text = found.bytes.toString('utf8');
  if (!Buffer.from(text).equals(found.bytes))
    throw new LecternError(`${path} is no UTF-8: save it as such, then it can be edited`, 1);
  return text;
}
