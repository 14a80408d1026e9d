// What somebody changed in a deck, and where.
import type {ContentSlide} from '../../../export/pptx/read-back/read-content.ts';

/** Where a text stood: which slide, counted from 0, which shape, which of its texts. */
export interface TextSpot {
  readonly slide: number;
  /** -1 for what is said. */
  readonly shape: number;
  readonly text: number;
}

/** One thing that somebody changed; spots are those of the deck as it was written. */
export type DeckChange =
  | {readonly kind: 'words'; readonly at: TextSpot; readonly before: string; readonly after: string}
  | {readonly kind: 'text-gone'; readonly at: TextSpot; readonly before: string}
  | {
      readonly kind: 'text-new';
      /** The text that it follows, or stands before. */
      readonly at: TextSpot;
      readonly isAfter: boolean;
      readonly after: string;
      readonly level: number;
      /** The text that it stands before, where it is new alone between two. */
      readonly ahead?: TextSpot;
    }
  | {
      readonly kind: 'text-moved';
      readonly at: TextSpot;
      readonly before: string;
      readonly behind: TextSpot | null;
      /** The next text that stands where it stood. */
      readonly ahead: TextSpot | null;
    }
  | {readonly kind: 'notes-new'; readonly slide: number; readonly after: string}
  | {readonly kind: 'slide-gone'; readonly slide: number}
  | {readonly kind: 'slide-moved'; readonly slide: number; readonly behind: number}
  | {readonly kind: 'slide-new'; readonly behind: number; readonly slide: ContentSlide}
  | {readonly kind: 'other'; readonly slide: number; readonly what: string};
