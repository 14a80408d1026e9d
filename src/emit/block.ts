// A piece as set -> one block of Marp Markdown: exactly one child of the section it stands in.
import type {BlockContent, List, ListItem, PhrasingContent, RootContent} from 'mdast';
import {gfmToMarkdown} from 'mdast-util-gfm';
import {mathToMarkdown} from 'mdast-util-math';
import {toMarkdown} from 'mdast-util-to-markdown';
import type {Inline} from '../model/document.ts';
import type {Placed} from '../model/page.ts';
import type {PieceItem} from '../blocks/types.ts';
import {type InlineContext, altText, forMarp} from './inline.ts';

/** What printing a block depends on. */
export interface BlockContext extends InlineContext {
  /** Address of a figure's prepared file. */
  readonly figure: (name: string) => string;
  /** Bullet of this list: lists that follow each other take turns, or they would merge. */
  readonly bullet: '-' | '+';
}

/** `placed` as Markdown, without a line end. */
export function block(placed: Placed, context: BlockContext): string {
  if (placed.kind === 'figure') return figure(placed, context);
  const {piece} = placed;
  switch (piece.kind) {
    case 'prose':
      return print({type: 'paragraph', children: forMarp(piece.children, context)}, context);
    case 'minor':
      return print({type: 'heading', depth: 3, children: forMarp(piece.children, context)}, context);
    case 'list':
      return print(list(piece.items, piece.ordered, piece.start, context), context);
    case 'table':
      return table(piece, context);
    case 'code':
      return print({type: 'code', lang: fence(piece.lang, piece.marks, piece.from), value: piece.value}, context);
    case 'math':
      return `$$\n${[placed.size, displayTex(piece.tex)].filter(Boolean).join(' ')}\n$$`;
    case 'quote':
      return print(
        {
          type: 'blockquote',
          children: piece.paragraphs.map(children => ({type: 'paragraph', children: forMarp(children, context)})),
        },
        context,
      );
    case 'card':
      return print(
        {
          type: 'blockquote',
          children: [
            {
              type: 'paragraph',
              children: [{type: 'emphasis', children: card(piece.text, context.address(piece.href))}],
            },
          ],
        },
        context,
      );
    case 'footnote':
      return `<small><sup>${piece.mark}</sup> ${inline(piece.children, context)}</small>`;
    case 'note':
    case 'break':
      return '';
    default:
      return piece satisfies never;
  }
}

/** Inline content as Markdown on one line. */
export function inline(children: readonly Inline[], context: BlockContext): string {
  return print({type: 'paragraph', children: forMarp(children, context)}, context).replace(/\n+/g, ' ');
}

/** A caption alone, as it stands under a figure. */
export function caption(children: readonly Inline[], context: BlockContext): string {
  return `<small>${inline(children, context)}</small>`;
}

function figure(placed: Extract<Placed, {kind: 'figure'}>, context: BlockContext): string {
  const {piece} = placed;
  const picture = `![w:${placed.width} h:${placed.height} ${altText(piece.alt)}](${context.figure(piece.file)})`;
  const href = context.address(piece.href);
  const image = href ? `[${picture}](<${href.replace(/[<>]/g, encodeURIComponent)}>)` : picture;
  return piece.caption.length > 0 ? `${image}\n${caption(piece.caption, context)}` : image;
}

function card(text: string, href: string): PhrasingContent[] {
  const value: PhrasingContent = {type: 'text', value: text};
  return href ? [{type: 'link', url: href, children: [value]}] : [value];
}

function list(items: readonly PieceItem[], ordered: boolean, start: number, context: BlockContext): List {
  return {
    type: 'list',
    ordered,
    start: ordered ? start : null,
    spread: false,
    children: items.map(item => listItem(item, context)),
  };
}

function listItem(item: PieceItem, context: BlockContext): ListItem {
  const nested: BlockContent[] = item.items.length > 0 ? [list(item.items, item.ordered, 1, context)] : [];
  return {
    type: 'listItem',
    spread: false,
    children: [{type: 'paragraph', children: forMarp(item.children, context)}, ...nested],
  };
}

function table(
  piece: Extract<Extract<Placed, {kind: 'piece'}>['piece'], {kind: 'table'}>,
  context: BlockContext,
): string {
  const inCell = {...context, inTable: true};
  const width = Math.max(piece.header.length, ...piece.rows.map(row => row.length));
  const cells = (row: readonly (readonly Inline[])[]) =>
    ({
      type: 'tableRow',
      children: Array.from(
        {length: width},
        (_, i) => ({type: 'tableCell', children: forMarp(trimmed(row[i] ?? []), inCell)}) as const,
      ),
    }) as const;
  return print(
    {
      type: 'table',
      align: Array.from({length: width}, (_, i) => piece.align[i] ?? null),
      children: [cells(piece.header), ...piece.rows.map(cells)],
    },
    context,
  );
}

/** A cell without breaks at its end: below them nothing stands. */
function trimmed(children: readonly Inline[]): readonly Inline[] {
  return children.slice(
    0,
    children.findLastIndex(node => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')) + 1,
  );
}

/** Language, marked lines, and the number of the first line where it is not 1 (`python {2,4-5} from=31`). */
function fence(lang: string, marks: string, from = 1): string {
  const name = lang.replace(/[^\w#+.-]/g, '');
  const numbered = from > 1 && name ? ` from=${from}` : '';
  return marks ? `${name || 'text'} {${marks}}${numbered}` : `${name}${numbered}`;
}

/** Display TeX without blank lines, which would end the formula for Marp. */
function displayTex(value: string): string {
  return value
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join('\n')
    .replace(/\$\$/g, '');
}

function print(node: RootContent, context: BlockContext): string {
  return toMarkdown(node, {
    bullet: context.bullet,
    bulletOther: context.bullet === '-' ? '+' : '-',
    emphasis: '*',
    strong: '*',
    fence: '`',
    fences: true,
    incrementListMarker: true,
    listItemIndent: 'one',
    rule: '-',
    extensions: [gfmToMarkdown({tablePipeAlign: false}), mathToMarkdown()],
  }).trimEnd();
}
