// Document -> its paragraphs and items, as whoever chooses words sees them: their lines and their words.
import type {Block, Document, Inline, Item} from '../../model/document.ts';
import type {SourceRange} from '../../model/source-range.ts';
import {normalizedText} from '../../text/plain.ts';

/** A paragraph or an item of the notes. */
export interface NoteText {
  readonly kind: 'paragraph' | 'item';
  /** Line of the file on which it begins. */
  readonly line: number;
  /** The one on which its words end. */
  readonly endLine: number;
  readonly children: readonly Inline[];
  /** Its words as plain text, one blank for several. */
  readonly text: string;
}

/** The paragraphs and items of `document`, in order. */
export function listNoteTexts({entries}: Document): readonly NoteText[] {
  return entries.flatMap(entry =>
    entry.kind === 'heading' || entry.kind === 'directive' || entry.kind === 'excerpt' || entry.kind === 'dropped'
      ? []
      : textsOfBlock(entry),
  );
}

function textsOfBlock(block: Block): readonly NoteText[] {
  switch (block.kind) {
    case 'prose':
      return [noteText('paragraph', block.range, block.children)];
    case 'list':
      return block.items.flatMap(textsOfItem);
    case 'quote':
    case 'footnote':
      return block.blocks.flatMap(textsOfBlock);
    default:
      return [];
  }
}

/** The words of an item are its first paragraphs; what comes after another block is on its own. */
function textsOfItem({range, blocks}: Item): readonly NoteText[] {
  const end = blocks.findIndex(({kind}) => kind !== 'prose');
  const own = blocks.slice(0, end < 0 ? undefined : end).flatMap(block => (block.kind === 'prose' ? [block] : []));
  const rest = blocks.slice(own.length).flatMap(textsOfBlock);
  const children = own.flatMap((block, i): readonly Inline[] => [
    ...(i === 0 ? [] : [{type: 'text', value: ' '} as const]),
    ...block.children,
  ]);
  const ends = {line: range.line, endLine: own.at(-1)?.range.endLine ?? range.line};
  return [...(own.length > 0 ? [noteText('item', ends, children)] : []), ...rest];
}

function noteText(kind: NoteText['kind'], {line, endLine}: SourceRange, children: readonly Inline[]): NoteText {
  return {kind, line, endLine, children, text: normalizedText(children)};
}
