// The galley: every slide set once, as tall as it comes, at each width that a layout may ask for.
import type {Inline} from './document.ts';
import type {PlacedBlock} from './page.ts';
import type {Role} from './slide.ts';

/** One section to be set and measured. */
export interface GalleySection {
  readonly role: Role;
  readonly classes: readonly string[];
  readonly title: readonly Inline[];
  /** Suffix of the title on continued pages, at its widest; empty where a slide cannot continue. */
  readonly suffix: string;
  readonly blocks: readonly PlacedBlock[];
  /** Captions set alone, each a block after `blocks`. */
  readonly captions: readonly (readonly Inline[])[];
}

/** Which section of the galley measures what of a slide; -1 where nothing needs it. */
export interface GalleyIndex {
  readonly full: number;
  /** In the smaller size. */
  readonly small: number;
  readonly side: number;
  readonly column: number;
  readonly third: number;
  /**
   * Blocks with longer texts in place of theirs, at the widths at which a page may be filled up with them; by how much
   * longer they are.
   */
  readonly longer: readonly Readonly<Record<'full' | 'small' | 'side', number>>[];
  /** Captions at the width of the page, beside text, in a pair, in three. */
  readonly captions: Readonly<Record<'full' | 'side' | 'half' | 'third', number>>;
  /** Each formula at each size, smallest last. */
  readonly math: number;
  /** The whole slide again in looks that take less room, loosest first. */
  readonly denser: readonly {readonly styleClasses: readonly string[]; readonly section: number}[];
}

/** A galley as Marp Markdown, page by page. */
export interface GalleyText {
  /** Front matter: what all pages have in common. */
  readonly head: string;
  /** One for each section. */
  readonly sections: readonly string[];
  /** The page of headers and footers; empty where there are none. */
  readonly headerFooter: string;
}

/** The sections to be set, and which of them measure what. */
export interface Galley {
  readonly sections: readonly GalleySection[];
  /** One for each slide. */
  readonly index: readonly GalleyIndex[];
  /** Texts of headers and footers, set after all sections. */
  readonly headerFooter: readonly string[];
}
