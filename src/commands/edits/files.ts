// Files that an author edits through the program: read byte for byte, and written whole, never over what is newer.
import {realpathSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {resolve} from 'node:path';
import {LecternError} from '../../errors.ts';
import {readInside, resolveInside} from '../../files/inside.ts';
import {createPartFiles} from '../../files/unfinished.ts';
import {writeWhole} from '../../files/write.ts';
import type {PostFile} from '../../model/post.ts';
import type {ParseContext} from '../../parse/context.ts';
import {createMathJax} from '../../render/math/mathjax.ts';
import {listThemeClasses} from '../../render/themes/theme-classes.ts';
import {decodeText} from '../../site/decode.ts';
import {parsePost} from '../../site/post.ts';
import {readSideFile, sideFileOf} from '../../site/side-file.ts';
import {readDocument} from '../../pipeline.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import {runWithin} from '../../time-limit.ts';
import {createParseContext, type DeckInputs} from '../build/session.ts';
import type {Host} from '../host.ts';
import type {NotesReading} from './edit-notes.ts';

/** Largest file that is edited, bytes. */
const maxSize = 16 * 1024 * 1024;

/**
 * The text of the file `name` of the site at `root`, byte for byte; null where there is none. Throws a LecternError
 * where it cannot be read, or is no UTF-8.
 */
export async function readEdited(root: string, name: string): Promise<string | null> {
  const found = await readInside(root, name, maxSize);
  if (!('bytes' in found)) {
    if (found.refusal === 'missing') return null;
    throw new LecternError(`${name} cannot be read. ${found.detail}`, 1);
  }
  const text = found.bytes.toString('utf8');
  if (!Buffer.from(text).equals(found.bytes))
    throw new LecternError(`${name} is no UTF-8: save it as such, then it can be edited`, 1);
  return text;
}

/** The text of a post, byte for byte. Throws a LecternError as `readEdited` does, and where it is not there. */
export async function readPostText(root: string, {path}: PostFile): Promise<string> {
  const text = await readEdited(root, path);
  if (text === null) throw new LecternError(`${path} is not there`, 1);
  return text;
}

/** A file, its text before an edit (null where there was none) and after it (null where it shall be gone). */
export interface FileEdit {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Writes an edit, whole or not at all. Throws a LecternError where the file is not as it was before, or cannot be
 * written.
 */
export async function writeEdited(root: string, {name, before, after}: FileEdit, host: Host): Promise<void> {
  if ((await readEdited(root, name)) !== before)
    throw new LecternError(`${name} has changed since: nothing was written`, 1);
  const real = resolveInside(root, name);
  if (before !== null && real !== resolve(realpathSync(root), name))
    throw new LecternError(`${name} is a link: edit the file that it leads to`, 1);
  if (after === null) return real === undefined ? undefined : rm(real, {force: true});
  const parts = createPartFiles();
  const forget = host.stop.before(parts.removeAll);
  try {
    await writeWhole({root, flag: '--site', followsInner: true, isSource: () => false, parts}, [{name, text: after}]);
  } finally {
    forget();
  }
}

/**
 * Reads the notes of `file` as a build does: its text, and that of its side file (empty for none). Of formulas that
 * KaTeX refuses, those are set that `setsOtherwise` sets: all, where it is left out. `trees`: what was parsed before.
 */
export function createNotesReader(
  file: PostFile,
  inputs: DeckInputs,
  setsOtherwise: NonNullable<ParseContext['setsOtherwise']> = () => true,
  trees?: ParseContext['trees'],
): (text: string, side?: string) => NotesReading {
  return (text, side = '') => {
    const diagnostics: Diagnostic[] = [];
    const report = (one: Diagnostic): void => void diagnostics.push(one);
    const post = parsePost(decodeText(Buffer.from(text)) ?? '', file, inputs.site, report);
    const beside = side === '' ? {} : {side: readSideFile(side, sideFileOf(file.key)).side};
    const {name, css} = inputs.themes;
    const parse = {
      ...createParseContext(inputs, post, inputs.lookups),
      listThemeClasses: () => listThemeClasses(post.meta.slides?.theme ?? name, css),
      setsOtherwise,
      trees,
    };
    const read = () => readDocument({...post, ...beside}, {parse}, report);
    return {document: runWithin(inputs.options.timeLimit * 1000, read), diagnostics};
  };
}

/**
 * Reads a text of the notes of `file` just as its deck was made: with the side file that there is, and with MathJax.
 * Throws a LecternError where the side file cannot be read.
 */
export async function createDeckNotesReader(
  file: PostFile,
  inputs: DeckInputs,
): Promise<(text: string) => NotesReading> {
  const draw = createMathJax();
  const read = createNotesReader(file, inputs, (tex, display) => draw(tex, display) !== undefined);
  const side = (await readEdited(inputs.site.root, sideFileOf(file.key))) ?? '';
  return text => read(text, side);
}
