// HTML elements whose content is no Markdown (pre, code, script, svg, players): each becomes one placeholder.
import type {ReportDiagnostic} from '../diagnostic.ts';
import {type Find, lastLine, type Opening, type Rewrite} from '../source/code/scan.ts';
import type {Placeholder, PlaceholderList, Tag} from '../source/placeholder.ts';
import {type Attributes, decodeReferences, firstElement, readAttributes} from './attributes.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {readMedia} from './media.ts';
import {tagEnd} from './start-tag.ts';
import {textOfHtml} from './text.ts';

/** Names of the elements. */
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
] as const;

/** An element as it stands in the text. */
interface RawElement {
  readonly name: string;
  readonly attributes: Attributes;
  /** What stands between its tags. */
  readonly inner: string;
  /** All of it. */
  readonly raw: string;
  readonly line: number;
}

/** What the text has in the place of an element: a placeholder or a formula in dollars. */
type ElementReading = Exclude<Placeholder, Tag> | {readonly kind: 'text'; readonly text: string};

/** What stands for the element of the opening; undefined where it is not closed, or is inline and holds paragraphs. */
export function takeRawElement(
  opening: Opening,
  find: Find,
  placeholders: PlaceholderList,
  report: ReportDiagnostic,
): Rewrite | undefined {
  const element = elementAt(opening, find);
  const reading = element && readElement(element, report);
  if (element === undefined || reading === undefined) return undefined;
  const end = opening.start + element.raw.length;
  return {end, text: reading.kind === 'text' ? reading.text : placeholders.add(reading)};
}

/** `<div class="mermaid">`: a diagram, as its fence is. */
export function takeMermaid(opening: Opening, find: Find, placeholders: PlaceholderList): Rewrite | undefined {
  const element = elementAt(opening, find);
  if (element === undefined || !/(?:^|\s)mermaid(?:\s|$)/.test(element.attributes.class ?? '')) return undefined;
  const code = codeBlock(element, 'mermaid', textOfHtml(element.inner).replace(/^\s*\n/, ''));
  if (code.kind === 'text') return undefined;
  return {end: opening.start + element.raw.length, text: `\n\n${placeholders.add(code)}\n\n`};
}

function elementAt({text, start, match, line}: Opening, find: Find): RawElement | undefined {
  const name = match.slice(1).toLowerCase();
  const opened = tagEnd(text, start);
  if (opened < 0) return undefined;
  const attributes = readAttributes(text.slice(start + match.length, opened - 1));
  const alone = {name, attributes, inner: '', raw: text.slice(start, opened), line};
  if (text[opened - 2] === '/' || name === 'embed') return alone;
  const at = closeAt(text, opened, name, find);
  if (at < 0) return name === 'iframe' ? alone : undefined;
  const raw = text.slice(start, text.indexOf('>', at) + 1);
  return {name, attributes, inner: text.slice(opened, at), raw, line};
}

function readElement(element: RawElement, report: ReportDiagnostic): ElementReading | undefined {
  const {name, attributes, inner, raw, line} = element;
  switch (name) {
    case 'pre':
    case 'textarea':
      return codeBlock(element, preLanguage(element), textOfHtml(inner).replace(/^\n/, ''));
    case 'd-code': {
      const value = textOfHtml(inner).replace(/^\s*\n/, '');
      if ('block' in attributes || value.trimEnd().includes('\n'))
        return codeBlock(element, (attributes.language ?? '').toLowerCase(), value);
      return {kind: 'span', value: value.trimEnd(), raw, line};
    }
    case 'code':
    case 'samp':
    case 'tt':
      if (/\n[ \t]*\n/.test(inner)) return undefined;
      return {kind: 'span', value: textOfHtml(inner).replace(/\s+/g, ' ').trim(), raw, line};
    case 'd-math':
      return formula(decodeReferences(inner), 'block' in attributes);
    case 'svg':
      return {kind: 'svg', raw, line};
    case 'iframe':
    case 'video':
    case 'audio':
    case 'object':
    case 'embed':
      return player(element, report);
    default:
      return script(element, report);
  }
}

function codeBlock({raw, line}: RawElement, lang: string, value: string): ElementReading {
  return {kind: 'code', lang, marks: '', value: value.trimEnd(), raw, line, endLine: lastLine(raw, line)};
}

function formula(tex: string, isBlock: boolean): ElementReading {
  return {kind: 'text', text: isBlock ? `\n\n$$${tex}$$\n\n` : `$${tex.trim()}$`};
}

function player(element: RawElement, report: ReportDiagnostic): ElementReading {
  const {name, raw, line} = element;
  const {url, title} = readMedia(element, {line, text: raw}, report);
  const poster = name === 'video' ? (element.attributes.poster ?? '').trim() : '';
  if (poster !== '') return {kind: 'text', text: posterOf(poster, url, title)};
  if (url !== '') return {kind: 'media', url, title, raw, line};
  return {kind: 'dropped', what: 'tag', reason: `<${name}> without an address that can be shown`, raw, line};
}

/** What a browser shows of a film before it runs, with a link to it. */
function posterOf(poster: string, url: string, title: string): string {
  const image = `<img src="${escapeHtml(poster)}" alt="${escapeHtml(title)}">`;
  return `\n\n${url === '' ? image : `<a href="${escapeHtml(url)}">${image}</a>`}\n\n`;
}

/** MathJax keeps formulas in script elements. */
function script({name, attributes, inner, raw, line}: RawElement, report: ReportDiagnostic): ElementReading {
  const type = attributes.type ?? '';
  if (/math\/tex/i.test(type)) return formula(inner, /display/i.test(type));
  report('script-dropped', `<${name}> is left out of the deck`, {line, text: raw});
  const what = name === 'style' ? 'style' : 'script';
  return {kind: 'dropped', what, reason: `<${name}> has no place on a slide`, raw, line};
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

function preLanguage({attributes, inner}: RawElement): string {
  if (/(?:^|\s)mermaid(?:\s|$)/.test(attributes.class ?? '')) return 'mermaid';
  const own = attributes.lang ?? classLanguage(attributes.class);
  return own ?? classLanguage(firstElement(inner, ['code'])?.class) ?? '';
}

function classLanguage(value: string | undefined): string | undefined {
  return /(?:language-|lang-|highlight-source-|brush:\s*)([\w+#-]+)/i.exec(value ?? '')?.[1]?.toLowerCase();
}
