// Finds the course: a folder -> its config and its posts, each with the name of its deck.
import {readableFormulas} from '../text/readable/readable-text.ts';
import {open} from 'node:fs/promises';
import {realpathSync, statSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import type {Family} from '../model/dialects/family.ts';
import type {Site} from '../model/post.ts';
import {isRecord} from './front-matter/bound-value.ts';
import {decodeText} from './decode.ts';
import {findHeaderValue, splitHeader} from './front-matter/header.ts';
import {readListing} from './front-matter/slides.ts';
import {isBelow, locateInside, readInsideSync, resolveInside} from '../files/inside.ts';
import {isOwnDeck, isOwnOutput} from '../files/own.ts';
import {inCourseOrder} from './course/course-order.ts';
import {assignKeys, stripDate, type FoundPost, nameWarnings} from './keys.ts';
import {checkLanguageTag} from './front-matter/language.ts';
import {parseToml} from './front-matter/toml.ts';
import {endingsOf, findFamily, loadFamilies} from './families/family.ts';
import {listNotes, type Without} from './walk.ts';
import {recoverYaml} from './front-matter/yaml.ts';

/** Bytes of a file in which the front matter is looked for. */
const HEAD = 64 * 1024;
/** Files open at once: well under the 256 that macOS allows. */
const AT_ONCE = 32;

interface PostHead extends FoundPost {
  readonly counts: boolean;
  readonly published: boolean;
  /** Its place among those that name one. */
  readonly order: number | undefined;
  /** A value of the front matter as text; empty where it has none. */
  readonly value: (key: string) => string;
}

/** Largest config read, bytes. */
const MAX_CONFIG = 256 * 1024;

/**
 * The site in folder `root`; what lies in `output`, the folder for the decks, is no part of it, nor is what any run has
 * written. Throws an Error where there is no such folder, or the `order` of lectern.yml is wrong (file:line). Of a
 * broken `_config.yml` what can be read is taken, with a warning. `table` lists the families of notes that are read
 * beside Jekyll's.
 */
export async function readSite(root: string, output?: string, table: readonly Family[] = []): Promise<Site> {
  const folder = realFolder(root);
  const jekyll = readConfig(folder);
  const own = findFamily(folder, table, jekyll !== undefined);
  const isJekyll = jekyll !== undefined && own === undefined;
  const families = await loadFamilies(folder, table, own);
  const config = families.facts?.config ?? jekyll?.data;
  const warnings = isJekyll ? jekyll.warnings : [];
  const exclude = [config?.exclude ?? [], families.facts?.exclude ?? []]
    .flat()
    .filter(each => typeof each === 'string');
  const without = {exclude, isForeign: foreignTo(folder, output)};
  const {paths, unread} = listNotes(folder, without, isJekyll ? [] : endingsOf(table));
  const heads = await readHeads(folder, withoutCopies(paths), isJekyll);
  const found = heads.filter(head => head.counts);
  const {loaded, byEnding} = await families.load(isJekyll ? [] : paths);
  const title = config?.title;
  const site = {
    root: folder,
    config: config ?? {},
    isJekyll,
    ...(own === undefined ? {} : {dialect: own.name}),
    ...(loaded.length === 0 ? {} : {families: loaded}),
    title: (typeof title === 'string' && readableFormulas(title.trim())) || basename(folder),
    lang: checkLanguageTag(config?.lang) ?? checkLanguageTag(config?.locale) ?? checkLanguageTag(config?.language),
    posts: [],
    warnings: [
      ...warnings,
      ...unread.map(
        path => `The folder ${path || root} cannot be read: posts in it are left out. Change its permissions.`,
      ),
      ...nameWarnings(found),
    ],
    isIncomplete: unread.length > 0,
  };
  // Keys are given by path, and before the unpublished are left out: neither order nor publishing renames a deck.
  const files = assignKeys(found).map(file => {
    const dialect = byEnding(file.path) ?? own?.name;
    return dialect === undefined ? file : {...file, dialect};
  });
  return {
    ...site,
    posts: inCourseOrder(
      site,
      found.flatMap((head, i) => (files[i] ? {...head, file: files[i]} : [])),
      listedPaths(families.facts?.order ?? [], paths),
    ),
  };
}

/**
 * `paths` without files that are the same notes again: what Quarto or R rendered is read in place of its source, as it
 * holds the outputs, and a notebook in place of the Markdown that is kept beside it.
 */
function withoutCopies(paths: readonly string[]): readonly string[] {
  const all = new Set(paths.map(path => path.toLowerCase()));
  const has = (path: string, ending: string): boolean => all.has(path.replace(/\.[^.]*$/, ending).toLowerCase());
  return paths.filter(path =>
    /\.(?:qmd|rmd)$/i.test(path) ? !has(path, '.md') : !/\.md$/i.test(path) || !has(path, '.ipynb'),
  );
}

/** The notes of `paths` that `order` names, with their ending or without. */
function listedPaths(order: readonly string[], paths: readonly string[]): readonly string[] {
  const bare = (path: string): string => path.replace(/^\.?\//, '').replace(/\.[^./]*$/, '');
  const byName = new Map(paths.map(path => [bare(path), path] as const));
  const all = new Set(paths);
  return order.flatMap(path => {
    const found = all.has(path) ? path : (byName.get(bare(path)) ?? byName.get(`${bare(path)}/index`));
    return found ?? [];
  });
}

/** The folder for the decks, outputs of other runs, and what lies in them. */
function foreignTo(root: string, output: string | undefined): Without['isForeign'] {
  const named = output === undefined ? undefined : resolveInside(root, resolve(output));
  const out = named !== undefined && statSync(named).isDirectory() ? named : undefined;
  const isOutput = (real: string): boolean => out !== undefined && out !== root && isBelow(out, real);
  return (real, kind) => isOutput(real) || (kind === 'folder' && isOwnOutput(real));
}

function realFolder(root: string): string {
  const path = resolve(root);
  const facts = statSync(path, {throwIfNoEntry: false});
  if (facts === undefined) throw new Error(`There is no folder ${root}. Name that of your course with --site`);
  if (!facts.isDirectory()) throw new Error(`${root} is a file. Name the folder that it lies in with --site`);
  return realpathSync(path);
}

/** A config as far as it can be read, and what to tell of it; undefined where the folder is no Jekyll site. */
interface ConfigRead {
  readonly data: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
}

function readConfig(root: string): ConfigRead | undefined {
  const name = ['_config.yml', '_config.yaml'].find(each => resolveInside(root, each) !== undefined);
  if (name === undefined) return undefined;
  const read = readInsideSync(root, name, MAX_CONFIG);
  const without = (why: string): ConfigRead => ({data: {}, warnings: [`${name}:1: ${why}`]});
  if (!('bytes' in read)) return without(`The file cannot be read, and nothing of it is known. ${read.detail}`);
  const text = decodeText(read.bytes);
  if (text === undefined) return without('The file is not text, and nothing of it is known.');
  const {data, diagnostic} = recoverYaml(text);
  if (diagnostic === undefined) return {data: isRecord(data) ? data : {}, warnings: []};
  const {line, message, hint} = diagnostic;
  const told = `${name}:${line}: ${message}. The other keys are read.${hint === undefined ? '' : ` ${hint}`}`;
  return {data: isRecord(data) ? data : {}, warnings: [told]};
}

async function readHeads(root: string, paths: readonly string[], jekyll: boolean): Promise<readonly PostHead[]> {
  const heads: PostHead[] = [];
  for (let i = 0; i < paths.length; i += AT_ONCE) {
    const batch = paths.slice(i, i + AT_ONCE);
    heads.push(...(await Promise.all(batch.map(async path => headOf(path, await readHead(root, path), jekyll)))));
  }
  return heads;
}

/** undefined where the file cannot be read. */
async function readHead(root: string, path: string): Promise<string | undefined> {
  const located = locateInside(root, path);
  if (!('real' in located)) return undefined;
  try {
    const file = await open(located.real);
    try {
      const {buffer, bytesRead} = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      const head = buffer.subarray(0, bytesRead);
      // Of a file that is no text the front matter before its first NUL still names the deck.
      return decodeText(head.includes(0) ? head.subarray(0, head.indexOf(0)) : head) ?? '';
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

/** What the front matter says about the file itself, read line by line: it holds where the YAML is broken. */
function headOf(path: string, text: string | undefined, jekyll: boolean): PostHead {
  // Taken for a post: it fails with a message of its own, where it would be missing in silence.
  if (text === undefined) return {...plain, path, lecture: '', counts: !isProjectFile(path), unread: true};
  if (isOwnDeck(text)) return {...plain, path, lecture: '', counts: false};
  const header = splitHeader(text);
  if (!header) return {...plain, path, lecture: '', counts: (!jekyll || isCollected(path)) && !isProjectFile(path)};
  const values = header.fence === '+++' ? parseToml(header.raw).data : undefined;
  const value = (key: string): string => (values ? String(values[key] ?? '') : findHeaderValue(header.raw, key));
  const named = values ? values.slides : /^slides:/m.test(header.raw) ? slidesOf(header.raw) : undefined;
  const {isOff, order} = readListing(named);
  const published = !isOff && !/^(?:false|no|off)$/i.test(value('published'));
  return {path, lecture: value('lecture'), counts: !jekyll || header.fence === '---', published, order, value};
}

function slidesOf(yaml: string): unknown {
  const {data} = recoverYaml(yaml);
  return isRecord(data) ? data.slides : undefined;
}

/** A post whose front matter says nothing. */
const plain = {published: true, order: undefined, value: () => ''};

/** In a folder of posts or of a collection: Jekyll would leave it out in silence, but notes were meant. */
function isCollected(path: string): boolean {
  return /^_[^/]+\//.test(path);
}

/** Files about the folder, not of the course. */
function isProjectFile(path: string): boolean {
  return /^(?:readme|licen[cs]e|contributing|changelog|code[-_]of[-_]conduct|security)(?:[._-][a-z]{2})?$/i.test(
    stripDate(path),
  );
}
