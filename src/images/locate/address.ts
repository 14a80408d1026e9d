// An image's `src` as written -> where to look for it: pure, no disk.
import {decodeUriSafely} from '../../text/uri.ts';
import {posix} from 'node:path';

/** Where an address of the notes leads: to data, to the web, to another scheme, or to a file of the site. */
export type ImageAddress =
  | {readonly kind: 'data'}
  | {readonly kind: 'remote'; readonly href: string}
  | {readonly kind: 'foreign'}
  | {readonly kind: 'local'; readonly candidates: readonly PathCandidate[]; readonly href?: string};

/** A place to look. `path` from the site's root, never above it; `above` tells that the author's path pointed there. */
export interface PathCandidate {
  readonly path: string;
  readonly above: boolean;
  /** Neither a browser nor the author looks there: nothing is said of what is not there. */
  readonly isGuess?: boolean;
}

/** Where the notes that name an image stand. */
export interface ImageOrigin {
  /** The post's path from the site's root. */
  readonly post: string;
  /** Address of the page that is made of it, from the site's: where a browser begins. */
  readonly page?: string;
  /** `baseurl` of the site's config: may stand before the path. */
  readonly baseurl?: string;
  /** `url` of the site's config: images given by the site's own address are local. */
  readonly url?: string;
}

/** Where `src` may lie, likeliest first. A local one keeps `href` where it may be on the web as well. */
export function resolveAddress(src: string, origin: ImageOrigin): ImageAddress {
  if (/^data:/i.test(src)) return {kind: 'data'};
  const own = withoutOwnHost(src, origin.url);
  if (own !== undefined) return {kind: 'local', candidates: candidatesOf(own, origin), href: webHref(src)};
  if (/^https?:/i.test(src)) return {kind: 'remote', href: webHref(src)};
  if (foreign.test(src)) return {kind: 'foreign'};
  const host = /^\/\/[\w-]+(?:\.[\w-]+)+(?::\d+)?\//.test(src);
  return {kind: 'local', candidates: candidatesOf(src, origin), ...(host ? {href: webHref(`https:${src}`)} : {})};
}

/** Web address of a file of the site; empty where the site has no address. */
export function buildSiteHref(path: string, {url = '', baseurl = ''}: Pick<ImageOrigin, 'url' | 'baseurl'>): string {
  if (!/^https?:\/\//i.test(url)) return '';
  const parts = `${baseurl}/${path}`.split('/').filter(part => part !== '');
  return webHref(`${url.replace(/\/+$/, '')}/${parts.map(encodeURIComponent).join('/')}`);
}

/** Other schemes and Windows drives; a colon alone may belong to a file's name. */
const foreign = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:about|blob|cid|file|javascript|mailto|vbscript):|[a-z]:[\\/])/i;

function webHref(address: string): string {
  return URL.canParse(address) ? new URL(address).href : '';
}

function withoutOwnHost(src: string, url = ''): string | undefined {
  const host = url.trim().replace(/\/+$/, '');
  if (host === '' || !src.toLowerCase().startsWith(`${host.toLowerCase()}/`)) return undefined;
  return src.slice(host.length);
}

function candidatesOf(src: string, origin: ImageOrigin): readonly PathCandidate[] {
  const bare = src.replace(/[?#].*$/s, '');
  // A name may hold `%`, `#` or `?` itself, so the text as written is tried first.
  const spellings = [...new Set([src, bare, decodeUriSafely(src), decodeUriSafely(bare)].map(slashed))].filter(isPath);
  const found = [
    ...spellings.flatMap(path => basesOf(path, origin)),
    ...spellings.flatMap(path => guessesOf(path, origin)).map(path => ({...confined(path), above: false, isGuess: true})),
  ];
  return found.filter((one, index) => found.findIndex(({path}) => path === one.path) === index);
}

/** Where a browser looks, or the author's editor. */
function basesOf(path: string, {post, page, baseurl = ''}: ImageOrigin): readonly PathCandidate[] {
  const fromRoot = [withoutBase(`/${path}`, baseurl), `/${path}`].map(confined);
  if (path.startsWith('/')) return fromRoot;
  const fromPage = page === undefined ? [] : [{...confined(`${page.replace(/[^/]*$/, '')}${path}`), above: false}];
  // A guess that leads above the root is our doing, not the author's.
  return [
    ...fromPage,
    confined(`${posix.dirname(post)}/${path}`),
    ...fromRoot.map(guess => ({...guess, above: false})),
  ];
}

/** Folders whose content other generators put at the site's root, or that hold the site within a repository. */
const served = ['static', 'public', 'docs', 'assets', 'source', 'src'];

/**
 * Where the file may lie besides: in a folder that is served from the root, in one of those that the post lies in, in a
 * folder named as the post, or in a folder where the address has a page (`a.html/b.png`).
 */
function guessesOf(path: string, {post, baseurl = ''}: ImageOrigin): readonly string[] {
  const fromRoot = withoutBase(`/${path}`, baseurl);
  const folders = posix.dirname(post).split('/').slice(0, MAX_FOLDERS);
  const above = folders.map((_, i) => folders.slice(0, folders.length - i).join('/'));
  const bundle = path.startsWith('/') ? [] : [`${post.replace(/\.[^./]*$/, '')}/${path}`];
  const guesses = [
    ...bundle,
    ...[...served, ...above, ...above.flatMap(folder => served.map(one => `${folder}/${one}`))].map(
      folder => `${folder}${fromRoot}`,
    ),
  ];
  const pageless = fromRoot.replace(/\.html(?=\/)/g, '');
  return pageless === fromRoot ? guesses : [...guesses, pageless];
}

/** Folders that a post lies in, looked through from the deepest. */
const MAX_FOLDERS = 6;

/** Clamped at the root, as browsers do with `..` above a site's root. */
function confined(path: string): PathCandidate {
  const free = posix.normalize(path.replace(/^\/+/, '') || '.');
  return {path: posix.normalize(`/${path}`).slice(1), above: free === '..' || free.startsWith('../')};
}

function withoutBase(path: string, baseurl: string): string {
  const base = `/${baseurl.trim().replace(/^\/+|\/+$/g, '')}/`;
  const clean = path.replace(/\/{2,}/g, '/');
  return base !== '//' && clean.startsWith(base) ? clean.slice(base.length - 1) : clean;
}

function slashed(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/\/{2,}/g, '/')
    .trim();
}

function isPath(path: string): boolean {
  return path !== '' && !path.includes('\0');
}
