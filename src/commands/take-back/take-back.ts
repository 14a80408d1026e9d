// A deck that somebody edited -> its changes in the post that it was made of: verified, shown as a diff, and written
// where asked.
import {open} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import {listLostAnchors, type LostAnchor} from '../../checks/notes/lost-anchors.ts';
import {LecternError} from '../../errors.ts';
import {checkSize} from '../../export/pptx/read-back/check-size.ts';
import {maxFileSize, openPackage} from '../../export/pptx/read-back/open-package.ts';
import {readContent} from '../../export/pptx/read-back/read-content.ts';
import {type ContentRecord, readRecord} from '../../export/pptx/read-back/record.ts';
import {endings} from '../../files/deck-names.ts';
import {choosePosts, readCourseSite} from '../choose.ts';
import {needsBlankLine} from '../edits/blank-line.ts';
import {createDeckNotesReader, readPostText, writeEdited} from '../edits/files.ts';
import type {Host} from '../host.ts';
import {openInputs} from '../open.ts';
import {listChanges} from './compare/changes.ts';
import {digestNotes} from './holders.ts';
import {diffTexts} from '../edits/text-diff.ts';
import {type TakenChange, takeChanges} from './take-changes.ts';

/** What is requested. */
export interface TakeBackRequest {
  readonly file: string;
  readonly site?: string | undefined;
  /** Folder of the decks: another program may leave out what a deck was, and the deck there still knows it. */
  readonly out: string;
  /** Numbers of the changes that are accepted; all where it is absent. */
  readonly only?: readonly number[] | undefined;
  readonly isWritten: boolean;
}

/** What became of the changes. */
export interface TakenBack {
  readonly key: string;
  readonly post: string;
  /** The notes have changed since the deck was made. */
  readonly isStale: boolean;
  readonly changes: readonly TakenChange[];
  /** Links of the post to headings that have other words now: they lead nowhere. */
  readonly lost: readonly LostAnchor[];
  /** What is different in the post; empty where nothing is. */
  readonly diff: string;
}

/**
 * Takes the changes of a deck back. Throws a LecternError where the file is none of ours or cannot be read, where its
 * lecture is not there, where a number is that of no change, or where the post was edited meanwhile.
 */
export async function takeBack(request: TakeBackRequest, host: Host): Promise<TakenBack> {
  const {file, site, out, only, isWritten} = request;
  const opened = openPackage(await readDeck(file));
  const record = readRecord(opened) ?? (await readOther(file, out));
  const read = await readCourseSite(site, out);
  const post = choosePosts(read, [record.key]).find(one => one.key === record.key);
  if (post === undefined)
    throw new LecternError(`${file}: there is no lecture "${record.key}"`, 2, {code: 'lecture-unknown'});
  const inputs = await openInputs(read, {formats: []});
  const {root} = inputs.site;
  const before = await readPostText(root, post);
  const reader = await createDeckNotesReader(post, inputs);
  const notes = reader(before);
  const isStale = digestNotes(notes.document) !== record.digest;
  const now = readContent(opened);
  checkSize(record.slides);
  checkSize(now);
  const changes = listChanges(record.slides, now);
  checkNumbers(only ?? [], changes.length);
  const taken = takeChanges(
    before,
    {
      ...{slides: record.slides, changes, isSame: !isStale, only: only ? new Set(only) : null},
      isParted: needsBlankLine(inputs.site.config),
    },
    reader,
  );
  if (isWritten && taken.text !== before) await writeEdited(root, {name: post.path, before, after: taken.text}, host);
  const diff = diffTexts(post.path, before, taken.text);
  const lost =
    taken.text === before
      ? []
      : listLostAnchors(
          {text: before, document: notes.document},
          {text: taken.text, document: reader(taken.text).document},
        );
  return {key: record.key, post: post.path, isStale, changes: taken.changes, lost, diff};
}

/** Throws a LecternError where one of `numbers` is that of none of `count` changes. */
export function checkNumbers(numbers: readonly number[], count: number): void {
  const other = numbers.find(number => number < 1 || number > count);
  if (other === undefined) return;
  throw new LecternError(`There is no change ${other}: the list has ${count}`, 2);
}

async function readDeck(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file);
    try {
      const {size} = await handle.stat();
      if (size > maxFileSize) throw new LecternError(`${file} is larger than 512 MB`, 2);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof LecternError) throw cause;
    throw new LecternError(`The file ${file} cannot be read`, 2, {cause});
  }
}

/** The record of the deck of that name in the folder of the decks. */
async function readOther(file: string, out: string): Promise<ContentRecord> {
  const name = basename(file);
  const other = join(resolve(out), name);
  const record =
    name.endsWith(endings.pptx) && other !== resolve(file)
      ? await readDeck(other).then(
          bytes => readRecord(openPackage(bytes)),
          () => undefined,
        )
      : undefined;
  if (record) return record;
  throw new LecternError(
    `${file} does not say what it was: another program has left that out, or Lectern did not write it. ` +
      `Put the deck as it was built into ${out}, and give both the same name`,
    2,
  );
}
