// What composing needs beside the outline.
import type {Footnote} from '../model/document.ts';
import type {PreparedImages} from '../model/prepared-image.ts';

/** How much of the notes is shown. */
export interface ComposeOptions {
  /** `lead`: long prose shows its leading run, the whole is said. `full`: every word stands on slides. */
  readonly prose: 'lead' | 'full';
  /** Paragraphs that narrate a screenshot of a whole slide are said, not shown. */
  readonly narrate: boolean;
}

/** What composing a section needs beside its blocks. */
export interface ComposeContext {
  readonly options: ComposeOptions;
  readonly images: PreparedImages;
  /** BCP 47 tag of the deck. */
  readonly lang: string;
  /** The parts of the block's figures are shown as well. */
  readonly isZoomed?: boolean;
  /** Plain heading of the section at hand: alternative text of last resort. */
  readonly heading: string;
  /** Footnote texts by label, and the number that each label got. */
  readonly footnotes: Footnotes;
}

/** Footnotes of a post, numbered in the order in which they are cited. */
export interface Footnotes {
  readonly numbers: ReadonlyMap<string, number>;
  readonly texts: ReadonlyMap<string, Footnote>;
}
