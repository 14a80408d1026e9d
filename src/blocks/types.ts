// Content blocks: what a slide is made of, one type a kind.
import type {AlignType} from 'mdast';
import type {PageLayout} from '../model/directives/table.ts';
import type {Directive, Inline} from '../model/document.ts';
import type {SourceRange} from '../model/source-range.ts';

/** The author's words that are said, not shown: they go to the presenter notes verbatim. */
export interface SpeakerNote {
  /** Of the block in the document. */
  readonly id: number;
  readonly text: string;
  /** Ids of further blocks whose words it holds. */
  readonly covers?: readonly number[];
}

/** What an author asks of the page that a block stands on. */
export interface PageRequest {
  /** The directives that ask for it. */
  readonly directives: readonly Directive[];
  /** A page begins with the block. */
  readonly opens?: true;
  /** The block stands on the page of what is above it. */
  readonly joins?: true;
  /** What the page is called. */
  readonly title?: string;
  readonly layout?: PageLayout;
  /** Ground that it has. */
  readonly background?: string;
}

interface Shared {
  /** Of the block in the document it came from; -1 for what the deck itself adds (agenda, dividers). */
  readonly id: number;
  readonly range: SourceRange;
  readonly speakerNotes: readonly SpeakerNote[];
  readonly page?: PageRequest;
  /** Kind of the labelled block that it is of: a bar stands beside it. */
  readonly callout?: string;
  /** Line of the folded block that it is of. */
  readonly folded?: number;
}

/** More of a text, verbatim: for a page that has the room. */
export interface LongerText {
  readonly children: readonly Inline[];
  /** It is all of its block: the presenter need not say it besides. */
  readonly isWhole: boolean;
  /** It begins within a sentence. */
  readonly opensWithin?: true;
}

/** A paragraph, or the run of it that is shown. `lead`: ends in a colon and stays with what follows. */
export interface ProseBlock extends Shared {
  readonly kind: 'prose';
  readonly children: readonly Inline[];
  readonly lead: boolean;
  /** They were taken from within a sentence. */
  readonly opensWithin?: boolean;
  /** Its sentences stand as the items of a list: always, or where they are several. */
  readonly itemized?: 'always' | 'several';
  /** Shortest first. */
  readonly longer?: readonly LongerText[];
}

/** A heading inside a slide. */
export interface InlineHeadingBlock extends Shared {
  readonly kind: 'inline-heading';
  readonly children: readonly Inline[];
  /** It is the heading of a section that shares its slide with others. */
  readonly section?: boolean;
}

/** A list, or the part of one that a page shows. */
export interface ListBlock extends Shared {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ContentItem[];
  /** Labels with their details: a table of definitions. */
  readonly labelled?: boolean;
  /** Its items come one by one. */
  readonly steps?: boolean;
}

/** An item of a list. In an agenda or a divider it is a `slideLink`; in a list of readings it ends with a `qrCode`. */
export interface ContentItem extends Shared {
  readonly children: readonly Inline[];
  /** Its words were taken from within a sentence. */
  readonly opensWithin?: boolean;
  /** Shortest first. */
  readonly longer?: readonly LongerText[];
  /** Nested items; they share one list. */
  readonly items: readonly ContentItem[];
  readonly ordered: boolean;
  /** Number of the first nested item; 1 where it is left out. */
  readonly start?: number;
  /** Ids of further blocks that it shows, such as the address of a reading. */
  readonly covers?: readonly number[];
  /** Shown again above the rest of its nested items, on a page that continues it. */
  readonly repeated?: boolean;
}

/** An image, with its caption. */
export interface FigureBlock extends Shared {
  readonly kind: 'figure';
  readonly src: string;
  /** Name of the prepared file. */
  readonly file: string;
  /** Natural size, px. */
  readonly width: number;
  readonly height: number;
  /** Size of the type in it, px of the natural size, where it is known. */
  readonly typeSize?: number;
  /** Of a screenshot of a slide: px of the slide, of which it shows all but an empty border. */
  readonly shot?: {readonly width: number; readonly height: number};
  /** Ids of figures right after it that show the same. */
  readonly covers?: readonly number[];
  /** A part of the figure before it, shown large. */
  readonly detail?: true;
  readonly alt: string;
  /** Where the alternative text comes from. */
  readonly altFrom: 'author' | 'caption' | 'text' | 'heading' | 'file';
  readonly caption: readonly Inline[];
  readonly href: string;
  /** The ids of the text content blocks that speak of it. */
  readonly about: readonly number[];
  /** Where they stand: right before it, right after it (parts of one list share an id). */
  readonly binds?: readonly ('before' | 'after')[];
  /** They point at it, by "the figure above" or "(left)", and say little without it. */
  readonly pointed?: boolean;
}

/** A table, or rows of one. */
export interface TableBlock extends Shared {
  readonly kind: 'table';
  readonly align: readonly AlignType[];
  readonly header: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** A line of code that stands on an earlier page, with its number. */
export interface RepeatedLine {
  readonly number: number;
  readonly text: string;
}

/** Code, or lines of it. */
export interface CodeBlock extends Shared {
  readonly kind: 'code';
  readonly lang: string;
  readonly marks: string;
  readonly value: string;
  /** Number of its first line where it goes on from an earlier page. */
  readonly from?: number;
  /** Its lines come one by one. */
  readonly steps?: boolean;
  /** Lines of an earlier page that are shown again above it: what defines its names. */
  readonly again?: readonly RepeatedLine[];
}

/** A display formula; TeX without its delimiters. */
export interface MathBlock extends Shared {
  readonly kind: 'math';
  readonly tex: string;
  /** It may be too large for a page however small it is set: then it stands there as a picture. */
  readonly isLarge?: boolean;
  /** Its rows come one by one. */
  readonly steps?: boolean;
}

/** A quotation of paragraphs. */
export interface QuoteBlock extends Shared {
  readonly kind: 'quote';
  readonly paragraphs: readonly (readonly Inline[])[];
}

/** Stands for what a slide cannot show: a missing figure, a video, an embedded page. */
export interface LinkCardBlock extends Shared {
  readonly kind: 'card';
  readonly text: string;
  readonly href: string;
  /** Further missing figures, in a row with it. */
  readonly beside?: readonly {readonly id: number; readonly text: string}[];
  /** Where the text stands that speaks of it: right before it, right after it. */
  readonly binds?: readonly ('before' | 'after')[];
}

/** Text of a footnote, in small print on the page that cites it. */
export interface FootnoteBlock extends Shared {
  readonly kind: 'footnote';
  readonly mark: string;
  readonly children: readonly Inline[];
}

/** Takes no room: words for the presenter only, kept beside the content block before it (or after it). */
export interface NoteBlock extends Shared {
  readonly kind: 'note';
  /** Belongs to the next content block rather than to the one before. */
  readonly next: boolean;
}

/** An author's `<!-- slide: break -->`, or the end of the page before a part of a figure. */
export interface BreakBlock extends Shared {
  readonly kind: 'break';
  /** Stands before a part of a figure. */
  readonly detail?: true;
}

/** What a slide is made of, in reading order. */
export type ContentBlock =
  | ProseBlock
  | InlineHeadingBlock
  | ListBlock
  | FigureBlock
  | TableBlock
  | CodeBlock
  | MathBlock
  | QuoteBlock
  | LinkCardBlock
  | FootnoteBlock
  | NoteBlock
  | BreakBlock;
