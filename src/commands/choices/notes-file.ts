// A post of a course as it is edited: its text read, understood as a build does, and written back.
import {LecternError} from '../../errors.ts';
import {readInside} from '../../files/inside.ts';
import {createPartFiles} from '../../files/unfinished.ts';
import {type OutFile, writeWhole} from '../../files/write.ts';
import type {PostFile} from '../../model/post.ts';
import {readDocument} from '../../pipeline.ts';
import {decodeText} from '../../site/decode.ts';
import {parsePost} from '../../site/post.ts';
import {createParseContext, type DeckInputs} from '../build/session.ts';
import type {Host} from '../host.ts';
import type {ReadNotes} from './take.ts';

/** Largest post that is edited, bytes. */
export const maxNotes = 16 * 1024 * 1024;

/** Writes a file of the site, whole or not at all. Rejects with a WriteError. */
export async function writeNotes(root: string, file: OutFile, host: Host): Promise<void> {
  const parts = createPartFiles();
  host.stop.before(parts.removeAll);
  await writeWhole({root, flag: '--site', followsInner: true, isSource: () => false, parts}, [file]);
}

/** Reads notes as a build does, without what is told of them. */
export function createReadNotes(file: PostFile, {site, lookups, course, tex}: DeckInputs): ReadNotes {
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

/** The text of a post, byte for byte. Throws a LecternError where it cannot be read, or is no UTF-8. */
export async function readNotesText(root: string, {path}: PostFile): Promise<string> {
  const found = await readInside(root, path, maxNotes);
  if (!('bytes' in found)) throw new LecternError(`${path} cannot be read. ${found.detail}`, 1);
  const text = found.bytes.toString('utf8');
  if (!Buffer.from(text).equals(found.bytes))
    throw new LecternError(`${path} is no UTF-8: save it as such, then it can be edited`, 1);
  return text;
}
