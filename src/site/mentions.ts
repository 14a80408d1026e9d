// What names posts (data of a schedule, links of a page) -> their paths, in the order in which they are first named.
// Pure.
import type {PostFile} from '../model/post.ts';
import {isRecord} from './front-matter/bound-value.ts';
import {stripDate} from './keys.ts';

/** A post, its title, and its address below the site's, where it has one. */
export interface Named extends PostFile {
  readonly title: string;
  readonly url: string;
}

/** All texts in `data`, depth first, in the order of the file. */
export function textsOf(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  if (Array.isArray(data)) return data.flatMap(textsOf);
  return isRecord(data) ? Object.values(data).flatMap(textsOf) : [];
}

/**
 * Targets of the links of a page in Markdown or HTML, in order; Liquid's `link`, `post_url` and `relative_url` are
 * understood.
 */
export function linksOf(page: string): readonly string[] {
  const text = page
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\{%-?\s*(?:link|post_url)\s+([^\s%]+)\s*-?%\}/g, '$1')
    .replace(/\{\{-?\s*(["'])([^"'{}]*)\1\s*\|[^{}]*\}\}/g, '$2')
    .replace(/\{\{[^{}]*\}\}/g, '');
  const links = /\]\(\s*<?([^()\s<>]+)|\bhref\s*=\s*["']([^"']+)["']|^[ ]{0,3}\[[^\]\n]+\]:\s*<?(\S+)/gim;
  return [...text.matchAll(links)].map(([, inline, html, reference]) => inline ?? html ?? reference ?? '');
}

/**
 * A lookup from a text to the path of the post that it names: by its path, its file's name, its address (below one of
 * the `origins` of the site, or without), its key or its title. A name that two posts bear names neither.
 */
export function postNamed(posts: readonly Named[], origins: readonly string[]): (text: string) => string | undefined {
  const byName = new Map<string, string | null>();
  for (const {path, name, key, title, url} of posts) {
    const names = [path, stripDate(path), name, key, title, url].map(each => plain(each)).filter(Boolean);
    for (const one of new Set(names)) byName.set(one, byName.has(one) ? null : path);
  }
  const below = (text: string): readonly string[] =>
    origins.filter(origin => origin !== '' && text.startsWith(origin)).map(origin => text.slice(origin.length));
  return text => [text, ...below(text)].map(each => byName.get(plain(each))).find(path => path) ?? undefined;
}

/** The paths that `texts` name, each once. */
export function pathsOf(texts: readonly string[], named: (text: string) => string | undefined): readonly string[] {
  return [...new Set(texts.flatMap(text => named(text) ?? []))];
}

/** A path, address or title without what may be written in several ways. */
function plain(text: string): string {
  return decode(text.trim())
    .toLowerCase()
    .replace(/[?#].*$/s, '')
    .replace(/^(?:\.?\/)+/, '')
    .replace(/(?:\.(?:md|markdown|html?|pdf)|(?:^|\/)index(?:\.\w+)?|\/)$/, '')
    .replace(/\/$/, '');
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
