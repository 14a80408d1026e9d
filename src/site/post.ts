// Reads one post from disk: its file -> front matter understood and body apart.
import {diagnose, type Report} from '../model/diagnostic.ts';
import type {Post, PostFile, Site} from '../model/post.ts';
import {readInside} from '../files/inside.ts';
import {decodeText} from './decode.ts';
import {defaultsFor} from './front-matter/defaults.ts';
import {readFrontMatter} from './front-matter/front-matter.ts';
import {readMeta} from './front-matter/meta.ts';
import {readWishes} from './front-matter/slides.ts';
import {readSideFile, sideFileOf} from './side-file.ts';

/** Largest post read, bytes; notes with images inlined as data reach some MB. */
const MAX_SIZE = 16 * 1024 * 1024;

/** The post in `file`; whatever is wrong with it goes to `report`, and a file that is no text gives an empty body. */
export async function readPost(site: Site, file: PostFile, report: Report): Promise<Post> {
  const text = await readText(site.root, file.path);
  if (typeof text !== 'string') {
    report(diagnose('not-text', text.diagnostic, {file: file.path, hint: text.hint}));
    return {key: file.key, path: file.path, meta: readMeta({}, file, site), body: '', bodyLine: 1};
  }
  return {...parsePost(text, file, site, report), ...(await readSide(site.root, file, report))};
}

/** What the side file of a post says; nothing where there is none. */
async function readSide(root: string, {key}: PostFile, report: Report): Promise<Pick<Post, 'side'>> {
  const file = sideFileOf(key);
  const read = await readInside(root, file, MAX_SIZE);
  if (!('bytes' in read)) return {};
  const {side, diagnostics} = readSideFile(decodeText(read.bytes) ?? '', file);
  diagnostics.forEach(report);
  return {side};
}

/** The post that `file` of `site` is with the content `text`; whatever is wrong with it goes to `report`. */
export function parsePost(text: string, file: PostFile, site: Site, report: Report): Post {
  const {data, body, bodyLine} = readFrontMatter(text, file.path, report);
  const raw = withDefaults(data, site, file);
  const {wishes, diagnostics} = readWishes(raw.slides, {file: file.path, line: lineOfKey(text, 'slides')});
  diagnostics.forEach(report);
  return {key: file.key, path: file.path, meta: readMeta(raw, file, site, {body, wishes}), body, bodyLine};
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
 * Bytes of the post and of its side file: a deck depends on both. Undefined where the post cannot be read, is too
 * large, or lies outside the site.
 */
export async function readBytes(
  root: string,
  {path, key}: Pick<PostFile, 'path' | 'key'>,
): Promise<Buffer | undefined> {
  const [read, side] = await Promise.all([path, sideFileOf(key)].map(async one => readInside(root, one, MAX_SIZE)));
  if (read === undefined || !('bytes' in read)) return undefined;
  return side !== undefined && 'bytes' in side ? Buffer.concat([read.bytes, Buffer.of(0), side.bytes]) : read.bytes;
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
