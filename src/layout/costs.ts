// The one table of costs: every weight of page breaks, pages and arrangements, in one unit (about "one page too many" =
// 100).
import {figureType} from '../model/prepared-image.ts';
import type {Bond} from '../model/slide.ts';

/** Breaks. `forbidden` is large but finite: a chain of lead-ins longer than a page must still break somewhere. */
export const breaks = {
  forbidden: 5000,
  /** Between two blocks. */
  block: 0,
  /** Between a figure and the text that speaks of it. */
  figure: 130,
  /** Between a figure and text that points at it. */
  pointed: 200,
  /** Between a card, for what a slide cannot show, and what stands beside it. */
  card: 60,
  /** Between the images of one figure, which are to be compared. */
  together: 400,
  /** After a label, before what it names. */
  label: 400,
  /** Before what its author joins to the page before: less than a figure too small to read. */
  joined: 400,
  /** Between items of a list; after its first and before its last; between those of a nested list. */
  item: 40,
  loneItem: 110,
  nested: 85,
  /** More within a list that a page can hold. */
  whole: 60,
  /** Within nested items, more: where the words of their parent do not stand whole on the next page. */
  cutParent: 70,
  /**
   * In code: before what begins at the margin below a blank line, at another blank line, at any other line, more for
   * each bracket that stands open there; near its ends and within what documents a function.
   */
  margin: 110,
  blank: 135,
  line: 280,
  inner: 40,
  edge: 600,
  /** Between rows of a table. */
  row: 70,
} as const;

/** Breaks within a group of blocks that make one thought: more than a half-empty page, by what binds them. */
export const bonds: Readonly<Record<Bond, number>> = {
  '': 0,
  'lead-in': breaks.forbidden,
  where: 600,
  formula: 200,
  formulas: 60,
  answer: 140,
  items: 160,
  code: 140,
  'after-code': 130,
  consequence: 140,
  example: 90,
};

/** Pages. */
export const pages = {
  /** Every page costs: what fits on one is not put on two. */
  each: 100,
  /** Of an empty page, times the square of its empty share. */
  white: 90,
  /** Running words above this many cost `crowded`. */
  many: 140,
  crowded: 130,
  /** One lone item of a list, one paragraph of fewer than `alone` words, or fewer than `few` words of text. */
  lonely: 70,
  alone: 42,
  few: 14,
  /** A figure shown small, times the square of the share that it lacks of the area it would have alone on a page. */
  figure: 350,
  /**
   * Type in a figure shown under `type` px of an em, times the share that it lacks of what a page of its own would give
   * it, up to `type`.
   */
  unread: 130,
  type: figureType.comfortable,
  /** A figure with another figure's text, that text's own figure not in sight: the worst page there is. */
  foreign: 700,
  /** Beyond this zoom of its pixels a figure gains nothing by being larger. */
  enough: 1.3,
  /** A figure under its legible minimum. */
  illegible: 420,
  /** Text taller than the page: no page is chosen so where any other way exists. */
  overfull: 100_000,
  /** Each px that text is taller than its page. */
  overPx: 85,
  /** Nothing on a page but words for the presenter, in units of `overfull`; a forced break within it. */
  bare: 5,
  crossed: 10,
  /** Words for the presenter that begin a page rather than end the one before. */
  strayNote: 1,
} as const;

/** Arrangements. */
export const arrangements = {
  /** A page that ends one block of code and begins another, both of them torn. */
  scraps: 220,
  /** Less than half of a torn list beside a figure. */
  fewAtFigure: 90,
  /** Figures are not arranged as their author asks. */
  unwished: 400,
  /** Text beside a wide figure, which would be larger above or below it. */
  aspect: 20,
  /**
   * What text beside an upright figure is cheaper than below it: decides between pages that are as good; and the price
   * of a column that it leaves empty, times the square of the empty share.
   */
  upright: 24,
  column: 60,
  /** Two columns, where one would do. */
  columns: 6,
  /** Text alone in the smaller size: less than a page, more than a white hole is worth. */
  small: 24,
  /** A section that begins on a page with others; below the rest of another. */
  shared: 12,
  tail: 150,
  /** A paragraph with a label below the rest of another one's detail. */
  mixed: 45,
  /** What sections side by side are cheaper than below each other. */
  parallel: 40,
  /** What rows are cheaper than plain text: they decide how a page looks, not what stands on it. */
  rows: 2,
  /**
   * What a lone paragraph set large is cheaper than plain text: it decides how it looks, never that it stands alone.
   */
  solo: 1,
} as const;

/**
 * How dear running words are: those of a page above `fair` cost `wordy` a ten, squared. A page above the median that a
 * deck may have costs one of `steps` besides, one above the 90th percentile one of `crowds`: each slide is broken under
 * all of them, and once more under each of `tight`, and of the pages thus found the deck takes those that cost least in
 * themselves while it keeps to its words.
 */
export const wordPrices = {
  fair: 116,
  wordy: 8,
  steps: [0, 20, 40, 60, 80, 100, 130, 160, 200, 260, 340],
  crowds: [0, 60, 130, 200, 280, 400],
  tight: [82, 74, 68, 62, 56].map(fair => ({fair, wordy: 12, step: 70, crowd: 130})),
} as const;

/**
 * Running words of a deck's content pages: median and 90th percentile. A page of text in the usual size holds some 150.
 * Under 60 and 90, and 85 and 108, which were tried first, lists broke over half-empty pages, and what a sentence leans
 * on, or a number that it comes to, had no room: readers of slides missed these, and hardly found a page too full.
 */
export const deckWords = {median: 104, p90: 132} as const;

/**
 * Where median and 90th percentile are read, and one page in how many is left free below them, so that in a long deck a
 * page more, or a word counted otherwise, does not miss them.
 */
export const shares = {median: {at: 0.5, free: 32}, p90: {at: 0.9, free: 64}} as const;
