// Hugo's shortcodes (`{{< figure … >}}`, `{{% notice tip %}} … {{% /notice %}}`): what a page shows of each.
import type {FrontEndPass} from '../../parse/context.ts';
import {calloutKind} from '../../parse/source/callouts/label.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {leaveOut, type MatchFound, rewriteAll} from './edits.ts';
import {fenced} from './fences.ts';
import {figureOf} from './html.ts';

const inside = String.raw`((?:[^<>{}"\n%]|"[^"\n]*"|\n(?!\n)|%(?!\}))*)`;
const single = new RegExp(
  String.raw`\{\{[<%]\s*(\/?[\w-]+(?:\/[\w-]+)*)(?!\/?[\w-])(?=[\s>%/])${inside}/?[>%]\}\}`,
  'g',
);

interface ShortcodeWords {
  readonly plain: readonly string[];
  readonly value: (...keys: readonly string[]) => string;
}

function wordsOf(text: string): ShortcodeWords {
  const all = [...text.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|`([^`]*)`|([^\s"'=`]+))/g)];
  return {
    plain: all.flatMap(([, key, a, b, c]) => (key === undefined ? (a ?? b ?? c ?? '') : [])),
    value: (...keys) =>
      all.flatMap(([, key, a, b, c]) => (key !== undefined && keys.includes(key) ? (a ?? b ?? c ?? '') : []))[0] ?? '',
  };
}

const codeOpens = String.raw`\{\{[<%]\s*(highlight|mermaid|code)\b([^{}\n]*?)[>%]\}\}\n?`;
/** Up to the next of the same name. */
const codeInside = String.raw`((?:(?!\{\{[<%]\s*\1\b)[\s\S]){0,50000}?)`;
const codeEnds = String.raw`\{\{[<%]\s*\/\s*\1\s*[>%]\}\}`;

/** `highlight`, `mermaid` and their like, which hold code. */
export const codeShortcodes: FrontEndPass = source =>
  rewriteAll(
    source,
    new RegExp(`${codeOpens}${codeInside}${codeEnds}`, 'g'),
    ({match: [, name = '', words = '', code = '']}) =>
      `\n${fenced(name === 'mermaid' ? 'mermaid' : (wordsOf(words).plain[0] ?? ''), code.replace(/\n$/, ''))}\n`,
  );

/** Shortcodes that stand alone. */
export const shortcodes: FrontEndPass = (source, context) =>
  rewriteAll(source, single, found => {
    const [, name = '', rest = ''] = found.match;
    return standing(name.toLowerCase(), wordsOf(rest), found, context);
  });

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
      return media(value('src') || first);
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
      return leaveOut(found, name === 'toc' ? 'a place for contents' : 'an icon');
    case 'math':
    case '/math':
    case 'katex':
    case '/katex':
      return '';
    default:
      return undefined;
  }
}

/** Shortcodes around text: callouts, folded blocks, tabs; the inner ones first. */
export const pairedShortcodes: FrontEndPass = source => {
  const [open, end] = [
    String.raw`\{\{[<%]\s*([\w-]+)(?![\w-])([^{}\n]*?)[>%]\}\}`,
    String.raw`\{\{[<%]\s*\/\s*\1\s*[>%]\}\}`,
  ];
  // No other shortcode stands between: the inner ones are done first.
  const pair = new RegExp(String.raw`${open}((?:(?!\{\{[<%])[\s\S]){0,20000})${end}`, 'g');
  let text = source;
  for (let depth = 0; depth < 6; depth++) {
    const next = rewriteAll(text, pair, ({match: [, name = '', rest = '', body = '']}) =>
      around(name.toLowerCase(), wordsOf(rest), body),
    );
    if (next.text === text.text) break;
    text = next;
  }
  return text;
};

function around(name: string, {plain, value}: ShortcodeWords, body: string): string | undefined {
  const title = value('title', 'header', 'summary', 'name', 'label');
  const folded = (words: string): string => `\n\n<details><summary>${words}</summary>\n\n${body}\n\n</details>\n\n`;
  switch (name) {
    case 'details':
    case 'expand':
    case 'collapse':
    case 'spoiler':
    case 'solution':
      return folded(title || plain[0] || (name === 'solution' ? 'Solution' : 'More'));
    case 'tabs':
    case 'tabpane':
    case 'columns':
    case 'column':
    case 'steps':
    case 'section':
      return `\n\n${body}\n\n`;
    case 'tab':
      return `\n\n**${title || plain[0] || 'Tab'}**\n\n${body}\n\n`;
    default: {
      if (name === 'div' && calloutKind(plain[0] ?? '') === undefined) return `\n\n${body}\n\n`;
      const isCallout = /^(?:notice|callout|alert|admonition|hint|block|box|div)$/.test(name);
      const kind = isCallout
        ? (calloutKind(value('type', 'color', 'style') || plain[0] || 'note') ?? 'note')
        : calloutKind(name);
      if (kind === undefined) return undefined;
      const words = title || (isCallout ? plain[1] : plain[0]) || '';
      const titled = words === '' ? '' : ` title="${words.replaceAll('"', "'")}"`;
      return `\n\n::: {.callout-${kind}${titled}}\n\n${body.trim()}\n\n:::\n\n`;
    }
  }
}
