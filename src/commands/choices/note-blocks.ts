// Document -> its paragraphs and items, as whoever chooses words sees them: their lines and their words.
import type {Block, Document, Inline, Item} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';

/** A paragraph or an item of the notes. */
export interface NoteText {
  readonly kind: 'paragraph' | 'item';
  /** Line of the file on which it begins. */
  readonly line: number;
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
      return [noteText('paragraph', block.range.line, block.children)];
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
  return [...(own.length > 0 ? [noteText('item', range.line, children)] : []), ...rest];
}

function noteText(kind: NoteText['kind'], line: number, children: readonly Inline[]): NoteText {
  return {kind, line, children, text: normalizedText(children)};
}
