// A page is what a person sees at once: a slide, or a part of one, that fits.
import type {Ratio} from './course.ts';
import type {SourceRange} from './source-range.ts';
import type {FigureBlock, ContentBlock, SpeakerNote} from '../blocks/types.ts';
import type {Role} from './slide.ts';
import type {Inline} from './document.ts';
import type {DeckTimes} from './timing/times.ts';

/**
 * Ways to set a page; also its class in the deck. `stack` is plain flow of anything, `rows` sentences parted by
 * hairlines, `statement` one short paragraph alone, `quotation` one quotation alone, `full` one figure alone, `shot`
 * the screenshot of a slide, or a part of a figure, on the whole page, with no title and a short text below.
 * `code-beside` is code in a column beside its text.
 */
export type Layout =
  | 'stack'
  | 'statement'
  | 'quotation'
  | 'full'
  | 'shot'
  | 'rows'
  | 'columns'
  | 'parallel'
  | 'beside'
  | 'code-beside'
  | 'pair'
  | 'three'
  | 'grid';

/**
 * A content block as set on a page; figures and formulas carry the size that the packer gave them. `columns`: px widths
 * of a
 * table's columns where the page shows a part of the table: those of the whole.
 */
export type PlacedBlock =
  | {readonly kind: 'figure'; readonly block: FigureBlock; readonly width: number; readonly height: number}
  | {
      readonly kind: 'block';
      readonly block: Exclude<ContentBlock, FigureBlock>;
      readonly size: MathSize;
      readonly columns?: readonly number[];
    };

/**
 * TeX size command of a display formula; '' is the theme's own size, two also set rows closer. A picture is drawn as
 * large as its page, whatever that makes of its letters.
 */
export type MathSize =
  | ''
  | '\\small'
  | '\\footnotesize'
  | '\\scriptsize'
  | '\\def\\arraystretch{0.72}\\scriptsize'
  | '\\def\\arraystretch{0.72}\\sixptsize'
  | '\\scaled';

/** A page of the deck; what it shows fits. */
export interface Page {
  /** 1-based. */
  readonly number: number;
  readonly role: Role;
  /** Id of the heading that it stands under; -1 where the deck itself adds it. */
  readonly heading: number;
  readonly layout: Layout;
  /** Its text is set in the smaller size. */
  readonly small: boolean;
  /** px from the top of the first block to the foot of the last, as the packer predicts; 0 where it packs nothing. */
  readonly used: number;
  /** Words that its title repeats were taken off it: it takes no more than `used`. */
  readonly isShortened?: true;
  /** Classes of all pages of its slide. */
  readonly slideClasses: readonly string[];
  /** All classes of its section in the deck: role, layout, type, look. */
  readonly styleClasses: readonly string[];
  /** Path of the picture that its author lays below it; left out, or empty, for none. */
  readonly backdrop?: string;
  readonly title: readonly Inline[];
  readonly name: string;
  /** Id of the block that stands as the page's title, in place of standing below it; -1 for none. */
  readonly promoted: number;
  /** "2/3" where another page of its slide has the same title; else empty. */
  readonly counter: string;
  /** This page's place among the pages of its slide: 2 of 3. */
  readonly part: {readonly index: number; readonly of: number};
  readonly trail: readonly string[];
  readonly level: number;
  readonly range: SourceRange;
  readonly blocks: readonly PlacedBlock[];
  /** The last figure's, where all figures share it and it stands below them; else empty. */
  readonly caption: readonly Inline[];
  readonly speakerNotes: readonly SpeakerNote[];
  /** Its index in the order of the notes, where the deck has another one. */
  readonly order?: number;
  /** Numbers of the pages of the appendix that stood behind it, first and last. */
  readonly appendix?: {readonly from: number; readonly to: number};
  /** Of a page of the appendix: number of the page that links to it. */
  readonly origin?: number;
}

/** What a deck says of itself. */
export interface DeckMeta {
  readonly key: string;
  readonly title: string;
  readonly course: string;
  /** Text at the foot of each slide, after the lecture's title; empty where the course sets none. */
  readonly footer: string;
  readonly lang: string;
  readonly description: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** ISO date of the lecture, else the year of its term (YYYY). */
  readonly date?: string;
}

/** All pages, and what they have in common. */
export interface Deck {
  readonly meta: DeckMeta;
  readonly ratio: Ratio;
  readonly theme: string;
  /** Names of the slides that open the parts of the lecture, one a part, as the agenda lists them. */
  readonly parts: readonly string[];
  readonly pages: readonly Page[];
  /** How long they take, page by page. */
  readonly times: DeckTimes;
}
