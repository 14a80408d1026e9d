// Inline content of the notes -> HTML of a running text: formulas set; what stands behind links and marks is for others
// to say.
import katex from 'katex';
import {escapeHtml} from '../text/markup/escape-html.ts';
import {katexLimits} from '../render/marp/katex-limits.ts';
import type {Inline} from '../model/document.ts';
import {boundColours} from '../render/math/formula-colours.ts';
import type {DrawFormula} from '../render/math/mathjax.ts';
import {bindUnits, keepTogether} from '../text/math/keep-together.ts';
import {normalizedText} from '../text/plain.ts';
import {typesetInline} from '../text/typography.ts';
import {decodeUriSafely} from '../text/uri.ts';

/** What inline content of a running text depends on. */
export interface InlineHtmlContext {
  /** HTML of a footnote's mark, by its label. */
  readonly footnote: (label: string) => string;
  /** Where an in-page anchor leads, as `#…`; empty for nowhere. */
  readonly anchor: (anchor: string) => string;
  /** HTML right behind a link to `url` with these words. */
  readonly behindLink: (url: string, words: string) => string;
  /** HTML of a bold run, of which `siblings` are the nodes around it where it stands in no other mark. */
  readonly strong?: (inner: string, node: Inline, siblings: readonly Inline[] | undefined) => string;
  /** Draws what KaTeX refuses. */
  readonly drawFormula?: DrawFormula;
}

/** No formula is wider than the paper: 40 em are 134 mm. */
const katexOptions = {...katexLimits, maxSize: 40} as const;

/**
 * HTML of inline nodes, with kramdown's quotes and dashes; every text is escaped, every tag that is opened is closed.
 */
export function printInlineHtml(nodes: readonly Inline[], context: InlineHtmlContext): string {
  return nodesHtml(keepTogether(typesetInline(nodes)), context, true);
}

function nodesHtml(nodes: readonly Inline[], context: InlineHtmlContext, isTop: boolean): string {
  const open: string[] = [];
  const out = nodes.map(node =>
    node.type === 'html' ? tag(node.value, open) : one(node, context, isTop ? nodes : undefined),
  );
  return [...out, ...open.reverse().map(name => `</${name}>`)].join('');
}

/** `tex` as HTML with MathML beside it. */
export function printFormulaHtml(tex: string, displayMode: boolean, draw?: DrawFormula): string {
  try {
    return boundColours(katex.renderToString(tex, {...katexOptions, throwOnError: true, displayMode}));
  } catch {
    return draw?.(tex, displayMode) ?? `<code>${escapeHtml(tex)}</code>`;
  }
}

function one(
  node: Exclude<Inline, {type: 'html'}>,
  context: InlineHtmlContext,
  siblings: readonly Inline[] | undefined,
): string {
  const inner = (): string => ('children' in node ? nodesHtml(node.children as readonly Inline[], context, false) : '');
  switch (node.type) {
    case 'text':
      return escapeHtml(bindUnits(node.value));
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'inlineMath':
      return printFormulaHtml(node.value, false, context.drawFormula);
    case 'break':
      return '<br>';
    case 'strong':
      return context.strong?.(inner(), node, siblings) ?? `<strong>${inner()}</strong>`;
    case 'emphasis':
      return `<em>${inner()}</em>`;
    case 'delete':
      return `<del>${inner()}</del>`;
    case 'footnoteReference':
      return context.footnote(node.identifier);
    case 'link':
      return anchorHtml(node.url, {html: inner(), words: normalizedText(node.children)}, context);
    default:
      return inner();
  }
}

function anchorHtml(
  url: string,
  {html, words}: {readonly html: string; readonly words: string},
  context: InlineHtmlContext,
): string {
  if (url.startsWith('#')) {
    const target = context.anchor(decodeUriSafely(url.slice(1)));
    return target === '' ? html : `<a href="${escapeHtml(target)}">${html}</a>`;
  }
  if (!/^(https?|mailto):/i.test(url)) return html;
  return `<a href="${escapeHtml(url)}">${html}</a>${context.behindLink(url, words)}`;
}

/** The tag `value` where it may stand here; `open` is the stack of those that wait for their end. */
function tag(value: string, open: string[]): string {
  const bound = /^<span class="(nb(?: long)?)">$/.exec(value)?.[1];
  if (bound !== undefined) {
    open.push('span');
    return `<span class="${bound}">`;
  }
  const [, slash, name = ''] = /^<(\/?)(sub|sup|u|kbd|mark|small|span)>$/.exec(value.toLowerCase()) ?? [];
  if (name === '' || (name === 'span' && slash === '')) return '';
  if (slash === '') {
    open.push(name);
    return `<${name}>`;
  }
  if (open.at(-1) !== name) return '';
  open.pop();
  return `</${name}>`;
}
