// What printing depends on beside what is printed.
import type {Recall} from '../model/memory/recall.ts';

/** What the Markdown of a deck depends on beside the deck. */
export interface EmitContext {
  readonly footnote: (label: string) => string;
  /** Slide number that an in-page anchor leads to, or 0. */
  readonly anchor: (anchor: string) => number;
  /** Name of the file made of the picture that an author lays below pages; undefined where it cannot be shown. */
  readonly backdrop?: (path: string) => string | undefined;
  /** What nodes were printed as before. */
  readonly printed?: Recall<string> | undefined;
  /** Shortens the texts of a header or footer to one line. */
  readonly fit: (texts: readonly string[], range: 'header' | 'footer') => readonly string[];
}
