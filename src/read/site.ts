// Finds the course: a folder -> its config and its posts, each with the name of its deck.
import {open} from 'node:fs/promises';
import {readFileSync, realpathSync, statSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import type {Site} from '../model/post.ts';
import {isRecord} from './bound-value.ts';
import {decodeText} from './decode.ts';
import {headerValue, splitHeader} from './header.ts';
import {realInside} from './inside.ts';
import {assignKeys, baseName, type Found} from './keys.ts';
import {cleanTag} from './language.ts';
import {parseToml} from './toml.ts';
import {markdownFiles} from './walk.ts';
import {parseYaml} from './yaml.ts';

/** Bytes of a file in which the front matter is looked for. */
const HEAD = 64 * 1024;
/** Files open at once: well under the 256 that macOS allows. */
const AT_ONCE = 32;

interface Head extends Found {
  readonly counts: boolean;
  readonly published: boolean;
}

/** The site in folder `root`. Throws an Error where there is no such folder, or `_config.yml` is broken (file:line). */
export async function readSite(root: string): Promise<Site> {
  const folder = realFolder(root);
  const config = readConfig(folder);
  const exclude = [config?.exclude ?? []].flat().filter(each => typeof each === 'string');
  const heads = await readHeads(folder, markdownFiles(folder, exclude), config !== undefined);
  const found = heads.filter(head => head.counts);
  // Counted before the unpublished are left out, so that publishing one renames no other deck.
  const posts = assignKeys(found).filter((_, index) => found[index]?.published);
  const order = new Intl.Collator('en', {numeric: true});
  const title = config?.title;
  return {
    root: folder,
    config: config ?? {},
    title: (typeof title === 'string' && title.trim()) || basename(folder),
    lang: cleanTag(config?.lang) ?? cleanTag(config?.locale) ?? 'en',
    posts: [...posts].sort((a, b) => order.compare(a.key, b.key) || (a.path < b.path ? -1 : 1)),
  };
}

function realFolder(root: string): string {
  const path = resolve(root);
  if (!statSync(path, {throwIfNoEntry: false})?.isDirectory()) throw new Error(`There is no folder ${root}`);
  return realpathSync(path);
}

/** undefined where the folder is no Jekyll site. */
function readConfig(root: string): Readonly<Record<string, unknown>> | undefined {
  const name = ['_config.yml', '_config.yaml'].find(each => realInside(root, each) !== undefined);
  if (name === undefined) return undefined;
  const text = decodeText(readFileSync(resolve(root, name)));
  if (text === undefined) throw new Error(`${name}:1: The file is not text`);
  const {data, problem} = parseYaml(text);
  if (problem) {
    const hint = problem.hint === undefined ? '' : ` (${problem.hint})`;
    throw new Error(`${name}:${problem.line}: ${problem.message}${hint}`);
  }
  if (data !== null && !isRecord(data)) throw new Error(`${name}:1: The config is no list of "key: value" lines`);
  return data ?? {};
}

async function readHeads(root: string, paths: readonly string[], jekyll: boolean): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for (let i = 0; i < paths.length; i += AT_ONCE) {
    const batch = paths.slice(i, i + AT_ONCE);
    heads.push(...(await Promise.all(batch.map(async path => headOf(path, await readHead(root, path), jekyll)))));
  }
  return heads;
}

async function readHead(root: string, path: string): Promise<string> {
  try {
    const file = await open(resolve(root, path));
    try {
      const {buffer, bytesRead} = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return decodeText(buffer.subarray(0, bytesRead)) ?? '';
    } finally {
      await file.close();
    }
  } catch {
    return '';
  }
}

/** What the front matter says about the file itself, read line by line: it holds where the YAML is broken. */
function headOf(path: string, text: string, jekyll: boolean): Head {
  const header = splitHeader(text);
  if (!header)
    return {path, lecture: '', counts: (!jekyll || isCollected(path)) && !isProjectFile(path), published: true};
  const values = header.fence === '+++' ? parseToml(header.raw).data : undefined;
  const value = (key: string): string => (values ? String(values[key] ?? '') : headerValue(header.raw, key));
  const published = !/^(?:false|no|off)$/i.test(value('published'));
  return {path, lecture: value('lecture'), counts: !jekyll || header.fence === '---', published};
}

/** In a folder of posts or of a collection: Jekyll would leave it out in silence, but notes were meant. */
function isCollected(path: string): boolean {
  return /^_[^/]+\//.test(path);
}

/** Files about the folder, not of the course. */
function isProjectFile(path: string): boolean {
  return /^(?:readme|licen[cs]e|contributing|changelog|code[-_]of[-_]conduct|security)(?:[._-][a-z]{2})?$/i.test(
    baseName(path),
  );
}
