// A page of a deck and its blocks as the browser set them -> what the packer predicted of it, and what it takes.
import type {Page} from '../../src/model/page.ts';
import type {Extent} from '../../src/model/metrics.ts';

/** A page's height as predicted and as set, px. `atMost`: the prediction is the most that it may be. */
export interface ComparedHeight {
  readonly predicted: number;
  readonly set: number;
  readonly atMost: boolean;
}

/**
 * What `page` was predicted to take and what its blocks, `set`, take; null where nothing is predicted: large type is
 * judged by its letters, titles and dividers are set whole.
 */
export function compareHeight(page: Page, set: readonly Extent[]): ComparedHeight | null {
  const {layout, role, blocks, used, isShortened = false} = page;
  if (role === 'title' || role === 'section' || layout === 'statement' || layout === 'quotation') return null;
  const heightOf = (some: readonly Extent[]): number =>
    Math.max(...some.map(({bottom}) => bottom)) - Math.min(...some.map(({top}) => top));
  const isText = (_: Extent, i: number): boolean => blocks[i]?.kind === 'block';
  if (set.length === 0) return null;
  switch (layout) {
    case 'shot': {
      // The picture takes what its band leaves.
      const figures = blocks.reduce((sum, block) => sum + (block.kind === 'figure' ? block.height : 0), 0);
      const band = set.filter(isText);
      return band.length === 0 ? null : {predicted: used - figures, set: heightOf(band), atMost: false};
    }
    case 'beside':
      // A slim figure leaves room to its text, and narrow columns are hyphenated.
      return {predicted: used, set: heightOf(set.filter(isText)), atMost: true};
    case 'code-beside': {
      const isBeside = (extent: Extent, i: number): boolean => isText(extent, i) && blocks[i]?.block.kind !== 'code';
      return {predicted: used, set: heightOf(set.filter(isBeside)), atMost: true};
    }
    case 'columns':
      // The browser parts the list as it likes: the prediction has a line to spare.
      return {predicted: used, set: heightOf(set), atMost: true};
    case 'rows':
      // Rows of items bear no bullets and have their room.
      return {predicted: used, set: heightOf(set), atMost: set.some(({tag}) => tag === 'ul')};
    case 'three':
      // Captions of narrow figures are hyphenated.
      return {predicted: used, set: heightOf(set), atMost: true};
    default:
      return {predicted: used, set: heightOf(set), atMost: isShortened};
  }
}
