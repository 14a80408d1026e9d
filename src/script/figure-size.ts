// The size of a figure in px -> its size on paper.
import type {PreparedImage} from '../model/prepared-image.ts';

/** Widths of the running text on paper, mm: the text, and the text with the margin beside it. */
export const measures = {text: 124, full: 174} as const;
/** Largest height of a figure, mm: in the text, and across the margin. */
const heights = {text: 118, full: 175} as const;
/** No figure is larger than natural: screenshots and plots are read well at 118 px an inch, drawings have 96. */
const density = {pixels: 118 / 25.4, drawing: 96 / 25.4} as const;
/** From here a figure goes across the margin: px of width, or so flat and so wide. */
const wide = {width: 1200, aspect: 3.2, flat: 800} as const;
/** Type of a figure that is smaller than this, mm of an em, is worth the margin: 7 pt. */
const smallType = 2.5;

/** Nor need type in it be larger than this, mm of an em (11 pt), where the figure is so wide all the same. */
const largeType = {em: 3.9, width: 84} as const;

/** A figure on paper. */
export interface FigureOnPaper {
  /** mm. */
  readonly width: number;
  readonly aspect: number;
  /** It goes across the margin. */
  readonly isFull: boolean;
}

/** The size on paper of an image with these px. */
export function sizeFigure(
  image: Pick<PreparedImage, 'width' | 'height' | 'mime' | 'screenshot' | 'typeSize'>,
): FigureOnPaper {
  const {width, height, mime, screenshot, typeSize} = image;
  const aspect = width / Math.max(1, height);
  const largest = typeSize === undefined ? measures.full : Math.max(largeType.width, (largeType.em / typeSize) * width);
  const natural = Math.min(largest, width / (mime === 'image/svg+xml' ? density.drawing : density.pixels));
  const inText = Math.min(natural, measures.text, heights.text * aspect);
  const hasSmallType = typeSize !== undefined && (typeSize / width) * inText < smallType;
  const asksFull =
    screenshot === true || width >= wide.width || (aspect >= wide.aspect && width > wide.flat) || hasSmallType;
  const across = Math.min(natural, measures.full, heights.full * aspect);
  return asksFull && across > measures.text
    ? {width: across, aspect, isFull: true}
    : {width: inText, aspect, isFull: false};
}
