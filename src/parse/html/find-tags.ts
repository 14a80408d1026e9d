// HTML tags in running text: Source -> tags found; what only looks like a tag is marked to be escaped.
import {restore, type Tag} from '../source/placeholder.ts';
import {lineReader, type SourceText} from '../source/source.ts';
import {readAttributes} from './attributes.ts';
import {blockNames, inlineNames, voidNames, wordNames} from './elements.ts';
import {tagEnd} from './start-tag.ts';

/** A tag and where it stands, or (`tag` null) a `<` that means itself. */
export interface FoundTag {
  readonly start: number;
  readonly end: number;
  readonly tag: Tag | null;
}

/** All angle brackets of the text that remark must not read on its own. Autolinks and link targets are left to it. */
export function findTags(source: SourceText): FoundTag[] {
  const {text, placeholders} = source;
  const found: FoundTag[] = [];
  const lineAt = lineReader(source);
  const ends = new Set([...text.matchAll(/<\/([a-zA-Z][\w:-]*)/g)].map(match => (match[1] ?? '').toLowerCase()));
  const scan = /<(\/?)([a-zA-Z][\w:-]*)?/g;
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const start = match.index;
    if (isAddress(text, start)) continue;
    const literal = {start, end: start + 1, tag: null};
    const name = (match[2] ?? '').toLowerCase();
    if (name === '' || !(blockNames.has(name) || inlineNames.has(name))) {
      if (/[a-zA-Z!?/]/.test(text[start + 1] ?? '') && escaped(text, start) === false) found.push(literal);
      continue;
    }
    const end = tagEnd(text, start);
    const close = match[1] === '/';
    const bare = end >= 0 && /^[\s/]*$/.test(text.slice(start + match[0].length, end - 1));
    if (end < 0 || escaped(text, start) || (!close && bare && wordNames.has(name) && !ends.has(name))) {
      if (escaped(text, start) === false) found.push(literal);
      continue;
    }
    const raw = text.slice(start, end);
    const selfClosed = /\/\s*>$/.test(raw) && !voidNames.has(name);
    const inner = raw.slice(1 + name.length, selfClosed ? -2 : -1);
    const attributes = close ? {} : readAttributes(restore(inner, placeholders).replace(/\/\s*$/, ''));
    const line = lineAt(start);
    found.push({start, end, tag: {kind: 'tag', name, close, attributes, raw, line}});
    if (selfClosed) found.push({start: end, end, tag: {kind: 'tag', name, close: true, attributes: {}, raw: '', line}});
    scan.lastIndex = end;
  }
  return found;
}

function escaped(text: string, start: number): boolean {
  let slashes = 0;
  while (text[start - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** `<https://…>`, `<me@x.org>` and the target in `[text](<a b>)`. */
function isAddress(text: string, start: number): boolean {
  const ahead = text.slice(start, start + 2000);
  if (/^<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,253})>/.test(ahead))
    return true;
  return /(?:\]\(|\]:\s{0,3})$/.test(text.slice(Math.max(0, start - 5), start)) && /^<[^<>\n]*>/.test(ahead);
}
