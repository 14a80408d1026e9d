// A site -> what the addresses in its notes lead to: its pages with their anchors, and its files.
import {posix} from 'node:path';
import type {FindTarget, NoteTarget} from '../../checks/notes/links.ts';
import {anchorsOfText} from '../../checks/notes/anchors.ts';
import {deckNames} from '../../files/deck-names.ts';
import {readInsideSync, resolveInside} from '../../files/inside.ts';
import {resolveAddress} from '../../images/locate/address.ts';
import {createLocate} from '../../images/locate/locate.ts';
import type {PostFile, Site} from '../../model/post.ts';
import {decodeText} from '../../site/decode.ts';
import {findHeaderValue, splitHeader} from '../../site/front-matter/header.ts';
import {filesEnding} from '../../site/walk.ts';
import {decodeUriSafely} from '../../text/uri.ts';

/** Bytes of a page that are looked at. */
const maxPage = 4 * 1024 * 1024;
/** What plug-ins of Jekyll make, and pages that list posts. */
const generated =
  /(?:^|\/)(?:(?:feed|atom|sitemap)\.xml|robots\.txt|search\.json)$|^(?:tags?|categor(?:y|ies)|archives?)(?:\/|$)/i;

/** What the site knows of itself. */
export interface SiteOfLinks {
  readonly site: Site;
  /** Address of the page of a path, as `createSiteUrls` gives it. */
  readonly link: (path: string) => string | undefined;
  /** Anchors of a post; it is read once. */
  readonly anchorsOf: (file: PostFile) => Promise<ReadonlySet<string>>;
}

/** Finds targets of the links of each post; the pages of the site are listed once. */
export async function createLinkTargets({site, link, anchorsOf}: SiteOfLinks): Promise<(post: PostFile) => FindTarget> {
  const {root, config} = site;
  const [baseurl = '', url = ''] = [config.baseurl, config.url].map(one => (typeof one === 'string' ? one : ''));
  const origin = url.replace(/\/+$/, '');
  const base = `/${baseurl.replace(/^\/+|\/+$/g, '')}`.replace(/\/$/, '');
  const posts = new Map(site.posts.map(file => [file.path, file]));
  const pages = listPages(site, link);
  const decks = new Set(site.posts.flatMap(({key}) => deckNames(key)));
  const locate = await createLocate(root);
  const read = new Map<string, Promise<ReadonlySet<string>>>();
  const anchors = async (path: string): Promise<ReadonlySet<string>> => {
    const post = posts.get(path);
    const known = read.get(path) ?? (post === undefined ? anchorsOfFile(root, path) : anchorsOf(post));
    read.set(path, known);
    return known;
  };
  const page = async (path: string): Promise<NoteTarget> =>
    /\.(?:md|markdown|html?)$/i.test(path) ? {kind: 'page', anchors: await anchors(path)} : {kind: 'elsewhere'};
  return post => async address => {
    if (address === '') return page(post.path);
    const own = origin !== '' && `${address}/`.startsWith(`${origin}/`) ? address.slice(origin.length) || '/' : address;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(own)) return {kind: 'elsewhere'};
    const from = link(post.path) ?? `/${post.path}`;
    const absolute = own.startsWith('/') ? own : posix.join(posix.dirname(`${from}x`), own);
    const below = base !== '' && `${absolute}/`.startsWith(`${base}/`) ? absolute.slice(base.length) : absolute;
    const found = [below, absolute, posix.join('/', posix.dirname(post.path), own)]
      .map(one => pages.get(plainAddress(one)))
      .find(one => one !== undefined);
    if (found !== undefined) return page(found);
    const where = resolveAddress(own, {post: post.path, page: from, baseurl, url});
    if (where.kind !== 'local') return {kind: 'elsewhere'};
    const file = where.candidates.find(({path}) => resolveInside(root, path) !== undefined);
    if (file !== undefined) return page(file.path);
    const isOtherSite = base !== '' && own.startsWith('/') && below === absolute;
    const name = posix.basename(decodeUriSafely(plain(own)));
    const isDeck = decks.has(name) && !/(?:^|\/)\d{4}\/\d{2}\//.test(below);
    if (isOtherSite || isDeck || generated.test(plainAddress(below))) return {kind: 'elsewhere'};
    const located = await locate(where.candidates);
    if (located.kind === 'file')
      return {kind: 'missing', hint: `It is spelt /${located.path} on disk: web servers do not forgive it`};
    return {kind: 'missing', hint: located.kind === 'missing' ? located.hint : 'It leads out of the site'};
  };
}

/** Paths of the pages of `site` by their addresses, as `plainAddress` writes them. */
function listPages({root, posts}: Site, link: SiteOfLinks['link']): ReadonlyMap<string, string> {
  const known = new Set(posts.map(({path}) => path));
  const {paths} = filesEnding(root, {exclude: [], isForeign: () => false}, /\.(?:md|markdown|html?)$/i);
  return new Map(
    paths.flatMap((path): readonly (readonly [string, string])[] => {
      const named = known.has(path) ? link(path) : permalinkOf(root, path);
      const own = path.replace(/^_(?=[^/]+\/)/, '');
      return [...new Set([own, path, ...(named === undefined ? [] : [named])])].map(one => [plainAddress(one), path]);
    }),
  );
}

/** What the front matter of a page says of its address. */
function permalinkOf(root: string, path: string): string | undefined {
  const header = splitHeader(textOf(root, path))?.raw;
  return header === undefined ? undefined : findHeaderValue(header, 'permalink') || undefined;
}

async function anchorsOfFile(root: string, path: string): Promise<ReadonlySet<string>> {
  return anchorsOfText(textOf(root, path));
}

function textOf(root: string, path: string): string {
  const found = readInsideSync(root, path, maxPage);
  return ('bytes' in found ? decodeText(found.bytes) : undefined) ?? '';
}

function plain(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** An address without what servers add or forgive: slashes at its ends, `index`, the ending of a page. */
function plainAddress(address: string): string {
  return decodeUriSafely(plain(address))
    .replace(/\/{2,}/g, '/')
    .replace(/^\/+/, '')
    .replace(/(?:^|\/)index(?:\.\w+)?$/i, '')
    .replace(/\.(?:md|markdown|html?)$/i, '')
    .replace(/\/+$/, '');
}
