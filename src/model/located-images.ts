// Document -> every image in it, with its place, in reading order.
import {readRequests, requestsBefore} from './directives/requests.ts';
import {isImagePath} from './directives/table.ts';
import type {Block, Directive, Document, Image} from './document.ts';
import type {SourceRange} from './source-range.ts';

/** An image and where it stands in the post. */
export interface LocatedImage {
  readonly image: Image;
  readonly range: SourceRange;
  /** Its parts are to be shown as well: the author's `layout=zoom` stands before it. */
  readonly isZoomed?: boolean;
  /** It is the ground of pages, which text stands on, and no figure. */
  readonly isBackdrop?: true;
}

/** By what prepared images are found: a figure by its `src`, the ground of pages beside the figure of the same file. */
export function imageKey({image: {src}, isBackdrop}: Pick<LocatedImage, 'image' | 'isBackdrop'>): string {
  return isBackdrop ? backdropKey(src) : src;
}

/** By what the ground made of the picture `src` is found. */
export function backdropKey(src: string): string {
  return `backdrop of pages: ${src}`;
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

/** The pictures that authors lay below pages (`background="a.jpg"`), in reading order. */
export function collectBackdrops(document: Document): readonly LocatedImage[] {
  return document.entries.flatMap(entry => {
    if (entry.kind === 'directive') return toBackdrop(entry);
    return entry.kind === 'list' || entry.kind === 'quote' ? backdropsWithin(entry) : [];
  });
}

function backdropsWithin(block: Block): readonly LocatedImage[] {
  const own = (block.directives ?? []).flatMap(toBackdrop);
  if (block.kind === 'quote') return [...own, ...block.blocks.flatMap(backdropsWithin)];
  if (block.kind !== 'list') return own;
  return [
    ...own,
    ...block.items.flatMap(({directives = [], blocks}) => [
      ...directives.flatMap(toBackdrop),
      ...blocks.flatMap(backdropsWithin),
    ]),
  ];
}

function toBackdrop({name, value, range}: Directive): readonly LocatedImage[] {
  if (name !== 'background' || !isImagePath(value)) return [];
  return [{image: {src: value, alt: ''}, range, isBackdrop: true}];
}
