// Attributes of `<img>` or `<source>` -> the address of the picture that a large screen shows.
import type {Attributes} from './attributes.ts';

/** The address, trimmed; of a `srcset` the largest; empty where there is none. A picture in `src` that only waits for
 * the true one (`data-src`) is not it. */
export function imageSource(attributes: Attributes): string {
  const {src = '', srcset = ''} = attributes;
  const late = attributes['data-src'] ?? attributes['data-original'] ?? attributes['data-lazy-src'] ?? '';
  const isWaiting = late !== '' && (src === '' || /^data:/i.test(src));
  const named = isWaiting ? late : src;
  return named.trim() === '' ? largest(srcset || (attributes['data-srcset'] ?? '')) : named.trim();
}

/** The address with the largest width or density. */
function largest(srcset: string): string {
  let best = {url: '', size: -1};
  // An address may hold commas and blanks, but ends with none; one that is data has no end to tell.
  for (const part of srcset.split(/,\s|\n/)) {
    const written = part.trim().replace(/,$/, '');
    const last = written.split(/\s+/).at(-1) ?? '';
    const descriptor = last !== written && /^\d+(?:\.\d+)?[wx]$/.test(last) ? last : '';
    const url = written.slice(0, written.length - descriptor.length).trim();
    const size = Number.parseFloat(descriptor || '1x');
    if (url !== '' && size > best.size) best = {url, size};
  }
  return best.url;
}
