// Web addresses in inline content: found, and shortened for people.
import {visit} from 'unist-util-visit';
import type {Inline} from '../../model/document.ts';

/** Characters of an address as a slide shows it. */
const maxCharacters = 48;

/** Does `url` lead to the web? */
export function isWebAddress(url: string): boolean {
  return /^https?:/i.test(url);
}

/** The first web address that `nodes` link to, or empty. */
export function findWebAddress(nodes: readonly Inline[]): string {
  return listWebAddresses(nodes)[0] ?? '';
}

/** The web addresses that `nodes` link to, in order. */
export function listWebAddresses(nodes: readonly Inline[]): readonly string[] {
  const found: string[] = [];
  visit({type: 'root', children: [...nodes]}, 'link', ({url}) => {
    if (isWebAddress(url)) found.push(url);
  });
  return found;
}

/** An address as people read it: no scheme, no trailing slash, 48 characters at most. */
export function shortenUrl(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  return bare.length > maxCharacters ? `${bare.slice(0, maxCharacters - 1)}…` : bare;
}
