// Attributes of an HTML tag as written -> names and decoded values.
import {fromHtml} from 'hast-util-from-html';
import {toString as stringOf} from 'mdast-util-to-string';
import type {Attributes} from '../source/placeholder.ts';

// A quote opens a value only after `=`; what is left over (`"` alone) is skipped one character at a time.
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?|[\s\S]/g;

/** Names in lower case, values with character references decoded; the first of two like names wins, as in browsers. */
export function readAttributes(text: string): Attributes {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const match of text.matchAll(attribute)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined || name in attributes) continue;
    attributes[name] = decode(match[2] ?? match[3] ?? match[4] ?? '');
  }
  return attributes;
}

/** Text with its character references (`&lt;`, `&#228;`) decoded. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .split(/(&[#\w]{1,40};?)/)
    .map(part => (part.startsWith('&') ? stringOf(fromHtml(part, {fragment: true})) : part))
    .join('');
}
