// Chooses posts by what was typed: selectors -> posts, and for those that match nothing the nearest keys.
import {distance} from 'fastest-levenshtein';
import {foldName} from '../files/deck-names.ts';
import type {PostFile} from '../model/post.ts';
import {stripDate} from './keys.ts';

/** A selector that matches no post. */
export interface Unknown {
  readonly selector: string;
  /** Up to three keys that look like it, the nearest first. */
  readonly nearest: readonly string[];
}

/** The posts that were chosen, and the selectors that chose none. */
export interface Selection {
  readonly posts: readonly PostFile[];
  readonly unknown: readonly Unknown[];
}

/**
 * The posts that any selector matches, in the order of `posts`. A selector matches, case aside, a key, a file name or a
 * path, or a whole leading part of it: `W1` gives `W1-intro`, never `W11`.
 */
export function selectPosts(posts: readonly PostFile[], selectors: readonly string[]): Selection {
  const wanted = selectors.map(selector => ({selector, matches: matcher(posts, selector)}));
  return {
    posts: posts.filter(file => wanted.some(({matches}) => matches(file))),
    unknown: wanted
      .filter(({matches}) => !posts.some(matches))
      .map(({selector}) => ({selector, nearest: findNearest(posts, selector)})),
  };
}

/** What to say of a selector that matches nothing in `site`: what is near, what would have matched, and what to do. */
export function noLecture({selector, nearest}: Unknown, site: string): string {
  const [first] = nearest;
  const said = `No lecture of ${site} is called "${selector}".`;
  if (first === undefined) return `${said} \`lectern list\` shows all there are.`;
  const word = first.split(/[^\p{L}\p{N}]/u, 1)[0] ?? '';
  const short = word !== '' && word !== first ? ` A beginning will do, up to a word's end: ${word} for ${first}.` : '';
  return `${said} Nearest: ${nearest.join(', ')}.${short}`;
}

function matcher(posts: readonly PostFile[], selector: string): (file: PostFile) => boolean {
  const path = foldName(selector.trim())
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/$/, '');
  const word = path.replace(/\.(?:md|markdown|pdf|html)$/, '');
  if (!/[\p{L}\p{N}]/u.test(word)) return () => false;
  // A path may begin outside the site, as shells complete it: then the post with the longest path is meant.
  const whole = posts
    .filter(file => `/${path}`.endsWith(`/${foldName(file.path)}`))
    .reduce<PostFile | undefined>((a, b) => (a && a.path.length >= b.path.length ? a : b), undefined);
  if (whole) return file => file === whole;
  return file => {
    const own = foldName(file.path);
    if (own.startsWith(`${path}/`) || own.replace(/\.[^.]*$/, '') === word) return true;
    return [file.key, file.name, stripDate(file.path)].some(name => startsName(word, foldName(name)));
  };
}

function startsName(word: string, name: string): boolean {
  return name.startsWith(word) && !/^[\p{L}\p{N}]/u.test(name.slice(word.length));
}

function findNearest(posts: readonly PostFile[], selector: string): readonly string[] {
  const word = selector.trim().toLowerCase().slice(0, 120);
  // Farther than this the two share too little for "Did you mean".
  const limit = Math.ceil(word.length * 0.6);
  return posts
    .map(({key, name}) => {
      const names = [key, name].map(each => each.toLowerCase());
      const parts = names.map(each => each.split(/[^\p{L}\p{N}]/u, 1)[0] ?? each);
      return {key, away: Math.min(...[...names, ...parts].map(each => distance(word, each)))};
    })
    .filter(({away}) => away <= limit)
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({key}) => key);
}
