// A web address -> how paper prints it.
import {escapeHtml} from '../text/markup/escape-html.ts';

/** `url` as a person types it: without protocol, `www.` and a final slash. */
export function printUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
}

/** `url` as a person types it, at most so many characters. */
export function shortenAddress(url: string, characters: number): string {
  const printed = printUrl(url);
  return printed.length > characters ? `${printed.slice(0, characters - 1)}…` : printed;
}

/**
 * A printed address as HTML that breaks after a slash, before other signs (but not within 2403.00833), or between the
 * words of aLongName.
 */
export function breakAddress(printed: string): string {
  return printed
    .split(/(?<=\/)(?=[^/])|(?<=[^/])(?=[-_?#&=~%]|\.\p{L})|(?<=\p{Ll})(?=\p{Lu})/u)
    .map(escapeHtml)
    .join('<wbr>');
}
