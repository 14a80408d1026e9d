// Inline content of the notes -> HTML for paper: formulas set, links followed by their number in the list of links.
import katex from 'katex';
import {escapeHtml} from '../text/markup/escape-html.ts';
import {katexLimits} from '../render/marp/katex-limits.ts';
import type {Inline} from '../model/document.ts';
import type {DrawFormula} from '../render/math/mathjax.ts';
import {typesetInline} from '../text/typography.ts';
import {decodeUriSafely} from '../text/uri.ts';

/** What inline content on paper depends on. */
export interface HandoutInlineContext {
  /** Number of a footnote by its label. */
  readonly footnote: (label: string) => string;
  /** Slide that an in-page anchor leads to, or 0. */
  readonly anchor: (anchor: string) => number;
  /** Number of an address in the list of links, or 0 where it is not listed. */
  readonly link: (url: string) => number;
  /** Draws what KaTeX refuses. */
  readonly drawFormula?: DrawFormula;
}

/** No formula is wider than the paper: 40 em are 134 mm. */
const katexOptions = {...katexLimits, maxSize: 40} as const;

/**
 * HTML of inline nodes, with kramdown's quotes and dashes; every text is escaped, every tag that is opened is closed.
 */
export function printInlineHtml(nodes: readonly Inline[], context: HandoutInlineContext): string {
  return nodesHtml(typesetInline(nodes), context);
}

function nodesHtml(nodes: readonly Inline[], context: HandoutInlineContext): string {
  const open: string[] = [];
  const out = nodes.map(node => (node.type === 'html' ? tag(node.value, open) : one(node, context)));
  return [...out, ...open.reverse().map(name => `</${name}>`)].join('');
}

/** `tex` as HTML with MathML beside it. */
export function printFormulaHtml(tex: string, displayMode: boolean, draw?: DrawFormula): string {
  try {
    return katex.renderToString(tex, {...katexOptions, throwOnError: true, displayMode});
  } catch {
    return draw?.(tex, displayMode) ?? `<code>${escapeHtml(tex)}</code>`;
  }
}

function one(node: Exclude<Inline, {type: 'html'}>, context: HandoutInlineContext): string {
  const inner = (): string => ('children' in node ? nodesHtml(node.children as readonly Inline[], context) : '');
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'inlineMath':
      return printFormulaHtml(node.value, false, context.drawFormula);
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${inner()}</strong>`;
    case 'emphasis':
      return `<em>${inner()}</em>`;
    case 'delete':
      return `<del>${inner()}</del>`;
    case 'footnoteReference':
      return `<sup>${escapeHtml(context.footnote(node.identifier))}</sup>`;
    case 'link':
      return anchorHtml(node.url, inner(), context);
    default:
      return inner();
  }
}

function anchorHtml(url: string, text: string, context: HandoutInlineContext): string {
  if (url.startsWith('#')) {
    const slide = context.anchor(decodeUriSafely(url.slice(1)));
    return slide > 0 ? `<a href="#${slide}">${text}</a>` : text;
  }
  if (!/^(https?|mailto):/i.test(url)) return text;
  const number = context.link(url);
  const mark = number > 0 ? `<sup class="mark">[${number}]</sup>` : '';
  return `<a href="${escapeHtml(url)}">${text}</a>${mark}`;
}

/** The tag `value` where it may stand here; `open` is the stack of those that wait for their end. */
function tag(value: string, open: string[]): string {
  const [, slash, name = ''] = /^<(\/?)(sub|sup|u|kbd|mark|small)>$/.exec(value.toLowerCase()) ?? [];
  if (name === '') return '';
  if (slash === '') {
    open.push(name);
    return `<${name}>`;
  }
  if (open.at(-1) !== name) return '';
  open.pop();
  return `</${name}>`;
}
