// Document -> every image in it, with its place, in reading order.
import type {Block, Document, Image} from './document.ts';
import type {Place} from './place.ts';

/** The images of `document`, those in lists, quotations and footnotes included. */
export function imagesOf(document: Document): readonly {readonly image: Image; readonly place: Place}[] {
  return document.entries.flatMap(entry => {
    switch (entry.kind) {
      case 'heading':
      case 'directive':
      case 'excerpt':
      case 'dropped':
        return [];
      default:
        return inBlock(entry);
    }
  });
}

function inBlock(block: Block): readonly {readonly image: Image; readonly place: Place}[] {
  if (block.kind === 'figure') return block.images.map(image => ({image, place: block.place}));
  if (block.kind === 'list') return block.items.flatMap(item => item.blocks.flatMap(inBlock));
  if (block.kind === 'quote' || block.kind === 'footnote') return block.blocks.flatMap(inBlock);
  return [];
}
