// What Liquid's `site` and `page` hold beside config and front matter: posts, pages, collections, data, addresses.
import type {Post, PostFile, Site} from '../../model/post.ts';
import {readInsideSync} from '../../files/inside.ts';
import {decodeText} from '../decode.ts';
import {defaultsFor, kindOf} from '../front-matter/defaults.ts';
import {isRecord} from '../front-matter/bound-value.ts';
import {parseDate} from '../front-matter/date.ts';
import {readFrontMatter} from '../front-matter/front-matter.ts';
import {readList, textOf} from '../front-matter/values.ts';
import {parseYaml, recoverYaml} from '../front-matter/yaml.ts';
import {stripDate} from '../keys.ts';
import {filesEnding} from '../walk.ts';

type LiquidValues = Readonly<Record<string, unknown>>;
type Address = (path: string) => string | undefined;

/** Bytes of a post whose front matter is looked at, and of a data file. */
const [maxPost, maxData] = [16 * 1024 * 1024, 1024 * 1024];
/** Data files read. */
const maxFiles = 500;

/**
 * A lookup of the values of `site` that are no keys of the config: `posts` (the newest first), `pages`, `documents`,
 * `collections` and each by its name, `data`, `categories`, `tags`, `time` (the day `today`). Each is made when it is
 * first asked for, and remembered; undefined for any other name.
 */
export function createSiteValues(site: Site, address: Address, today: string): (name: string) => unknown {
  const known = new Map<string, unknown>();
  const pages = once(() => site.posts.map(file => ({kind: kindOf(file.path), page: pageOf(site, file, address)})));
  const ofKind = (kind: string) => pages().flatMap(each => (each.kind === kind ? [each.page] : []));
  const posts = () => ofKind('posts').sort((a, b) => textOf(b.date).localeCompare(textOf(a.date)));
  const collections = collectionNames(site.config);
  const make = (name: string): unknown => {
    if (name === 'time') return today;
    if (name === 'posts') return posts();
    if (name === 'pages') return ofKind('pages');
    if (name === 'data') return readData(site.root);
    if (name === 'documents') return pages().flatMap(({kind, page}) => (kind === 'pages' ? [] : [page]));
    if (name === 'collections')
      return ['posts', ...collections].map(label => ({label, docs: label === 'posts' ? posts() : ofKind(label)}));
    if (name === 'tags' || name === 'categories') return grouped(posts(), name);
    return collections.includes(name) ? ofKind(name) : undefined;
  };
  return name => {
    if (!known.has(name)) known.set(name, make(name));
    return known.get(name);
  };
}

/** LiquidValues of `page` for `post`: its front matter with the site's defaults, and what Jekyll adds. */
export function pageValues(post: Pick<Post, 'path' | 'meta'>, address: Address): LiquidValues {
  return describe(post.path, post.meta.raw, address, post.meta.title);
}

function pageOf(site: Site, {path, name}: PostFile, address: Address): LiquidValues {
  const read = readInsideSync(site.root, path, maxPost);
  const text = ('bytes' in read ? decodeText(read.bytes) : undefined) ?? '';
  const {data} = readFrontMatter(text, path, () => undefined);
  return describe(path, {...defaultsFor(site.config, path), ...data}, address, name);
}

function describe(path: string, raw: LiquidValues, address: Address, fallback: string): LiquidValues {
  const kind = kindOf(path);
  const url = address(path) ?? `/${path}`;
  const slug = textOf(raw.slug) || stripDate(path).replace(/^\d{4}-\d{2}-\d{2}-/, '');
  const date = textOf(raw.date) || parseDate(stripDate(path));
  return {
    ...raw,
    title: raw.title ?? fallback,
    path,
    relative_path: path,
    name: path.replace(/^.*\//s, ''),
    url,
    slug,
    ...(date === undefined ? {} : {date}),
    categories: readList(raw.categories ?? raw.category),
    tags: readList(raw.tags ?? raw.tag),
    ext: /\.[^./]*$/.exec(path)?.[0] ?? '',
    ...(kind === 'pages'
      ? {dir: url.replace(/[^/]*$/, '')}
      : {collection: kind, id: url.replace(/(?:\.html|\/)$/, '')}),
  };
}

function collectionNames({collections}: LiquidValues): readonly string[] {
  const names = Array.isArray(collections) ? collections : isRecord(collections) ? Object.keys(collections) : [];
  return names.filter(name => typeof name === 'string' && name !== 'posts');
}

function grouped(posts: readonly LiquidValues[], key: 'tags' | 'categories'): LiquidValues {
  const groups = new Map<string, LiquidValues[]>();
  for (const post of posts)
    for (const name of readList(post[key])) groups.set(name, [...(groups.get(name) ?? []), post]);
  return Object.fromEntries(groups);
}

/** The files of `_data` by their folders and names, but one called `__proto__`, which is no name of a value. */
function readData(root: string): LiquidValues {
  const data: Record<string, unknown> = {};
  const inData = filesEnding(root, {exclude: [], isForeign: () => false}, /\.(?:ya?ml|json|csv|tsv)$/i, '_data').paths;
  for (const path of inData.slice(0, maxFiles)) {
    const folders = path.split('/').slice(1);
    const file = folders.pop() ?? '';
    const name = file.replace(/\.[^.]*$/, '');
    if ([...folders, name].includes('__proto__')) continue;
    let at: Record<string, unknown> = data;
    for (const folder of folders) {
      if (!Object.hasOwn(at, folder) || !isRecord(at[folder])) at[folder] = {};
      at = at[folder] as Record<string, unknown>;
    }
    const read = readInsideSync(root, path, maxData);
    const text = 'bytes' in read ? decodeText(read.bytes) : undefined;
    if (text !== undefined) at[name] = readValue(text, file);
  }
  return data;
}

function readValue(text: string, name: string): unknown {
  if (/\.[ct]sv$/i.test(name)) return table(text, /\.tsv$/i.test(name) ? '\t' : ',');
  const {data, diagnostic} = parseYaml(text);
  return diagnostic === undefined ? data : recoverYaml(text).data;
}

/** Rows by the names of the first one. */
function table(text: string, separator: string): readonly LiquidValues[] {
  const rows = text.split('\n').filter(line => line.trim() !== '');
  const [names = [], ...cells] = rows.map(line => cellsOf(line, separator));
  return cells.map(row => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}

function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === '"' && isQuoted && line[at + 1] === '"') cell += line[at++];
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
}

/** `make`, called when it is first requested. */
function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined;
  return () => {
    made ??= {value: make()};
    return made.value;
  };
}
