// Finds the web address of a page: what Liquid's `link` and `post_url` name -> its path on the course site.
import type {PostFile, Site} from '../model/post.ts';
import {isRecord} from './front-matter/bound-value.ts';
import {defaultsFor, kindOf} from './front-matter/defaults.ts';
import {parseDate} from './front-matter/date.ts';
import {decodeText} from './decode.ts';
import {findHeaderValue, splitHeader} from './front-matter/header.ts';
import {readInsideSync, resolveInside} from '../files/inside.ts';
import {stripDate} from './keys.ts';

/** Largest post whose front matter is looked at, bytes. */
const MAX_POST = 16 * 1024 * 1024;

/** Jekyll's named permalink styles; all else is a template itself. */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
};

const keys = new Intl.Collator('en', {numeric: true});

/**
 * A lookup from a path (`_posts/2024-03-05-a.md`, `files/a.pdf`) or a post's name (`2024-03-05-a`) to the page's path,
 * without `baseurl`; undefined where the site has no such thing. A page's `permalink` is read when
 * it is first requested.
 */
export function createSiteUrls(site: Site): (target: string) => string | undefined {
  const byPath = new Map(site.posts.map(file => [file.path, file]));
  // Of two posts with one name the key decides, not the order of the course.
  const byKey = site.posts.toSorted((a, b) => keys.compare(a.key, b.key) || (a.path < b.path ? -1 : 1));
  const byName = new Map(byKey.map(file => [stripDate(file.path), file]));
  const urls = new Map<PostFile, string>();
  return target => {
    const path = target.trim().replace(/^\/+/, '');
    const named = byName.get(stripDate(path));
    const isNamed = named !== undefined && withoutExtension(`/${named.path}`).endsWith(`/${path}`);
    const file = byPath.get(path) ?? (isNamed ? named : undefined);
    if (file) {
      const url = urls.get(file) ?? pageUrl(site, file);
      urls.set(file, url);
      return url;
    }
    return path !== '' && resolveInside(site.root, path) ? `/${path}` : undefined;
  };
}

/**
 * A lookup from a post's path to its address on the web; undefined where `_config.yml` has no `url`, or Jekyll makes no
 * page of the post.
 */
export function createNotesAddress(site: Site): (path: string) => string | undefined {
  const find = createSiteUrls(site);
  const {url, baseurl} = site.config;
  return path => {
    const page = find(path);
    if (page === undefined || typeof url !== 'string' || !/^https?:\/\//i.test(url) || !isPage(site, path))
      return undefined;
    const below = `/${typeof baseurl === 'string' ? baseurl : ''}/${page}`.replace(/\/{2,}/g, '/');
    const address = `${url.replace(/\/+$/, '')}${below}`;
    return URL.canParse(address) ? new URL(address).href : undefined;
  };
}

/** Posts and plain pages become pages of the site; those of a collection where it says `output: true`. */
function isPage({config}: Site, path: string): boolean {
  const collection = /^_([^/]+)\//.exec(path)?.[1];
  if (collection === undefined || collection === 'posts') return true;
  const own = isRecord(config.collections) ? config.collections[collection] : undefined;
  return isRecord(own) && own.output === true;
}

function pageUrl(site: Site, file: PostFile): string {
  const header = splitHeader(readText(site.root, file.path))?.raw ?? '';
  const preset = defaultsFor(site.config, file.path).permalink;
  const own = findHeaderValue(header, 'permalink') || (typeof preset === 'string' ? preset : '');
  const date = parseDate(findHeaderValue(header, 'date')) ?? parseDate(stripDate(file.path)) ?? '';
  const [year = '', month = '', day = ''] = date.split('-');
  const kind = kindOf(file.path);
  const folder = kind === 'pages' ? '' : kind;
  const path = withoutExtension(file.path.replace(/^(?:.*\/)?_[^/]+\//, ''));
  // Folders above `_posts` are categories too.
  const above = kind === 'posts' ? file.path.replace(/(?:^|\/)_posts\/.*$/s, '') : '';
  const named = findHeaderValue(header, 'categories') || findHeaderValue(header, 'category');
  const categories = `${above.replaceAll('/', ' ')} ${named}`;
  const parts: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    path,
    title: file.name,
    slug: file.name,
    name: file.name,
    basename: file.name,
    slugified_categories: slugs(categories),
    categories: slugs(categories),
    collection: folder,
    output_ext: '.html',
  };
  const template = own || (folder === 'posts' ? postTemplate(site) : pageTemplate(site, folder, path));
  const url = template
    .replace(/:([a-z_]+)/g, (_, key: string) => (Object.hasOwn(parts, key) ? (parts[key] ?? '') : ''))
    .replace(/\/{2,}/g, '/');
  return url.startsWith('/') ? url : `/${url}`;
}

function slugs(categories: string): string {
  return categories
    .replace(/[[\]"']/g, '')
    .trim()
    .split(/[\s,]+/)
    .join('/')
    .toLowerCase();
}

function postTemplate({config}: Site): string {
  const style = typeof config.permalink === 'string' ? config.permalink : 'date';
  return Object.hasOwn(styles, style) ? (styles[style] ?? style) : style;
}

function pageTemplate({config}: Site, collection: string, path: string): string {
  const collections = config.collections;
  const own = isRecord(collections) ? collections[collection] : undefined;
  if (isRecord(own) && typeof own.permalink === 'string') return own.permalink;
  const base = collection === '' ? '/:path' : '/:collection/:path';
  if (/(?:^|\/)index$/.test(path)) return `/${path.replace(/index$/, '')}`;
  const style = config.permalink;
  return style === 'pretty' || (typeof style === 'string' && style.endsWith('/')) ? `${base}/` : `${base}.html`;
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}

function readText(root: string, path: string): string {
  const read = readInsideSync(root, path, MAX_POST);
  return ('bytes' in read ? decodeText(read.bytes) : undefined) ?? '';
}
