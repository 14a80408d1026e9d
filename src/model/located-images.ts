// Document -> every image in it, with its place, in reading order.
import {readRequests, requestsBefore} from './directives/requests.ts';
import type {Block, Document, Image} from './document.ts';
import type {SourceRange} from './source-range.ts';

/** An image and where it stands in the post. */
export interface LocatedImage {
  readonly image: Image;
  readonly range: SourceRange;
  /** Its parts are to be shown as well: the author's `layout=zoom` stands before it. */
  readonly isZoomed?: boolean;
}

/** The images of `document`, those in lists, quotations and footnotes included. */
export function collectImages(document: Document): readonly LocatedImage[] {
  const entries = document.entries.filter(entry => entry.kind !== 'dropped');
  return entries.flatMap((entry, i) => {
    switch (entry.kind) {
      case 'heading':
      case 'directive':
      case 'excerpt':
        return [];
      default:
        return inBlock(entry, requestsBefore(entries, i).zooms);
    }
  });
}

function inBlock(block: Block, isRequested: boolean): readonly LocatedImage[] {
  const isZoomed = isRequested || readRequests(block.directives ?? []).zooms;
  if (block.kind === 'figure') return block.images.map(image => ({image, range: block.range, isZoomed}));
  if (block.kind === 'list')
    return block.items.flatMap(({blocks, directives = []}) =>
      blocks.flatMap(inner => inBlock(inner, isZoomed || readRequests(directives).zooms)),
    );
  if (block.kind === 'quote' || block.kind === 'footnote')
    return block.blocks.flatMap(inner => inBlock(inner, isZoomed));
  return [];
}
