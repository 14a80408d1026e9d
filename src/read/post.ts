// Reads one post from disk: its file -> front matter understood and body apart.
import {readFile, stat} from 'node:fs/promises';
import {diagnose, type Report} from '../model/diagnostic.ts';
import type {Post, PostFile, Site} from '../model/post.ts';
import {decodeText} from './decode.ts';
import {readFrontMatter} from './front-matter.ts';
import {realInside} from './inside.ts';
import {readMeta} from './meta.ts';

/** Largest post read, bytes; notes with pictures inlined as data reach some MB. */
const MAX_SIZE = 16 * 1024 * 1024;

/** The post in `file`; whatever is wrong with it goes to `report`, and a file that is no text gives an empty body. */
export async function readPost(site: Site, file: PostFile, report: Report): Promise<Post> {
  const text = await readText(site.root, file.path);
  if (typeof text !== 'string') {
    report(diagnose('not-text', text.problem, file.path, 1, 'Save the post as a text file in UTF-8.'));
    return {key: file.key, path: file.path, meta: readMeta({}, file, site, ''), body: '', bodyLine: 1};
  }
  const {data, body, bodyLine} = readFrontMatter(text, file.path, report);
  return {key: file.key, path: file.path, meta: readMeta(data, file, site, body), body, bodyLine};
}

/** Bytes of the post at `path`; undefined where it cannot be read, is too large, or lies outside the site. */
export async function readBytes(root: string, path: string): Promise<Buffer | undefined> {
  const real = realInside(root, path);
  const facts = real === undefined ? undefined : await stat(real).catch(() => undefined);
  if (real === undefined || !facts?.isFile() || facts.size > MAX_SIZE) return undefined;
  return readFile(real).catch(() => undefined);
}

async function readText(root: string, path: string): Promise<string | {readonly problem: string}> {
  const real = realInside(root, path);
  if (real === undefined) return {problem: 'The post is not there, or lies outside the site'};
  try {
    const {size} = await stat(real);
    if (size > MAX_SIZE) return {problem: `The post is larger than ${MAX_SIZE / 1024 / 1024} MB`};
    return decodeText(await readFile(real)) ?? {problem: 'The post is not a text file: it holds NUL bytes'};
  } catch (error) {
    return {problem: `The post cannot be read: ${error instanceof Error ? error.message : String(error)}`};
  }
}
