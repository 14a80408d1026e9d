// What pages are packed from: the smallest things that a page break can part, and content blocks as the browser set
// them.
import type {FigureBlock, PageRequest, RepeatedLine} from '../../blocks/types.ts';
import type {Extent} from '../../model/metrics.ts';
import type {MathSize} from '../../model/page.ts';
import type {SetHeight, Width} from './widths.ts';

/** A text that may be set large where it is all that a page shows; `characters` as wide as Latin ones. */
export interface Solo {
  readonly layout: 'statement' | 'quotation';
  readonly characters: number;
}

/** A longer text in place of an atom's: its words, and the px that it is taller, by width; null where it is not set. */
export interface LongerAtom {
  readonly words: number;
  readonly isWhole: boolean;
  /** It stands as one paragraph or item, as a page of rows has them. */
  readonly isRow: boolean;
  readonly more: Readonly<Record<Width, number | null>>;
}

/** The smallest thing that a page break can part. */
export interface Atom {
  /** Index of its content block in the slide. */
  readonly block: number;
  /** Where in the content block: item path, code line or table row; empty for a whole content block. */
  readonly path: readonly number[];
  readonly kind: 'text' | 'figure' | 'note' | 'break';
  /** As set at each width; null where it cannot be set at that width. */
  readonly set: Readonly<Record<Width, SetHeight | null>>;
  /** Added at the top of a page that begins with this atom: a table's header row, the parent of nested items. */
  readonly lead: Readonly<Record<Width, number>>;
  readonly words: number;
  /** What longer texts in its place would take, shortest first. */
  readonly longer: readonly LongerAtom[];
  /** Cost of a page break before this atom. */
  readonly before: number;
  /** Item of a flat list: may stand in two columns. */
  readonly flat: boolean;
  /** A heading within a slide. */
  readonly isHeading: boolean;
  /** A paragraph or item that stands alone: no lead-in, nothing nested. */
  readonly sentence: boolean;
  /** How it may be set where it is all that a page shows; null for plainly. */
  readonly solo: Solo | null;
  readonly figure: FigureBlock | null;
  /** What its author asks of its page; absent for nothing. */
  readonly page?: PageRequest;
  /** Id of the figure that it speaks of; absent where it speaks of none. */
  readonly belongs?: number;
  /** A blank line of code: it vanishes where a page begins or ends its part of the code with it. */
  readonly blank: boolean;
  /** The line of code that it is; absent where it is none. */
  readonly line?: string;
  /** Atoms of the code that it is of; absent where it is of none. */
  readonly code?: number;
  /** Lines of the same code that are shown again above it where a page begins with it; absent for none. */
  readonly again?: readonly RepeatedLine[];
}

/** One content block as set: its extent at each width, its gap to the content block before it at each width. */
export interface MeasuredBlock {
  readonly extent: Readonly<Record<Width, Extent | null>>;
  readonly gap: Readonly<Record<Width, number>>;
  /** As set with longer texts, by how much longer; null where it has none, or was not set so at that width. */
  readonly longer: readonly Readonly<Record<Width, Extent | null>>[];
  readonly mathSize: MathSize;
}
