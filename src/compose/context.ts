// What composing needs beside the outline.
import type {Footnote, Inline} from '../model/document.ts';
import type {PreparedImages} from '../model/prepared-image.ts';
import type {SourceRange} from '../model/source-range.ts';
import type {LeadContext} from './lead/lead.ts';
import type {LeadMemory} from './recall-lead.ts';

/** How much of the notes is shown. */
export interface ComposeOptions {
  /** `lead`: long prose shows its leading run, the whole is said. `full`: every word stands on slides. */
  readonly prose: 'lead' | 'full';
  /** Paragraphs that narrate a screenshot of a whole slide are said, not shown. */
  readonly narrate: boolean;
}

/** A block so long that its words are chosen, and what stood around it. */
export interface LongBlock {
  /** Of the paragraph or the item in the document. */
  readonly id: number;
  readonly kind: 'prose' | 'item';
  readonly range: SourceRange;
  readonly children: readonly Inline[];
  readonly around: LeadContext;
  /** Its author says which words are shown. */
  readonly isRequested?: true;
}

/** What composing a section needs beside its blocks. */
export interface ComposeContext {
  readonly options: ComposeOptions;
  readonly images: PreparedImages;
  /** BCP 47 tag of the deck. */
  readonly lang: string;
  /** The parts of the block's figures are shown as well. */
  readonly isZoomed?: boolean;
  /** Items of lists come one by one. */
  readonly steps?: boolean;
  /** Plain heading of the section at hand: alternative text of last resort. */
  readonly heading: string;
  /** Footnote texts by label, and the number that each label got. */
  readonly footnotes: Footnotes;
  /** Lines of the notes that are rules: what stands on either side is told apart. */
  readonly rules: readonly number[];
  /** Is told each long block when its words are chosen; of one block more than once, where it is composed anew. */
  readonly onLongBlock?: ((block: LongBlock) => void) | undefined;
  /** What was chosen of long blocks before. */
  readonly leads?: LeadMemory | undefined;
}

/** Footnotes of a post, numbered in the order in which they are cited. */
export interface Footnotes {
  readonly numbers: ReadonlyMap<string, number>;
  readonly texts: ReadonlyMap<string, Footnote>;
}
