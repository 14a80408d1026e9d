// HTML elements whose content is no Markdown (pre, code, script, svg, players): each becomes one token.
import type {Find} from '../source/code/shield.ts';
import {readAttributes, decode} from './attributes.ts';
import type {Work} from '../source/placeholder.ts';
import {complain, hold} from '../source/placeholder.ts';
import {readMedia} from './media.ts';

/** The text up to `end` is replaced by `text`. */
export interface Rewrite {
  readonly end: number;
  readonly text: string;
}

export const rawNames = [
  'pre',
  'code',
  'samp',
  'tt',
  'd-code',
  'd-math',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'video',
  'audio',
  'object',
  'embed',
  'textarea',
  'd-bibliography',
  'd-front-matter',
];

/** What stands for the element that starts at `start`, or undefined where it is not closed. */
export function rawRegion(
  text: string,
  start: number,
  name: string,
  line: number,
  find: Find,
  work: Work,
): Rewrite | undefined {
  const opened = openEnd(text, start);
  if (opened < 0) return undefined;
  const attributes = readAttributes(text.slice(start + 1 + name.length, opened - 1));
  const empty = text[opened - 2] === '/' || name === 'embed';
  const at = empty ? opened : closeAt(text, opened, name, find);
  if (at < 0) return name === 'iframe' || name === 'embed' ? media(opened, '') : undefined;
  const close = empty ? opened : text.indexOf('>', at) + 1;
  const raw = text.slice(start, close);
  const inner = empty ? '' : text.slice(opened, at);
  const token = (held: Parameters<typeof hold>[1]): Rewrite => ({end: close, text: hold(work, held)});
  const endLine = line + raw.split('\n').length - 1;
  switch (name) {
    case 'pre':
    case 'textarea': {
      const language =
        attributes.lang ??
        classLanguage(attributes.class) ??
        classLanguage(/<code[^>]*class\s*=\s*["']?([^"'>]*)/i.exec(inner)?.[1]);
      return token({
        kind: 'code',
        lang: language ?? '',
        marks: '',
        value: plain(inner).replace(/^\n/, '').trimEnd(),
        raw,
        line,
        endLine,
      });
    }
    case 'd-code': {
      const value = plain(inner)
        .replace(/^\s*\n/, '')
        .trimEnd();
      if ('block' in attributes || value.includes('\n'))
        return token({
          kind: 'code',
          lang: (attributes.language ?? '').toLowerCase(),
          marks: '',
          value,
          raw,
          line,
          endLine,
        });
      return token({kind: 'span', value, raw, line});
    }
    case 'code':
    case 'samp':
    case 'tt':
      if (/\n[ \t]*\n/.test(inner)) return undefined;
      return token({kind: 'span', value: plain(inner).replace(/\s+/g, ' ').trim(), raw, line});
    case 'd-math':
      return {end: close, text: 'block' in attributes ? `\n\n$$${decode(inner)}$$\n\n` : `$${decode(inner).trim()}$`};
    case 'svg':
      return token({kind: 'svg', raw, line});
    case 'iframe':
    case 'video':
    case 'audio':
    case 'object':
    case 'embed':
      return media(close, inner);
    default: {
      const what = name === 'style' ? 'style' : 'script';
      const type = /math\/tex/i.test(attributes.type ?? '');
      if (type)
        return {
          end: close,
          text: /display/i.test(attributes.type ?? '') ? `\n\n$$${inner}$$\n\n` : `$${inner.trim()}$`,
        };
      complain(work, 'script-dropped', `<${name}> is left out of the deck`, line);
      return token({kind: 'dropped', what, reason: `<${name}> has no place on a slide`, raw, line});
    }
  }

  function media(end: number, inside: string): Rewrite {
    const {url, title} = readMedia(name, attributes, inside, line, work);
    const whole = text.slice(start, end);
    if (url === '')
      return {
        end,
        text: hold(work, {
          kind: 'dropped',
          what: 'tag',
          reason: `<${name}> without an address that can be shown`,
          raw: whole,
          line,
        }),
      };
    return {end, text: hold(work, {kind: 'media', url, title, raw: whole, line})};
  }
}

/** Offset after the `>` of a start tag; -1 where it is none. A tag longer than 20,000 characters is none. */
export function openEnd(text: string, start: number): number {
  let quote = '';
  const limit = Math.min(text.length, start + 20000);
  for (let at = start + 1; at < limit; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if (character === '<') return -1;
    else if ((character === '"' || character === "'") && text[at - 1]?.match(/[=\s]/)) quote = character;
    else if (character === '\n' && /^[ \t]*\n/.test(text.slice(at + 1, at + 80))) return -1;
  }
  return -1;
}

function closeAt(text: string, from: number, name: string, find: Find): number {
  if (name !== 'svg' && name !== 'object') return find(`</${name}`, from);
  let depth = 1;
  const tags = new RegExp(`<(/?)${name}\\b`, 'gi');
  tags.lastIndex = from;
  if (find(`</${name}`, from) < 0) return -1;
  for (let match = tags.exec(text); match !== null; match = tags.exec(text)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return match.index;
  }
  return find(`</${name}`, from);
}

function classLanguage(value: string | undefined): string | undefined {
  return /(?:language-|lang-|highlight-source-|brush:\s*)([\w+#-]+)/i.exec(value ?? '')?.[1]?.toLowerCase();
}

/** Text of an HTML fragment that holds only inline tags. */
function plain(inner: string): string {
  return decode(inner.replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[a-zA-Z][^<>]{0,2000}>/g, ''));
}
