// Players and embedded pages: element and attributes -> the address that a card links to.
import {readAttributes} from './attributes.ts';
import type {Attributes, Work} from '../source/placeholder.ts';
import {complain} from '../source/placeholder.ts';
import {safeUrl} from '../mdast/url.ts';

/** Address and title; the address is empty where there is none that may be linked (`link-unsafe`). */
export function readMedia(
  name: string,
  attributes: Attributes,
  inner: string,
  line: number,
  work: Work,
): {url: string; title: string} {
  const source = /<(?:source|embed|iframe)\b([^<>]{0,2000})>/i.exec(inner)?.[1];
  const written =
    attributes[name === 'object' ? 'data' : 'src'] ??
    attributes['data-src'] ??
    (source === undefined ? '' : readAttributes(source).src) ??
    '';
  const title = attributes.title ?? attributes['aria-label'] ?? '';
  const url = written.trim();
  if (url === '' || url === 'about:blank') return {url: '', title};
  if (!safeUrl(url)) {
    complain(work, 'link-unsafe', `<${name}> leads to an address that may not be opened: ${url.slice(0, 60)}`, line);
    return {url: '', title};
  }
  return {url: watchPage(url), title};
}

/** The page a person would open for an embedded player. */
function watchPage(url: string): string {
  const full = url.startsWith('//') ? `https:${url}` : url;
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{5,20})/.exec(full)?.[1];
  if (youtube !== undefined) return `https://www.youtube.com/watch?v=${youtube}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(full)?.[1];
  return vimeo === undefined ? full : `https://vimeo.com/${vimeo}`;
}
