// Shortcodes of Hugo around text (`{{% notice tip %}} … {{% /notice %}}`): what a page shows of each.
import type {FrontEndPass} from '../../../parse/context.ts';
import {tabCloses, tabOpens} from '../../../parse/source/callouts/aside.ts';
import {calloutKind} from '../../../parse/source/callouts/label.ts';
import {rewriteAll} from '../edits.ts';
import {lessonDivs} from '../lessons.ts';
import {cardWords, type ShortcodeWords, wordsOf} from './words.ts';

/** Shortcodes around text: callouts, folded blocks, tabs; the inner ones first. */
export const pairedShortcodes: FrontEndPass = source => {
  const [open, end] = [
    String.raw`\{\{[<%]\s*([\w/-]+)(?![\w/-])([^{}\n]*?)[>%]\}\}`,
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

/** Tabs without names of their own get those that stand around them (`items="A,B"`). */
function named(body: string, items: string): string {
  const names = items.split(',').map(one => one.trim());
  let next = 0;
  return items === '' ? body : body.replace(/^\*\*Tab\*\*$/gm, all => (names[next] ? `**${names[next++]}**` : all));
}

function around(name: string, {plain, value}: ShortcodeWords, body: string): string | undefined {
  const title = value('title', 'header', 'summary', 'name', 'label');
  const folded = (words: string): string => `\n\n<details><summary>${words}</summary>\n\n${body}\n\n</details>\n\n`;
  switch (name) {
    case 'details':
    case 'expand':
    case 'collapse':
    case 'spoiler':
    case 'toggle':
    case 'accordion':
    case 'answer':
    case 'solution':
      return folded(title || value('text') || plain[0] || (name === 'solution' ? 'Solution' : 'More'));
    case 'speaker_note':
    case 'speaker-note':
    case 'speakernote':
    case 'notes':
      return `\n\n::: {.notes}\n\n${body.trim()}\n\n:::\n\n`;
    case 'columns':
      return `\n\n${body.replace(/^[ \t]*<-{2,}>[ \t]*$/gm, '')}\n\n`;
    case 'tabs':
    case 'tabpane':
    case 'column':
    case 'cards':
    case 'cardpane':
    case 'accordions':
    case 'filetree':
    case 'steps':
    case 'section':
    case 'raw':
    case 'rawhtml':
    case 'html':
    case 'center':
    case 'rtl':
    case 'ltr':
    case 'mdinclude':
    case 'fragment':
    case 'lead':
    case 'timeline':
    case 'mathjax/block':
    case 'mathjax/inline':
      return `\n\n${named(body, value('items'))}\n\n`;
    case 'button':
    case 'staticref':
    case 'link': {
      const to = value('href', 'url', 'link', 'relref', 'ref') || (name === 'button' ? '' : (plain[0] ?? ''));
      return to === '' ? body.trim() : `[${body.trim()}](${to})`;
    }
    case 'card':
      return `\n\n${cardWords({plain, value})}\n\n${body}\n\n`;
    case 'blockquote':
    case 'quote':
    case 'epigraph': {
      const by = value('author', 'cite', 'source');
      return `\n\n${`${body.trim()}${by === '' ? '' : `\n\n${by}`}`.replace(/^/gm, '> ')}\n\n`;
    }
    case 'imgproc':
      return body;
    case 'pageinfo':
      return around('callout', {plain: ['info'], value}, body);
    case 'tab':
      return `\n\n${tabOpens}\n\n**${title || plain[0] || 'Tab'}**\n\n${body}\n\n${tabCloses}\n\n`;
    default: {
      if (name === 'div' && calloutKind(plain[0] ?? '') === undefined) return `\n\n${body}\n\n`;
      const isCallout = /^(?:notice|callout|alert|admonition|hint|block|box|div)$/.test(name);
      const isLesson = !isCallout && Object.hasOwn(lessonDivs.labels, name);
      const kind = isCallout
        ? (calloutKind(value('type', 'color', 'style') || plain[0] || 'note') ?? 'note')
        : calloutKind(name);
      if (kind === undefined && !isLesson) return undefined;
      const words = title || (isCallout ? plain[1] : plain[0]) || '';
      const titled = words === '' ? '' : ` title="${words.replaceAll('"', "'")}"`;
      const className = isLesson ? name : `callout-${kind}`;
      return `\n\n::: {.${className}${titled}}\n\n${body.trim()}\n\n:::\n\n`;
    }
  }
}
