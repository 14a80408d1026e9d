// Theme tokens -> the geometry of a page, px; the one place that knows what the themes measure.
import type {Metrics} from '../model/metrics.ts';

/** px of a theme's grid; each is the token of the same name, without which the base theme's value holds. */
export interface ThemeMetrics {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly top: number;
  readonly bottom: number;
  /** Between title and text, between blocks, between figures in a row. */
  readonly afterTitle: number;
  readonly between: number;
  /** Above a heading within a slide. */
  readonly aboveHeading: number;
  readonly gap: number;
  /** Between a figure and its caption. */
  readonly captionGap: number;
  /** Widest figure beside text, of a pair, of three. */
  readonly figure: number;
  readonly half: number;
  readonly third: number;
  /** Above and below each sentence of a page of rows. */
  readonly rowPad: number;
}

/** The geometry that `tokens` set. */
export function readThemeMetrics(tokens: Metrics['tokens']): ThemeMetrics {
  const px = (name: string, base: number): number => tokens[name] ?? base;
  return {
    width: px('width', widestPage),
    height: px('height', 720),
    margin: px('margin', 80),
    top: px('top', 58),
    bottom: px('bottom', 64),
    afterTitle: px('after-title', 26),
    between: px('between', 20),
    aboveHeading: px('above-heading', 24),
    gap: px('gap', 32),
    captionGap: px('caption-gap', 12),
    figure: px('figure', 576),
    half: px('half', 576),
    third: px('third', 352),
    rowPad: px('row-pad', 20),
  };
}

/** px of the widest format, 16:9. */
export const widestPage = 1280;

/** Packed to the frame less this many px: the largest error of prediction seen was 0.7 px. */
export const safety = 2;

/**
 * A figure is never shown under this share of the canvas' width or height (either will do), nor above `zoom` times its
 * pixels.
 */
export const legible = {share: 0.45, zoom: 2} as const;

/**
 * Width by height from which a figure is wide: text stands below it, beside a narrower one. Beside a figure that takes
 * no more than `slim` of its column the text has the rest.
 */
export const shape = {wide: 1.7, slim: 0.7} as const;

/**
 * px up to which a table that a page of its own can hold is not broken, its lead-in beside it; rows of a table that is
 * kept whole as long as any page holds it, in smaller type if need be, those from which its rows may stand closer, and
 * px of that page.
 */
export const wholeTable = {height: 440, rows: 14, tall: 7, page: 510} as const;

/** px, in the smaller size, of a list that a page holds with a line above it. */
export const wholeList = {height: 470} as const;

/** px that a figure is never lower than, be it off the page. */
export const minFigureHeight = 40;

/** Latin characters of a title that surely stand on one line of 1120 px (23 px each at 40 px, with room to spare). */
export const titleLine = {characters: 48, width: 1120} as const;

/**
 * Short sections side by side: how many, words and items of each, px below a heading and between rows, and how much
 * fuller such a page looks than its height says.
 */
export const parallel = {min: 2, max: 4, words: 50, items: 10, gap: 10, rowGap: 28, fill: 1.6} as const;

/** Latin characters of a line of code that stands in a column beside its text, at 20 px in 528. */
export const codeColumn = {characters: 44} as const;

/** Sentences that make a page of rows, words that each has at least, px of a hairline. */
export const rows = {min: 3, words: 6, line: 1} as const;

/** The band below the screenshot of a slide: px of its text (three lines at most), of the space around it; words. */
export const band = {text: 113, pad: 32, words: 34} as const;

/** px that a collapsed border may add where a table is cut: half of it on each side. */
export const cutBorder = 1;

/** Formulas taller than this share of the page are set smaller where a smaller size helps. */
export const maxFormulaShare = 0.92;

/**
 * px of the lines that a parent shown again takes at most, itself nested or not: two, and twice or three times as many
 * where text is narrow.
 */
export const reminders = {
  outer: {full: 88, small: 74, side: 148, column: 148, third: 222},
  nested: {full: 74, small: 68, side: 136, column: 136, third: 204},
} as const;

/** Latin characters of any text that surely stand on one line of 960 px, the narrowest, and on two. */
export const reminderCharacters = {oneLine: 48, twoLines: 88} as const;

/**
 * A list in two columns: its items at least, their height at most and the gap below each, px; its height in one column,
 * of the page; px that the browser's columns may be longer than the best parting: a line.
 */
export const columnList = {items: 5, itemHeight: 104, gap: 16, minShare: 0.62, slack: 40} as const;

/**
 * Characters that a page holds at the size of a long statement (38 px) or a quotation (42 px), with a quarter to spare:
 * so
 * many in the widest area, below a title of one line.
 */
export const soloCapacity = {statement: 330, quotation: 230, width: 1120, height: 418, margin: 48} as const;

/**
 * Characters of the widest page up to which a statement is set largest, two lines and a half, and in the middle size,
 * five
 * lines.
 */
export const statementCharacters = {short: 90, middle: 200} as const;
