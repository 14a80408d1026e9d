// Blocks whose content Liquid and Markdown leave alone: `{% highlight %}`, `{% comment %}`, `{::comment}`.
import type {PlaceholderList} from '../placeholder.ts';
import {type Find, lastLine, type Opening, type Rewrite} from './scan.ts';

/** The block that the opening tag begins, as code or as a comment; undefined where it is never closed. */
export function takeLiquidBlock(opening: Opening, find: Find, placeholders: PlaceholderList): Rewrite | undefined {
  const {text, start, match: tag, line} = opening;
  const name = /highlight|comment|mermaid/i.exec(tag)?.[0].toLowerCase() ?? '';
  const at = find(`end${name}`, start + tag.length);
  if (at < 0) return undefined;
  const from = text.lastIndexOf('{%', at);
  const close = text.indexOf('%}', at);
  if (close < 0 || from < start + tag.length) return undefined;
  const raw = text.slice(start, close + 2);
  if (name === 'comment') return {end: close + 2, text: placeholders.add({kind: 'comment', value: '', raw, line})};
  const value = text
    .slice(start + tag.length, from)
    .replace(/^[ \t]*\n/, '')
    .trimEnd();
  const [, language = '', options = ''] = /highlight\s+([\w+#.-]+)?([^%]*)/.exec(tag) ?? [];
  const lang = name === 'mermaid' ? name : language;
  const marks = markedLines(options);
  const endLine = lastLine(raw, line);
  const code = placeholders.add({kind: 'code', lang: lang.toLowerCase(), marks, value, raw, line, endLine});
  const indent = /[ \t]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  return {end: close + 2, text: `\n\n${indent}${code}\n\n`};
}

/** kramdown's comment, up to the `{:/…}` that ends it. */
export function takeKramdownComment(opening: Opening, find: Find, placeholders: PlaceholderList): Rewrite | undefined {
  const {text, start, line} = opening;
  const end = find('{:/', start);
  const close = end < 0 ? -1 : text.indexOf('}', end);
  if (close < 0) return undefined;
  const raw = text.slice(start, close + 1);
  return {end: close + 1, text: placeholders.add({kind: 'comment', value: '', raw, line})};
}

/** `mark_lines="1 3-4"` as `1,3-4`. */
function markedLines(options: string): string {
  const lines = /(?:mark_lines|hl_lines)\s*=\s*["']([\d\s,-]+)["']/.exec(options)?.[1] ?? '';
  return lines.trim().replace(/[\s,]+/g, ',');
}
