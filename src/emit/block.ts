// A content block as set -> one block of Marp Markdown: exactly one child of the section it stands in.
import type {BlockContent, List, ListItem, Paragraph, PhrasingContent} from 'mdast';
import type {Inline} from '../model/document.ts';
import type {PlacedBlock} from '../model/page.ts';
import {cardTexts} from '../blocks/text.ts';
import {languageOf} from '../blocks/code-language.ts';
import {itemSentences} from '../blocks/itemized.ts';
import type {CodeBlock, ContentItem, LinkCardBlock, ListBlock, ProseBlock} from '../blocks/types.ts';
import {printFormula} from './formula.ts';
import {type EmitInlineContext, printAltText, toMarpInline} from './inline.ts';
import {type NodeContext, printNode} from './node.ts';
import {capitalizeOpening} from './opening.ts';

/** What printing a block depends on. */
export interface BlockContext extends EmitInlineContext, NodeContext {
  /** Address of a figure's prepared file. */
  readonly figure: (name: string) => string;
}

/** `placed` as Markdown, without a line end. */
export function printBlock(placed: PlacedBlock, context: BlockContext): string {
  if (placed.kind === 'figure') return printFigure(placed, context);
  const {block} = placed;
  switch (block.kind) {
    case 'prose':
      return printNode(toProseNode(block, context), context);
    case 'inline-heading':
      return printNode({type: 'heading', depth: 3, children: toMarpInline(block.children, context)}, context);
    case 'list':
      return printNode(toMarkedList(block, context), context, block.steps);
    case 'table':
      return printTable(block, context);
    case 'code':
      return printNode({type: 'code', lang: printFence(block), value: printCode(block)}, context);
    case 'math':
      return printFormula(block, placed.size);
    case 'quote':
      return printNode(
        {
          type: 'blockquote',
          children: block.paragraphs.map(children => ({type: 'paragraph', children: toMarpInline(children, context)})),
        },
        context,
      );
    case 'card':
      return printNode(
        {
          type: 'blockquote',
          children: cardTexts(block).map(text => ({
            type: 'paragraph',
            children: toCardNodes({...block, text}, context),
          })),
        },
        context,
      );
    case 'footnote':
      return `<small><sup>${block.mark}</sup> ${printInline(block.children, context)}</small>`;
    case 'note':
    case 'break':
      return '';
    default:
      return block satisfies never;
  }
}

/** Inline content as Markdown on one line; a break in it is a tag. */
export function printInline(children: readonly Inline[], context: BlockContext): string {
  const nodes = toMarpInline(children, context).map(
    (node): PhrasingContent => (node.type === 'break' ? {type: 'html', value: '<br>'} : node),
  );
  return printNode({type: 'paragraph', children: nodes}, context).replace(/\n+/g, ' ');
}

/** A caption, printed as one line, as it stands under a figure. */
export function markCaption(line: string): string {
  return `<small>${line}</small>`;
}

/** A paragraph, or the list of its sentences. */
function toProseNode(block: ProseBlock, context: BlockContext): Paragraph | List {
  const sentences = itemSentences(block);
  if (sentences === null) return withBar(toParagraphNode(block, context), block);
  const {opensWithin = false} = block;
  // By the mark in its first item themes tell it from a list that the paragraph above it leads in to.
  const mark: PhrasingContent = {type: 'html', value: '<span class="sentences"></span>'};
  const items = sentences.map((children, i): ListItem => {
    const words = toParagraphNode({children, opensWithin: i === 0 && opensWithin}, context);
    const marked: Paragraph = i === 0 ? {...words, children: [...words.children, mark]} : words;
    return {type: 'listItem', spread: false, children: [marked]};
  });
  return {type: 'list', ordered: false, start: null, spread: false, children: items};
}

function printFigure(placed: Extract<PlacedBlock, {kind: 'figure'}>, context: BlockContext): string {
  const {block} = placed;
  const alt = printAltText(block.alt);
  const preparedImage = `![w:${placed.width} h:${placed.height} ${alt}](${context.figure(block.file)})`;
  const href = context.address(block.href);
  const image = href ? `[${preparedImage}](<${href.replace(/[<>]/g, encodeURIComponent)}>)` : preparedImage;
  return block.caption.length > 0 ? `${image}\n${markCaption(printInline(block.caption, context))}` : image;
}

/** What the card stands for, and the QR code that leads there. */
function toCardNodes({text, href}: LinkCardBlock, context: BlockContext): PhrasingContent[] {
  const name: PhrasingContent[] = [
    {type: 'html', value: '<span class="card">'},
    ...linkCard(text, context.address(href)),
    {type: 'html', value: '</span>'},
  ];
  if (!/^https?:/i.test(href)) return name;
  return [
    ...name,
    {type: 'text', value: ' '},
    {type: 'image', url: context.qrCode(href), alt: printAltText(`QR code for ${text}`)},
  ];
}

function linkCard(text: string, href: string): PhrasingContent[] {
  const value: PhrasingContent = {type: 'text', value: text};
  return href ? [{type: 'link', url: href, children: [value]}] : [value];
}

function toListNode(items: readonly ContentItem[], ordered: boolean, start: number, context: BlockContext): List {
  return {
    type: 'list',
    ordered,
    start: ordered ? start : null,
    spread: false,
    children: items.map(item => toListItemNode(item, context)),
  };
}

/** A list; the mark of a labelled block stands in its first item. */
function toMarkedList(block: ListBlock, context: BlockContext): List {
  const plain = toListNode(block.items, block.ordered, block.start, context);
  const list = block.labelled ? {...plain, children: plain.children.map(withPlainMark)} : plain;
  const [first, ...rest] = list.children;
  const [words, ...below] = first?.children ?? [];
  if (block.callout === undefined || first === undefined || words?.type !== 'paragraph') return list;
  return {...list, children: [{...first, children: [withBar(words, block), ...below]}, ...rest]};
}

/** An item of a table of definitions; one without a label has the mark at its beginning by which themes find it. */
function withPlainMark(item: ListItem): ListItem {
  const [words, ...below] = item.children;
  if (words?.type !== 'paragraph' || words.children[0]?.type === 'strong') return item;
  const mark: PhrasingContent = {type: 'html', value: '<span class="plain"></span>'};
  return {...item, children: [{...words, children: [mark, ...words.children]}, ...below]};
}

/** `paragraph` with the mark at its end by which themes find what is of a labelled block. */
function withBar(paragraph: Paragraph, {callout}: Pick<ListBlock, 'callout'>): Paragraph {
  if (callout === undefined) return paragraph;
  const mark: PhrasingContent = {type: 'html', value: `<span class="callout ${callout}"></span>`};
  return {...paragraph, children: [...paragraph.children, mark]};
}

function toListItemNode(item: ContentItem, context: BlockContext): ListItem {
  const nested: BlockContent[] =
    item.items.length > 0 ? [toListNode(item.items, item.ordered, item.start ?? 1, context)] : [];
  return {
    type: 'listItem',
    spread: false,
    children: [toParagraphNode(item, context), ...nested],
  };
}

function toParagraphNode(
  {children, opensWithin}: Pick<ContentItem, 'children' | 'opensWithin'>,
  context: BlockContext,
): Paragraph {
  const nodes = toMarpInline(children, context);
  return {type: 'paragraph', children: opensWithin ? capitalizeOpening(nodes) : nodes};
}

function printTable(
  block: Extract<Extract<PlacedBlock, {kind: 'block'}>['block'], {kind: 'table'}>,
  context: BlockContext,
): string {
  const inCell = {...context, inTable: true};
  const width = block.rows.reduce((widest, row) => Math.max(widest, row.length), block.header.length);
  const cells = (row: readonly (readonly Inline[])[]) =>
    ({
      type: 'tableRow',
      children: Array.from(
        {length: width},
        (_, i) => ({type: 'tableCell', children: toMarpInline(trimmed(row[i] ?? []), inCell)}) as const,
      ),
    }) as const;
  return printNode(
    {
      type: 'table',
      align: Array.from({length: width}, (_, i) => block.align[i] ?? null),
      children: [cells(block.header), ...block.rows.map(cells)],
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

/**
 * Language, marked lines, the number of the first line where it is not 1 with those of the lines that are shown again
 * above it, and whether lines come one by one (`python {2,4-5} from=31 again=7,9 steps`).
 */
function printFence({lang, marks, from = 1, again = [], steps = false}: CodeBlock): string {
  const name = languageOf(lang) || (marks || steps ? 'text' : '');
  const moved = marks.replace(/\d+/g, number => `${Number(number) + again.length}`);
  return [
    name,
    ...(marks ? [`{${moved}}`] : []),
    ...(from > 1 && name ? [`from=${from}`] : []),
    ...(again.length > 0 ? [`again=${again.map(({number}) => number).join(',')}`] : []),
    ...(steps ? ['steps'] : []),
  ].join(' ');
}

/** The lines of an earlier page that are shown again, and its own. */
function printCode({value, again = []}: CodeBlock): string {
  return [...again.map(({text}) => text), value].join('\n');
}
