// Inline content -> mdast phrasing that Marp reads as it was meant: the differences between remark and markdown-it,
// closed here.
import type {PhrasingContent} from 'mdast';
import type {Inline} from '../model/document.ts';
import {typesetInline} from '../text/typography.ts';
import {bindUnits, keepTogether} from '../text/math/keep-together.ts';

/** What printing inline content depends on. */
export interface EmitInlineContext {
  /** Number of a footnote by its label. */
  readonly footnote: (label: string) => string;
  /** Rewrites addresses: `#anchor` to `#slide`. Empty drops the link and keeps its text. */
  readonly address: (url: string) => string;
  /** Address of the slide of a name. */
  readonly slide: (name: string) => string;
  /** File that holds the QR code of an address. */
  readonly qrCode: (url: string) => string;
  /** In a table cell `|` must not stand in a formula. */
  readonly inTable: boolean;
}

/** `nodes` ready to be printed as Marp Markdown, with kramdown's quotes and dashes. */
export function toMarpInline(nodes: readonly Inline[], context: EmitInlineContext): PhrasingContent[] {
  return toMarpNodes(typesetInline(nodes), context);
}

function toMarpNodes(nodes: readonly Inline[], context: EmitInlineContext): PhrasingContent[] {
  const out = nodes.flatMap(node => toMarpNode(node, context));
  const parted = out.map((node, i) => afterMath(out[i - 1], node));
  return context.inTable ? parted : keepTogether(parted);
}

function toMarpNode(node: Inline, context: EmitInlineContext): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{type: 'text', value: bindUnits(node.value.replace(/\s+/g, ' '))}];
    case 'inlineMath':
      return [{type: 'inlineMath', value: printTex(node.value, context.inTable)}];
    case 'inlineCode':
      return [{type: 'inlineCode', value: node.value.replace(/\s+/g, ' ')}];
    case 'footnoteReference':
      return [
        {type: 'html', value: '<sup>'},
        {type: 'text', value: context.footnote(node.identifier)},
        {type: 'html', value: '</sup>'},
      ];
    case 'qrCode':
      return [{type: 'image', url: context.qrCode(node.value), alt: printAltText(`QR code for ${node.label}`)}];
    case 'slideLink':
      return [{type: 'link', url: context.slide(node.slide), children: toMarpNodes(node.children, context)}];
    case 'link': {
      const [url, children] = [context.address(node.url), toMarpNodes(node.children as Inline[], context)];
      return url === '' ? children : [{type: 'link', url, children}];
    }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return wrapped(node.type, toMarpNodes(node.children as Inline[], context));
    case 'html':
      return /^<\/?(sub|sup|u|kbd|mark|small)>$/i.test(node.value)
        ? [{type: 'html', value: node.value.toLowerCase()}]
        : [];
    case 'break':
      // A table's cell is one line of Markdown.
      return [context.inTable ? {type: 'html', value: '<br>'} : {type: 'break'}];
    default:
      return [];
  }
}

/** Blanks at the edges of strong and emphasis stand outside of them, else neither parser sees the marks. */
function wrapped(type: 'strong' | 'emphasis' | 'delete', children: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [children[0], children.at(-1)];
  const lead = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  const tail =
    last?.type === 'text' && !(first === last && last.value.trim() === '') ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
  const inner = children
    .map((child, i) =>
      child.type !== 'text' ? child : {...child, value: trimmed(child.value, i === 0, i === children.length - 1)},
    )
    .filter(child => child.type !== 'text' || child.value !== '');
  const space = (value: string): PhrasingContent[] => (value ? [{type: 'text', value: ' '}] : []);
  return inner.length === 0 ? space(lead || tail) : [...space(lead), {type, children: inner}, ...space(tail)];
}

function trimmed(value: string, first: boolean, last: boolean): string {
  const start = first ? value.trimStart() : value;
  return last ? start.trimEnd() : start;
}

/** A digit right after `$…$` would make it text for Marp: a word joiner parts them. */
function afterMath(before: PhrasingContent | undefined, node: PhrasingContent): PhrasingContent {
  if (before?.type !== 'inlineMath' || node.type !== 'text' || !/^\d/.test(node.value)) return node;
  return {...node, value: `\u2060${node.value}`};
}

/** TeX on one line; a `$` inside `\text` is written `\(…\)`, a bar in a table as `\vert`. */
export function printTex(value: string, inTable = false): string {
  const line = value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\$([^$]*)\$/g, '\\($1\\)')
    .replaceAll('$', '\\$');
  return inTable ? line.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ').trim() : line;
}

const keyword = new RegExp(
  String.raw`(^|\s)(bg|fit|cover|contain|auto|left|right|vertical|horizontal|` +
    'blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|' +
    String.raw`w|h|width|height|\d+(\.\d+)?%)(?=$|[\s:])`,
  'gi',
);

/** Alternative text in which Marp finds no keyword: a word joiner before each (`bg`, `contrast`, `w:…` would act). */
export function printAltText(alt: string): string {
  return alt
    .replace(/[\r\n]+/g, ' ')
    .replace(/[[\]]/g, ' ')
    .replace(keyword, '$1\u2060$2')
    .replace(/\s+/g, ' ')
    .trim();
}
