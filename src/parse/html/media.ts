// Players and embedded pages: an element -> the address that a card links to.
import type {ReportDiagnostic, Spot} from '../diagnostic.ts';
import {type Attributes, firstElement} from './attributes.ts';
import {safeUrl} from '../url.ts';

/** A player's element as written. */
export interface MediaElement {
  readonly name: string;
  readonly attributes: Attributes;
  /** What stands between its tags. */
  readonly inner: string;
}

/** Address and title; the address is empty where there is none that may be linked (`link-unsafe`). */
export function readMedia(
  {name, attributes, inner}: MediaElement,
  at: Spot,
  report: ReportDiagnostic,
): {readonly url: string; readonly title: string} {
  const written =
    attributes[name === 'object' ? 'data' : 'src'] ??
    attributes['data-src'] ??
    firstElement(inner, ['source', 'embed', 'iframe'])?.src ??
    '';
  const title = attributes.title ?? attributes['aria-label'] ?? '';
  const url = written.trim();
  if (url === '' || url === 'about:blank') return {url: '', title};
  if (!safeUrl(url)) {
    report('link-unsafe', `<${name}> leads to an address that may not be opened: ${url.slice(0, 60)}`, at);
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
