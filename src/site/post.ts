// Reads one post from disk: its file -> front matter understood and body apart.
import {diagnose, type Report} from '../model/diagnostic.ts';
import type {ConvertedNotes, LoadedFamily} from '../model/dialects/family.ts';
import type {Post, PostFile, Site} from '../model/post.ts';
import {readInside} from '../files/inside.ts';
import {decodeText} from './decode.ts';
import {defaultsFor} from './front-matter/defaults.ts';
import {readFrontMatter} from './front-matter/front-matter.ts';
import {readMeta} from './front-matter/meta.ts';
import {readWishes} from './front-matter/slides.ts';
import {readSideFile, sideFileOf} from './side-file.ts';
import {readTimings, timingFileOf} from './timing/timing-file.ts';

/** Largest post read, bytes; notes with images inlined as data reach some MB. */
const MAX_SIZE = 16 * 1024 * 1024;

/** Texts of files that are tried before they are written, by their paths from the site's root. */
export type FileDrafts = ReadonlyMap<string, string>;

/** The post in `file`; whatever is wrong with it goes to `report`, and a file that is no text gives an empty body. */
export async function readPost(
  site: Site,
  file: PostFile,
  report: Report,
  drafts: FileDrafts = new Map(),
): Promise<Post> {
  const text = drafts.get(file.path) ?? (await readText(site.root, file.path));
  if (typeof text !== 'string') {
    report(diagnose('not-text', text.diagnostic, {file: file.path, hint: text.hint}));
    return {key: file.key, path: file.path, meta: readMeta({}, file, site), body: '', bodyLine: 1};
  }
  const [side, rehearsed] = await Promise.all([
    readSide(site.root, file, {report, drafts}),
    readRehearsed(site.root, file, report),
  ]);
  return {...parsePost(text, file, site, report), ...side, ...rehearsed};
}

/** What the side file of a post says; nothing where there is none. */
async function readSide(
  root: string,
  {key}: PostFile,
  {report, drafts}: {readonly report: Report; readonly drafts: FileDrafts},
): Promise<Pick<Post, 'side'>> {
  const file = sideFileOf(key);
  const draft = drafts.get(file);
  const read = draft === undefined ? await readInside(root, file, MAX_SIZE) : {bytes: Buffer.from(draft)};
  if (!('bytes' in read)) return {};
  const {side, diagnostics} = readSideFile(decodeText(read.bytes) ?? '', file);
  diagnostics.forEach(report);
  return {side};
}

/** How long its slides took when they were rehearsed; nothing where they were not. */
async function readRehearsed(root: string, {key}: PostFile, report: Report): Promise<Pick<Post, 'rehearsed'>> {
  const file = timingFileOf(key);
  const read = await readInside(root, file, MAX_SIZE);
  if (!('bytes' in read)) return {};
  const timings = readTimings(decodeText(read.bytes) ?? '');
  if (timings !== null) return {rehearsed: Object.fromEntries(timings.seconds)};
  const hint = 'Make it anew with lectern pace, or take it away.';
  report(diagnose('side-file-invalid', 'The timing file cannot be read: its slides are estimated', {file, hint}));
  return {};
}

/** The post that `file` of `site` is with the content `written`; whatever is wrong with it goes to `report`. */
export function parsePost(written: string, file: PostFile, site: Site, report: Report): Post {
  const families = site.families ?? [];
  const family = families.find(({name}) => name === file.dialect);
  const converted = family === undefined ? undefined : convertedBy(family, written);
  if (family?.convert !== undefined && converted === undefined) {
    const hint = `Open it in the program that it is of, and save it again.`;
    report(diagnose('not-text', `The file is no ${family.title}: its content cannot be read`, {file: file.path, hint}));
    return {key: file.key, path: file.path, meta: readMeta({}, file, site), body: '', bodyLine: 1};
  }
  const text = converted?.text ?? written;
  // Only Jekyll leaves notes without front matter out.
  const tell: Report = one => (one.rule === 'front-matter-missing' && file.dialect ? undefined : report(one));
  const {data, body, bodyLine} = readFrontMatter(text, file.path, tell);
  const raw = withDefaults(data, site, file);
  const {wishes, diagnostics} = readWishes(raw.slides, {file: file.path, line: lineOfKey(text, 'slides')});
  diagnostics.forEach(report);
  const dialects = dialectsOf(body, file, site);
  return {
    key: file.key,
    path: file.path,
    meta: readMeta(raw, file, site, {body, wishes}),
    body,
    bodyLine,
    ...(converted === undefined ? {} : {lines: converted.lines.slice(bodyLine - 1)}),
    ...(dialects.length === 0 ? {} : {dialects}),
  };
}

/** What `family` makes of notes that are no Markdown; undefined where it cannot read them. */
function convertedBy(family: LoadedFamily, written: string): ConvertedNotes | undefined {
  try {
    return family.convert?.(written);
  } catch {
    return undefined;
  }
}

/** Names of the families that notes are read as: by their ending, by their site, else by what stands in them. */
function dialectsOf(body: string, file: PostFile, site: Site): readonly string[] {
  const {families = [], dialect, isJekyll} = site;
  const told = [file.dialect, dialect].filter(name => name !== undefined);
  const bySigns =
    dialect !== undefined || isJekyll === true ? [] : families.filter(({signs}) => signs?.test(body) === true);
  return [...new Set([...told, ...bySigns.map(({name}) => name)])];
}

/** 1-based line on which a key of the front matter stands; the first where it has none of its own. */
function lineOfKey(text: string, key: string): number {
  return (
    Math.max(
      0,
      text.split('\n').findIndex(line => line.startsWith(`${key}:`)),
    ) + 1
  );
}

/** Front matter with what the config sets for pages of its kind. */
function withDefaults(data: Post['meta']['raw'], {config}: Site, {path}: PostFile): Post['meta']['raw'] {
  return {...defaultsFor(config, path), ...data};
}

/**
 * Bytes of the post, of its side file and of its timing file: a deck depends on all of them. Undefined where the post
 * cannot be read, is too large, or lies outside the site.
 */
export async function readBytes(
  root: string,
  {path, key}: Pick<PostFile, 'path' | 'key'>,
): Promise<Buffer | undefined> {
  const files = [path, sideFileOf(key), timingFileOf(key)];
  const [read, ...beside] = await Promise.all(files.map(async one => readInside(root, one, MAX_SIZE)));
  if (read === undefined || !('bytes' in read)) return undefined;
  const others = beside.map(one => ('bytes' in one ? one.bytes : undefined));
  if (others.every(bytes => bytes === undefined)) return read.bytes;
  return Buffer.concat([read.bytes, ...others.flatMap(bytes => [Buffer.of(0), bytes ?? Buffer.of(0)])]);
}

async function readText(
  root: string,
  path: string,
): Promise<string | {readonly diagnostic: string; readonly hint: string}> {
  const read = await readInside(root, path, MAX_SIZE);
  if ('bytes' in read)
    return (
      decodeText(read.bytes) ?? {
        diagnostic: 'The post is not a text file: it holds NUL bytes',
        hint: 'Save the post as a text file in UTF-8.',
      }
    );
  if (read.refusal === 'huge')
    return {
      diagnostic: `The post is larger than ${MAX_SIZE / 1024 / 1024} MB`,
      hint: 'Split it, or save its pictures as files.',
    };
  if (read.refusal === 'unreadable')
    return {diagnostic: `The post cannot be read. ${read.detail}`, hint: 'Change the permissions of the file.'};
  return {
    diagnostic: 'The post is not there, or lies outside the site',
    hint: 'Put the file itself into the site, not a link to it.',
  };
}
