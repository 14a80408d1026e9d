// Document -> all that holds words in it: headings, paragraphs, captions, cells, code, descriptions of images. Pure.
import {hashBytes} from '../../digest.ts';
import type {Block, Document, Entry, Heading, Inline} from '../../model/document.ts';
import type {SourceRange} from '../../model/source-range.ts';
import {normalizedText} from '../../text/plain.ts';
import {tokensOf, type Token} from './compare/words.ts';

/** A text of the notes. */
export interface TextHolder {
  readonly kind: 'heading' | 'prose' | 'caption' | 'cell' | 'code' | 'description' | 'formula';
  /** Lines of the file. */
  readonly range: SourceRange;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Ids of all blocks and items that it stands in, the outermost first. */
  readonly ids: readonly number[];
  /** Of the list that it is an item of, its lines; absent for what is no item's first paragraph. */
  readonly item?: SourceRange;
  /** Of a heading; 0 of all else. */
  readonly depth: number;
  /** What holds the words: it tells one holder from another. */
  readonly node: object;
  /** Of a description. */
  readonly src?: string;
}

type HolderContext = Pick<TextHolder, 'ids' | 'item'>;

/** All of `document`, in order. */
export function listHolders({entries}: Document): readonly TextHolder[] {
  return entries.flatMap(entry => holdersOf(entry, {ids: []}));
}

function holdersOf(entry: Entry, around: HolderContext): readonly TextHolder[] {
  if (entry.kind === 'directive' || entry.kind === 'dropped' || entry.kind === 'excerpt') return [];
  return entry.kind === 'heading' ? [headingHolder(entry)] : blockHolders(entry, around);
}

function headingHolder({id, range, children, depth}: Heading): TextHolder {
  return {...inlineHolder('heading', children, {range, ids: [id]}), depth};
}

function inlineHolder(
  kind: TextHolder['kind'],
  children: readonly Inline[],
  around: HolderContext & {readonly range: SourceRange},
): TextHolder {
  const text = normalizedText(children);
  return {...around, kind, text, tokens: tokensOf(text), depth: 0, node: children};
}

function blockHolders(block: Block, {ids: outer, item}: HolderContext): readonly TextHolder[] {
  const ids = [...outer, block.id];
  const {range} = block;
  switch (block.kind) {
    case 'prose':
      return [inlineHolder('prose', block.children, {range, ids, ...(item ? {item} : {})})];
    case 'list':
      return block.items.flatMap(one =>
        one.blocks.flatMap((inner, i) =>
          holdersOf(inner, {ids: [...ids, one.id], ...(i === 0 ? {item: one.range} : {})}),
        ),
      );
    case 'quote':
    case 'footnote':
      return block.blocks.flatMap(inner => blockHolders(inner, {ids}));
    case 'table': {
      const header = block.header.map(cell =>
        inlineHolder('cell', cell, {range: {line: range.line, endLine: range.line}, ids}),
      );
      const rows = block.rows.flatMap(row =>
        row.cells.map(cell => inlineHolder('cell', cell, {range: row.range, ids})),
      );
      return [...header, ...rows];
    }
    case 'figure':
      return [
        ...block.images.map((image): TextHolder => {
          const plain = {kind: 'description', range, ids, depth: 0, node: image, src: image.src} as const;
          return {...plain, text: image.alt, tokens: tokensOf(image.alt)};
        }),
        ...(block.caption.length > 0 ? [inlineHolder('caption', block.caption, {range, ids})] : []),
      ];
    case 'code':
      return [{kind: 'code', range, ids, text: block.value, tokens: [], depth: 0, node: block}];
    case 'math':
      return [{kind: 'formula', range, ids, text: block.tex, tokens: [], depth: 0, node: block}];
    case 'media':
      return [];
    default:
      return block satisfies never;
  }
}

/** What tells notes from others: SHA-256 of all that they say, wherever it stands. */
export function digestNotes(document: Document): string {
  return hashBytes(printWithout(document));
}

/**
 * All that a document says but the words of `holder`, and where it stands: two readings are the same notes but for
 * those words where it is equal. The address of a heading follows its words.
 */
export function printWithout({entries}: Document, holder?: TextHolder): string {
  const node = holder?.node;
  const blank = holder?.kind === 'code' ? 'value' : 'alt';
  return JSON.stringify(entries, function (this: unknown, key, value: unknown) {
    if (key === 'id' || key === 'range' || key === 'position') return undefined;
    if (node !== undefined && value === node) return Array.isArray(node) ? '…' : {...(node as object), [blank]: '…'};
    const isAddress = key === 'anchor' && holder?.kind === 'heading';
    return isAddress && (this as {children?: unknown}).children === node ? '…' : value;
  });
}
