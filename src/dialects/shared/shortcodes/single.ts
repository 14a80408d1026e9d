// Hugo's shortcodes (`{{< figure … >}}`, `{{% notice tip %}} … {{% /notice %}}`): what a page shows of each.
import type {FrontEndPass, ParseContext} from '../../../parse/context.ts';
import {escapeHtml} from '../../../text/markup/escape-html.ts';
import {leaveOut, type MatchFound, rewriteAll} from '../edits.ts';
import {fenced} from '../fences.ts';
import {figureOf} from '../html.ts';
import {cardWords, type ShortcodeWords, wordsOf} from './words.ts';

const inside = String.raw`((?:[^<>{}"\n%]|"[^"\n]*"|\n(?!\n)|%(?!\}))*)`;
const single = new RegExp(
  String.raw`\{\{[<%]\s*(\/?[\w-]+(?:\/[\w-]+)*)(?!\/?[\w-])(?=[\s>%/])${inside}/?[>%]\}\}`,
  'g',
);

const codeNames = 'highlight|mermaid|diagram|code-toggle|code|chart|gravizo';
const codeOpens = String.raw`\{\{[<%]\s*(${codeNames})\b([^{}\n]*?)[>%]\}\}\n?`;
/** Up to the next of the same name. */
const codeInside = String.raw`((?:(?!\{\{[<%]\s*\1\b)[\s\S]){0,50000}?)`;
const codeEnds = String.raw`\{\{[<%]\s*\/\s*\1\s*[>%]\}\}`;

/** `highlight`, `mermaid` and their like, which hold code. */
export const codeShortcodes: FrontEndPass = source =>
  rewriteAll(
    source,
    new RegExp(`${codeOpens}${codeInside}${codeEnds}`, 'g'),
    ({match: [, name = '', words = '', code = '']}) =>
      `\n${fenced(codeLanguage(name, wordsOf(words)), code.replace(/\n$/, ''))}\n`,
  );

function codeLanguage(name: string, {plain, value}: ShortcodeWords): string {
  if (name === 'mermaid' || name === 'diagram') return 'mermaid';
  if (name === 'chart') return 'json';
  return plain.find(one => /^[\w+#-]+$/.test(one)) ?? value('language', 'lang');
}

/** `katex` around TeX is a formula; before code is taken out, for their TeX holds what is none. */
export const formulaShortcodes: FrontEndPass = source =>
  rewriteAll(
    source,
    /\{\{[<%]\s*katex\b([^{}\n]*?)[>%]\}\}((?:(?!\{\{[<%])[\s\S]){0,20000}?)\{\{[<%]\s*\/\s*katex\s*[>%]\}\}/g,
    ({match: [, words = '', tex = '']}) => {
      if (/^\s*\$/.test(tex)) return tex;
      const isDisplay = /display/.test(words) || tex.trim().includes('\n');
      return isDisplay ? `\n\n$$\n${tex.trim()}\n$$\n\n` : `$${tex.trim()}$`;
    },
  );

/** Comments of templates, and shortcodes that are shown as they are written. */
export const codeOfShortcodes: FrontEndPass = source => {
  const tripled = rewriteAll(
    source,
    /\{(\{\{<[^<>{}\n]{0,500}>\}\})\}/g,
    ({match: [raw, value = ''], placeholders, line}) => placeholders.add({kind: 'span', value, raw, line}),
  );
  const shown = rewriteAll(tripled, /\{\{([<%])\/\*\s?([^\n]{0,500}?)\s?\*\/([>%])\}\}/g, found => {
    const [raw, open, inside = '', close] = found.match;
    const value = `{{${open} ${inside.trim()} ${close}}}`;
    return found.placeholders.add({kind: 'span', value, raw, line: found.line});
  });
  return rewriteAll(shown, /\{\{-?\s*\/\*[\s\S]{0,5000}?\*\/\s*-?\}\}/g, found => leaveOut(found, 'a comment'));
};

/** Shortcodes that stand alone. */
export const shortcodes: FrontEndPass = (source, context) =>
  rewriteAll(source, single, found => {
    const [, name = '', rest = ''] = found.match;
    if (/^(?:include|readfile|file|snippet)$/.test(name)) return includedText(wordsOf(rest), context);
    return standing(name.toLowerCase(), wordsOf(rest), found, context);
  });

/** The text of the file that a shortcode names. */
function includedText({plain, value}: ShortcodeWords, {includeRelative, path = ''}: ParseContext): string | undefined {
  const file = value('file', 'path', 'src') || plain.find(one => /\.(?:md|html?|txt)$/.test(one)) || '';
  const up = '../'.repeat(path.split('/').length - 1);
  const bare = file.replace(/^\/+/, '');
  const text = [bare, `${up}${bare}`, `${up}content/${bare}`].map(one => includeRelative?.(one)).find(Boolean);
  return text === undefined ? undefined : `\n\n${text.replace(/^(---|\+{3})\n[\s\S]*?\n\1\n/, '')}\n\n`;
}

function standing(
  name: string,
  {plain, value}: ShortcodeWords,
  found: MatchFound,
  {site, page}: {readonly site: Readonly<Record<string, unknown>>; readonly page: Readonly<Record<string, unknown>>},
): string | undefined {
  const [first = ''] = plain;
  const media = (url: string): string => {
    const card = {kind: 'media', url, title: value('title'), raw: found.match[0], line: found.line} as const;
    return `\n\n${found.placeholders.add(card)}\n\n`;
  };
  switch (name) {
    case 'figure':
    case 'img':
    case 'image': {
      const title = value('title');
      const words = [title === '' ? '' : `**${title}**`, value('caption')].filter(Boolean).join(' ');
      return figureOf({
        src: value('src', 'link') || first,
        alt: value('alt'),
        caption: words,
        href: value('src') === '' ? '' : value('link'),
      });
    }
    case 'youtube':
    case 'vimeo':
      return media(
        (name === 'youtube' ? 'https://www.youtube.com/watch?v=' : 'https://vimeo.com/') + (first || value('id')),
      );
    case 'video':
    case 'audio':
    case 'iframe':
    case 'embed':
      return media(value('src', 'url') || first);
    case 'card':
      return `\n\n${cardWords({plain, value})}\n\n`;
    case 'badge':
      return value('content', 'text') || plain.join(' ');
    case 'gist':
      return media(`https://gist.github.com/${plain.slice(0, 2).join('/')}`);
    case 'ref':
    case 'relref':
      return first || value('path');
    case 'param': {
      const text = page[first] ?? (site.params as Readonly<Record<string, unknown>> | undefined)?.[first];
      return typeof text === 'string' || typeof text === 'number' ? String(text) : undefined;
    }
    case 'kbd':
      return `<kbd>${escapeHtml(first)}</kbd>`;
    case 'fa':
    case 'icon':
    case 'toc':
    case 'children':
    case 'pagelist':
      return leaveOut(found, /icon|fa/.test(name) ? 'an icon' : 'a list that the site makes');
    case 'math':
    case '/math':
      return '';
    default:
      return undefined;
  }
}
