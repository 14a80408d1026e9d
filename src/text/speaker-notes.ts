// Block -> what the presenter says of it: its words verbatim, by block and item, with the addresses that it links to.
import type {Block, Inline} from '../model/document.ts';
import type {SpeakerNote} from '../blocks/types.ts';
import {normalizedText} from './plain.ts';

/**
 * Everything that a block says, verbatim, by block and item; a figure without a caption says nothing, and has to be
 * shown.
 */
export function toSpeakerNotes(block: Block): readonly SpeakerNote[] {
  switch (block.kind) {
    case 'prose':
      return [{id: block.id, text: toSpeakerText(block.children)}];
    case 'list':
      return block.items.flatMap(item =>
        item.blocks.flatMap(inner =>
          inner.kind === 'prose' ? toSpeakerNotes(inner).map(({text}) => ({id: item.id, text})) : toSpeakerNotes(inner),
        ),
      );
    case 'quote':
    case 'footnote':
      return block.blocks.flatMap(toSpeakerNotes);
    case 'figure':
      return block.caption.length > 0 ? [{id: block.id, text: toSpeakerText(block.caption)}] : [];
    case 'table':
      return [
        {
          id: block.id,
          text: [block.header, ...block.rows.map(row => row.cells)]
            .map(cells => cells.map(toSpeakerText).join(' | '))
            .join('\n'),
        },
      ];
    case 'code':
      return [{id: block.id, text: block.value}];
    case 'math':
      return [{id: block.id, text: block.tex}];
    case 'media':
      return [{id: block.id, text: [block.title, block.url].filter(Boolean).join(' ')}];
    default:
      return block satisfies never;
  }
}

/**
 * What a block says where it is not shown, by block and item: what has no words of its own, such as a figure, by its
 * alternative text or the name of its file.
 */
export function sayBlock(block: Block): readonly SpeakerNote[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(({id, blocks}) =>
        blocks.flatMap(inner =>
          inner.kind === 'prose' ? [{id, text: toSpeakerText(inner.children)}] : sayBlock(inner),
        ),
      );
    case 'quote':
    case 'footnote':
      return block.blocks.flatMap(sayBlock);
    default: {
      const said = toSpeakerNotes(block);
      return said.some(({text}) => text !== '') ? said : [describeBlock(block)];
    }
  }
}

/** All of a block as one note: what it says, else of a figure its alternative text or the name of its file. */
export function describeBlock(block: Block): SpeakerNote {
  const said = toSpeakerNotes(block).map(({text}) => text);
  const images = block.kind === 'figure' ? block.images.map(({alt, src}) => alt || src) : [];
  return {id: block.id, text: [...said, ...images].filter(text => text !== '').join('\n')};
}

/**
 * Inline content as it is said: plain text, each link followed by its address, so that no link is lost with its words.
 */
export function toSpeakerText(children: readonly Inline[]): string {
  return normalizedText(children.flatMap(withAddress));
}

function withAddress(node: Inline): readonly Inline[] {
  if (node.type === 'link')
    return /^https?:/i.test(node.url) && !normalizedText([node]).includes(node.url)
      ? [node, {type: 'text', value: ` (${node.url})`}]
      : [node];
  if ('children' in node)
    return [{...node, children: (node.children as readonly Inline[]).flatMap(withAddress)} as Inline];
  return [node];
}
