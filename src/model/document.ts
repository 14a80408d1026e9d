// The notes understood: a flat list of headings and blocks, free of Liquid, kramdown and raw HTML.
// The empty import teaches mdast the node inlineMath.
import type {AlignType, Literal, Parent, PhrasingContent} from 'mdast';
import type {} from 'mdast-util-math';
import type {Rule} from './diagnostic.ts';
import type {DirectiveName, DirectiveScope} from './directives/table.ts';
import type {SourceRange} from './source-range.ts';

/**
 * Inline content: mdast phrasing. `image` never occurs (figures are blocks); `html` only as `<sub>`, `<sup>`, `<u>`,
 * `<kbd>`, `<mark>`, `<small>` and their ends; `inlineMath` (mdast-util-math) holds TeX; `slideLink` and `qrCode` occur
 * on slides alone.
 */
export type Inline = PhrasingContent;

/** A link to another slide of the deck, by the slide's name. */
export interface SlideLink extends Parent {
  type: 'slideLink';
  slide: string;
  children: PhrasingContent[];
}

/** The QR code of the address `value`; `label` is the address as people read it. */
export interface QrCode extends Literal {
  type: 'qrCode';
  label: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    slideLink: SlideLink;
    qrCode: QrCode;
  }
  interface RootContentMap {
    slideLink: SlideLink;
    qrCode: QrCode;
  }
}

/** `id` is the block's ordinal in the document, the thread that runs from the notes to the coverage report. */
interface At {
  readonly id: number;
  readonly range: SourceRange;
}

/**
 * A block; `directives` are those before it where it stands within an item, absent for none; `callout` is the kind of
 * the labelled block (a note, an exercise, a theorem) that it is of, and absent of all others. `folded` is the line of
 * the folded block (`<details>`) that it stands in; absent where it stands in none.
 */
interface BlockAt extends At {
  readonly callout?: string;
  readonly folded?: number;
  readonly directives?: readonly Directive[];
}

/** A paragraph. */
export interface Prose extends BlockAt {
  readonly kind: 'prose';
  readonly children: readonly Inline[];
}

/** A list, numbered or not. */
export interface List extends BlockAt {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list. */
  readonly start: number;
  readonly items: readonly Item[];
}

/** Its first block is prose as a rule; nested lists, code, figures follow. */
export interface Item extends At {
  readonly blocks: readonly Block[];
  /** What its author says of it; absent for nothing. */
  readonly directives?: readonly Directive[];
}

/** An image of a figure. */
export interface Image {
  /**
   * As written after Liquid: site-relative (`/Lectures/a.png`), relative to the post, or remote. Trimmed, not decoded.
   */
  readonly src: string;
  /** The author's alternative text, or empty. */
  readonly alt: string;
  /** Inline `<svg>` as its author wrote it; it is cleaned where figures are prepared. `src` is then `inline:N`. */
  readonly svg?: string;
  /** Where a click on the figure leads. */
  readonly href?: string;
}

/** One figure of the notes: an image, or several that share a caption. */
export interface Figure extends BlockAt {
  readonly kind: 'figure';
  readonly images: readonly Image[];
  /** Caption as written; empty where there is none. */
  readonly caption: readonly Inline[];
}

/** A table; cells are inline nodes. */
export interface Table extends BlockAt {
  readonly kind: 'table';
  readonly align: readonly AlignType[];
  /** Empty cells where the notes give no header. */
  readonly header: readonly (readonly Inline[])[];
  readonly rows: readonly TableRow[];
}

/** A row below the header. */
export interface TableRow {
  readonly range: SourceRange;
  readonly cells: readonly (readonly Inline[])[];
}

/** A block of code. */
export interface Code extends BlockAt {
  readonly kind: 'code';
  /** Lower-case language name, or empty. */
  readonly lang: string;
  /** Lines to mark, as in a fence's `{2,4-5}`; empty where none. */
  readonly marks: string;
  readonly value: string;
}

/** A display formula; TeX without its delimiters. */
export interface Math extends BlockAt {
  readonly kind: 'math';
  readonly tex: string;
}

/** A quotation. */
export interface Quote extends BlockAt {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

/** A video or an embedded page: shown as a card that links to it. */
export interface Media extends BlockAt {
  readonly kind: 'media';
  readonly url: string;
  /** The author's title of it, or empty. */
  readonly title: string;
}

/** Text of a footnote; cited by `footnoteReference` with the same label. */
export interface Footnote extends BlockAt {
  readonly kind: 'footnote';
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** What stands under headings. */
export type Block = Prose | List | Figure | Table | Code | Math | Quote | Media | Footnote;

/** A heading of the notes. */
export interface Heading extends At {
  readonly kind: 'heading';
  /** As of blocks. */
  readonly folded?: number;
  /** 1 to 6, as written. */
  readonly depth: number;
  /** Numbering typed by hand, e.g. `2.4.1`; empty where there is none. */
  readonly number: string;
  /** Typed numbering, `&nbsp;` and a final colon cleaned away. */
  readonly children: readonly Inline[];
  /** Anchor that in-page links use: the author's id, else kramdown's automatic one. */
  readonly anchor: string;
}

/** An author's directive, `<!-- slide: NAME=VALUE -->`. What each asks for: `directives/requests.ts`. */
export interface Directive extends At {
  readonly kind: 'directive';
  readonly name: DirectiveName;
  /** One that its name takes; empty where that takes none. */
  readonly value: string;
  /** What it is said of; absent where the deck itself adds it, before a block. */
  readonly scope?: DirectiveScope;
  /** As its author wrote it, for messages; absent where the deck itself adds it. */
  readonly written?: string;
  /** It holds where the block is too long to stand whole, and nothing else is said of its words. */
  readonly ifLong?: true;
}

/** `<!--excerpt.start-->` or `<!--more-->`: what stands before it is the reading list. */
export interface Excerpt extends At {
  readonly kind: 'excerpt';
}

/** Taken out on purpose: a comment, a script, a hand-written table of contents. */
export interface Dropped extends At {
  readonly kind: 'dropped';
  /** The construct, as named in the coverage report. */
  readonly what:
    | 'comment'
    | 'directive'
    | 'script'
    | 'style'
    | 'contents'
    | 'navigation'
    | 'repeated'
    | 'rule'
    | 'anchor'
    | 'tag'
    | 'mark';
  readonly reason: string;
  /** Of `<!-- slide: accept RULE … -->`: the warnings that the author accepts. It changes nothing in the deck. */
  readonly accepts?: readonly Rule[];
}

/** Whatever a document holds. */
export type Entry = Heading | Block | Directive | Excerpt | Dropped;

/** A work that notes cite, as a bibliography of their site describes it; fields are empty where it says nothing. */
export interface Reference {
  readonly key: string;
  /** Everybody who wrote it, as the bibliography names them. */
  readonly who: string;
  readonly year: string;
  readonly title: string;
  /** The journal or the book that it stands in. */
  readonly container: string;
  /** Volume and pages, publisher, number of a preprint. */
  readonly details: readonly string[];
  /** Its address on the web, `http:` or `https:`. */
  readonly url: string;
}

/** A post understood. `entries` in reading order. */
export interface Document {
  readonly entries: readonly Entry[];
  /** The works that it cites and a bibliography of its site has, in the order in which they are cited. */
  readonly references?: readonly Reference[];
}

/** Which headings a running text has, and what is left out of it. */
export interface ScriptPlan {
  /** Level of each heading from 1, by its id. */
  readonly levels: ReadonlyMap<number, number>;
  /** Ids of the headings and blocks of its reading list. */
  readonly readings: ReadonlySet<number>;
  /** Ids of the entries that their author leaves out, and of headings that only say where a post begins. */
  readonly skipped: ReadonlySet<number>;
}
