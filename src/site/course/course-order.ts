// A site as it was found -> its posts in the order of the course: reads what says it, lectern.yml, `_data` and the
// index page.
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {resolve} from 'node:path';
import {isSeq, LineCounter, parseDocument} from 'yaml';
import type {PostFile, Site} from '../../model/post.ts';
import {parseDate} from '../front-matter/date.ts';
import {decodeText} from '../decode.ts';
import {weekOf} from '../front-matter/facts.ts';
import {resolveInside} from '../../files/inside.ts';
import {stripDate} from '../keys.ts';
import {linksOf, pathsOf, postNamed, textsOf} from '../mentions.ts';
import {termOf} from '../front-matter/meta.ts';
import {orderPosts, type OrderedPost} from '../order.ts';
import {selectPosts} from '../select.ts';
import {createSiteUrls} from '../urls.ts';
import {textOf} from '../front-matter/values.ts';
import {parseYaml} from '../front-matter/yaml.ts';

/** A post found, and a lookup of what its front matter says. */
export interface Headed {
  readonly file: PostFile;
  readonly published: boolean;
  /** Its place among the posts that name one. */
  readonly order: number | undefined;
  readonly value: (key: string) => string;
}

/** Largest page or data file looked into, bytes. */
const MAX_SIZE = 256 * 1024;
const configs = ['lectern.yml', 'lectern.yaml'];
const indexPages = ['index.md', 'index.markdown', 'index.html', 'README.md', 'readme.md'];

/**
 * The published posts of `found` in the order of the course; `bySite` are paths in the order that the site's own files
 * give. Throws an Error `lectern.yml:LINE: …` where `order` names
 * none.
 */
export function inCourseOrder(
  site: Site,
  found: readonly Headed[],
  bySite: readonly string[] = [],
): readonly PostFile[] {
  const posts = found.map(head => placed(head, site.dialect !== undefined));
  // What is not published may be named all the same: it will be.
  const listed = readOrder(
    site.root,
    found.map(({file}) => file),
  );
  const numbered = found.filter(({order}) => order !== undefined).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const order = [...new Set([...listed, ...numbered.map(({file}) => file.path), ...bySite])];
  const named = once(() => {
    const address = createSiteUrls({...site, posts});
    const named = posts.map(post => ({...post, url: address(post.path) ?? ''}));
    return postNamed(named, origins(site));
  });
  const ordered = orderPosts(posts, {
    order,
    schedules: once(() => dataTexts(site.root).map(texts => pathsOf(texts, named()))),
    links: once(() => linkedPaths(site.root, named)),
  });
  const files = new Map(found.filter(({published}) => published).map(({file}) => [file.path, file] as const));
  return ordered.flatMap(({path}) => files.get(path) ?? []);
}

/** What may stand before the address of a page: that of the site, and its `baseurl`. */
function origins({config: {url, baseurl}}: Site): readonly string[] {
  const base = typeof baseurl === 'string' ? `/${baseurl}`.replace(/^\/+/, '/').replace(/\/+$/, '') : '';
  return [...(typeof url === 'string' ? [`${url.replace(/\/+$/, '')}${base}`] : []), base];
}

/** `isForeign`: in sites of other families `weight` (Hugo) and `sidebar_position` (Docusaurus) say a page's place. */
function placed({file, value}: Headed, isForeign: boolean): OrderedPost {
  return {
    ...file,
    title: textOf(value('title')),
    term: termOf(value) ?? '',
    week: weekOf(file.key, value('week')),
    date: parseDate(value('date')) ?? parseDate(stripDate(file.path)) ?? '',
    navOrder: value('nav_order') || (isForeign ? value('weight') || value('sidebar_position') : ''),
    parent: textOf(value('parent')),
  };
}

/**
 * Paths of the posts that `order` of lectern.yml names; none where there is no list. What else is wrong with the file,
 * `readCourse` says.
 */
function readOrder(root: string, posts: readonly PostFile[]): readonly string[] {
  const name = configs.find(each => resolveInside(root, each) !== undefined);
  const text = name === undefined ? '' : (readText(root, name) ?? '');
  if (!/^["']?order["']?[ \t]*:/m.test(text) || parseYaml(text).diagnostic) return [];
  const lines = new LineCounter();
  const list = parseDocument(text, {lineCounter: lines, logLevel: 'silent'}).get('order');
  if (!isSeq<{range?: readonly number[] | null; value?: unknown}>(list)) return [];
  return list.items.flatMap(({range, value}) => {
    const wanted = textOf(value);
    const {posts: chosen, unknown} = selectPosts(posts, [wanted]);
    if (unknown[0] === undefined) return chosen.map(({path}) => path);
    const near = unknown[0].nearest.length > 0 ? ` Nearest: ${unknown[0].nearest.join(', ')}.` : '';
    const line = lines.linePos(range?.[0] ?? 0).line;
    throw new Error(`${name}:${line}: order: no lecture is called "${wanted}".${near}`);
  });
}

/** Texts of each data file, by the files' names. */
function dataTexts(root: string): readonly (readonly string[])[] {
  const folder = resolveInside(root, '_data');
  if (folder === undefined || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter(name => /^[^.].*\.(?:ya?ml|json)$/i.test(name))
    .sort()
    .map(name => textsOf(parseYaml(readText(root, `_data/${name}`) ?? '').data));
}

/** The posts that the site's index page links, itself first where it is one. */
function linkedPaths(root: string, named: () => (text: string) => string | undefined): readonly string[] {
  for (const name of indexPages) {
    const links = linksOf(readText(root, name) ?? '');
    // All posts are read to know their addresses: not for a page without links.
    const paths = links.length > 1 ? pathsOf(links, named()) : [];
    if (paths.length > 1) return [name, ...paths];
  }
  return [];
}

function readText(root: string, path: string): string | undefined {
  const real = resolveInside(root, path);
  try {
    if (real === undefined || statSync(real).size > MAX_SIZE) return undefined;
    return decodeText(readFileSync(resolve(real)));
  } catch {
    return undefined;
  }
}

/** `make`, called when it is first requested. */
function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined;
  return () => {
    made ??= {value: make()};
    return made.value;
  };
}
