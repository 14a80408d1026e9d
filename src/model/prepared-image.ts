// The figures' files as the deck shows them: found, checked, put upright, scaled.

/** How large type in a figure is, px of an em on the canvas. */
export const figureType = {
  /** Smaller type cannot be read from the back of a room: its author is told, and parts of the figure follow it. */
  readable: 12,
  /** The same of a screenshot of a slide, and of a figure that may be divided. */
  divided: 14,
  /** Up to here it is worth a page to have it larger. */
  comfortable: 16,
} as const;

/** Sizes in px of the upright image as the notes hold it, without a uniform border, before scaling. */
export interface PreparedImage {
  readonly kind: 'image';
  /** Natural width, px. */
  readonly width: number;
  /** Natural height, px. */
  readonly height: number;
  /** Name of the prepared file, content-addressed, e.g. `architecture-3f2a9c.png`. */
  readonly name: string;
  /** Bytes of the prepared file: upright, at most the scaled size, safe to inline. */
  readonly bytes: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg' | 'image/svg+xml' | 'image/gif' | 'image/webp';
  /** Has transparent pixels: needs a background on dark themes. */
  readonly transparent: boolean;
  /** Size of the smaller type in it, px of the natural size; left out where there is too little text to tell. */
  readonly typeSize?: number;
  /** Size in px of the file as the notes hold it, its border included; left out of drawings. */
  readonly original?: {readonly width: number; readonly height: number};
  /** A screenshot of a slide: one of several of a post that are of one width and of a slide's shape. */
  readonly screenshot?: true;
  /** It holds text, and empty gutters divide it into parts that could be shown. */
  readonly divides?: true;
  /** Of an animated image, of which this is the middle frame: all of it, for decks that can play it. */
  readonly film?: {readonly bytes: Uint8Array; readonly mime: 'image/gif'};
  /**
   * Its parts in reading order, where the author asks for them or its type is too small to read; empty where nothing
   * divides it.
   */
  readonly details?: readonly PreparedImage[];
}

/** A figure that cannot be shown; a card that names it takes its place. */
export interface MissingImage {
  readonly kind: 'none';
  /** Said on the card, e.g. `Figure not found`. */
  readonly reason: string;
  /** The card links here (remote figures, PDFs on the course site); empty where there is nothing to link. */
  readonly href: string;
}

/** Prepared images by `Image.src`. */
export type PreparedImages = ReadonlyMap<string, PreparedImage | MissingImage>;
