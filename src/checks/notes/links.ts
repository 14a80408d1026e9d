// Links of a document -> those within the site that lead nowhere: no such page or file, no such anchor.
import {closest, distance} from 'fastest-levenshtein';
import {type Diagnostic, diagnose, type Point} from '../../model/diagnostic.ts';
import type {Block, Document, Entry, Inline} from '../../model/document.ts';
import type {Post} from '../../model/post.ts';
import type {SourceRange} from '../../model/source-range.ts';
import {listDisplayedNodes} from '../../text/document/displayed-texts.ts';
import {decodeUriSafely} from '../../text/uri.ts';
import {findSpot} from './spot.ts';

/** What an address of the notes leads to, its anchor left aside. */
export type NoteTarget =
  | {
      /** Another site, or something of this one without anchors that are known. */
      readonly kind: 'elsewhere';
    }
  | {
      /** A page of the site whose anchors are known. */
      readonly kind: 'page';
      readonly anchors: ReadonlySet<string>;
    }
  | {readonly kind: 'missing'; readonly hint: string};

/** Where `path`, the part of an address before its `#`, leads; empty for the post itself. */
export type FindTarget = (path: string) => Promise<NoteTarget>;

/** A link of the notes. */
export interface NoteLink {
  /** As written, after Liquid. */
  readonly url: string;
  readonly range: SourceRange;
}

/** Letters that anchors may differ in and still be meant: a number in front, hyphens in a row. */
export function foldAnchor(anchor: string): string {
  return decodeUriSafely(anchor)
    .replace(/^[\d.-]+/, '')
    .replace(/-{2,}/g, '-')
    .replace(/-$/, '');
}

/** The links of `document`, those of figures included, in reading order. */
export function listLinks({entries}: Document): readonly NoteLink[] {
  return entries.flatMap(entry => [
    ...listDisplayedNodes(entry).flatMap(({nodes, range}) => nodes.flatMap(linksWithin).map(url => ({url, range}))),
    ...figureLinks(entry),
  ]);
}

function linksWithin(node: Inline): readonly string[] {
  const own = node.type === 'link' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(child => linksWithin(child as Inline))] : own;
}

function figureLinks(entry: Entry | Block): readonly NoteLink[] {
  if (entry.kind === 'figure')
    return entry.images.flatMap(({href}) => (href === undefined ? [] : [{url: href, range: entry.range}]));
  if (entry.kind === 'list') return entry.items.flatMap(item => item.blocks.flatMap(figureLinks));
  return entry.kind === 'quote' || entry.kind === 'footnote' ? entry.blocks.flatMap(figureLinks) : [];
}

/** Each dead link of `post`, once a line. */
export async function checkLinks(post: Post, document: Document, find: FindTarget): Promise<readonly Diagnostic[]> {
  const found = await Promise.all(listLinks(document).map(async link => checkLink(link, post, find)));
  return found.flat();
}

async function checkLink({url, range}: NoteLink, post: Post, find: FindTarget): Promise<readonly Diagnostic[]> {
  // What Liquid left has its own diagnostic.
  if (/\{[{%]/.test(url) || url === '#') return [];
  const mark = url.indexOf('#');
  const [path, anchor] = mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
  const target = await find(path);
  const at = spotOf(post, range, url);
  if (target.kind === 'missing') {
    const hint = hostLike.test(path) ? `Write https://${path}: without it, a file of the site is meant` : target.hint;
    return [diagnose('link-missing', `The site has no “${short(path)}”`, {file: post.path, at, hint})];
  }
  // `#:~:text=` names words, no anchor.
  if (target.kind === 'elsewhere' || anchor === '' || anchor === 'top' || anchor.startsWith(':~:')) return [];
  const folded = foldAnchor(anchor);
  const names = [...target.anchors];
  if (names.some(name => name === anchor || foldAnchor(name) === folded)) return [];
  const where = path === '' ? 'here' : `in ${short(path)}`;
  const hint = nearestAnchor(anchor, names);
  return [diagnose('anchor-missing', `There is no anchor “${short(anchor)}” ${where}`, {file: post.path, at, hint})];
}

/** An address of another site that lacks its scheme. */
const hostLike = /^(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?:com|org|net|edu|gov|io|ai|dev)(?:\/|$))/i;

/** The address as written; where Liquid or entities made it, its end. */
function spotOf(post: Post, range: SourceRange, url: string): Point {
  const whole = findSpot(post, range, url);
  return whole.column === undefined ? findSpot(post, range, url.replace(/^.*[/}](?=.)/s, '')) : whole;
}

function nearestAnchor(anchor: string, names: readonly string[]): string {
  const near = names.length === 0 ? undefined : closest(anchor, names);
  return near !== undefined && distance(anchor, near) <= Math.max(2, anchor.length / 3)
    ? `Did you mean #${near}?`
    : 'Anchors are made of headings: lower case, hyphens for blanks';
}

function short(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
