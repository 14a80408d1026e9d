// Front matter that `defaults` of the config give to pages: config and a path -> values, as Jekyll merges them.
import {isRecord} from './bound-value.ts';

type PageDefaults = Readonly<Record<string, unknown>>;

/** Values for the page at `path` (from the site's root); of several that fit, that of the longest path wins. */
export function defaultsFor(config: PageDefaults, path: string): PageDefaults {
  const sets = Array.isArray(config.defaults) ? config.defaults.filter(isRecord) : [];
  const fitting = sets.flatMap(({scope, values}) => {
    if (!isRecord(values)) return [];
    const {path: below = '', type = ''} = isRecord(scope) ? scope : {};
    if (type !== '' && type !== null && type !== kindOf(path)) return [];
    const folder = typeof below === 'string' ? below.replace(/^\/+|\/+$/g, '') : '';
    return isIn(folder, path) ? [{weight: folder.length * 2 + (type ? 1 : 0), values}] : [];
  });
  return Object.assign({}, ...fitting.sort((a, b) => a.weight - b.weight).map(({values}) => values));
}

/** `posts`, `pages`, or the name of a collection. */
export function kindOf(path: string): string {
  if (/(?:^|\/)_posts\//.test(path)) return 'posts';
  if (/(?:^|\/)_drafts\//.test(path)) return 'drafts';
  return /^_([^/]+)\//.exec(path)?.[1] ?? 'pages';
}

/** A path with stars is a pattern of whole folders' names, of which the page lies in one. */
function isIn(folder: string, path: string): boolean {
  const parts = folder === '' ? [] : folder.split('/');
  const names = path.split('/');
  return (
    parts.length <= names.length &&
    parts.every((part, i) => part === names[i] || (part.includes('*') && matches(part, names[i] ?? '')))
  );
}

function matches(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop() ?? '';
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  return rest.every(part => {
    const found = name.indexOf(part, at);
    at = found + part.length;
    return found >= 0 && at <= name.length - last.length;
  });
}
