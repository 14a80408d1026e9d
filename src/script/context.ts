// What the parts of a running text share: what it is made of, and what they count as they go.
import type {Code, Document, ScriptPlan} from '../model/document.ts';
import type {DeckMeta} from '../model/page.ts';
import type {PreparedImages} from '../model/prepared-image.ts';
import type {DrawFormula} from '../render/math/mathjax.ts';

/** What a running text is made of. */
export interface ScriptInput {
  readonly document: Document;
  /** Left out where the notes were not understood: headings are then as deep as they are written. */
  readonly plan?: ScriptPlan;
  readonly images: PreparedImages;
  readonly meta: DeckMeta;
  /** Facts of the title slide: week, authors, … */
  readonly facts: readonly string[];
  /** Numbers of the slides of each block and heading, ascending, by id. */
  readonly slides: ReadonlyMap<number, readonly number[]>;
  /** Number of the slide with which the appendix of the deck begins; absent where it has none. */
  readonly appendix?: number;
  /** Leave out what readers fold open, and solutions; else they stand where they are. */
  readonly hidesAnswers?: boolean;
  /** Alternative texts of figures that the deck has, by id. */
  readonly alts: ReadonlyMap<number, string>;
  /** Addresses that bear a QR code. */
  readonly coded: ReadonlySet<string>;
  /** Number of a footnote by its label. */
  readonly footnote: (label: string) => string;
  /** Where the chip of a slide leads; empty for nowhere. */
  readonly slideHref: (slide: number) => string;
  /** Lines of code as HTML, or a drawing of it; undefined where it has neither. */
  readonly drawCode: (code: Code) => DrawnCode | undefined;
  readonly drawFormula?: DrawFormula;
}

/** Code as the engine draws it. */
export type DrawnCode =
  | {readonly kind: 'lines'; readonly lines: readonly string[]}
  | {readonly kind: 'svg'; readonly svg: string};

/** A heading of the running text. */
export interface ScriptHeading {
  readonly id: string;
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** Numbers of the slides that begin under it, ascending. */
  readonly slides: readonly number[];
}

/** The running text. */
export interface Script {
  /** Head, contents, text, and what stands behind it. */
  readonly html: string;
  readonly headings: readonly ScriptHeading[];
  /** Those of notes, links and terms behind the text. */
  readonly closing: readonly ScriptHeading[];
  /** Names of the image files that it shows, by which `images` holds them. */
  readonly files: ReadonlySet<string>;
}
