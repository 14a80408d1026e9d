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
  readonly gap: number;
  /** Widest figure beside text, of a pair, of three. */
  readonly figure: number;
  readonly half: number;
  readonly third: number;
  /** Of a figure alone on its page: above the title, below it, below the figure. */
  readonly fullTop: number;
  readonly fullGap: number;
  readonly fullBottom: number;
  /** A line of text. */
  readonly leading: number;
}

/** The geometry that `tokens` set. */
export function readThemeMetrics(tokens: Metrics['tokens']): ThemeMetrics {
  const px = (name: string, base: number): number => tokens[name] ?? base;
  return {
    width: px('width', widestPage),
    height: px('height', 720),
    margin: px('margin', 80),
    top: px('top', 84),
    bottom: px('bottom', 84),
    afterTitle: px('after-title', 32),
    between: px('between', 20),
    gap: px('gap', 32),
    figure: px('figure', 576),
    half: px('half', 544),
    third: px('third', 352),
    fullTop: px('full-top', 52),
    fullGap: px('full-gap', 16),
    fullBottom: px('full-bottom', 68),
    leading: px('leading', 40),
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

/** px that a figure is never lower than, be it off the page. */
export const minFigureHeight = 40;

/** px that a letter of a title takes at the size of text: on the safe side, since it is not measured so. */
export const titleCharacter = 18;

/** px between a figure and its caption. */
export const captionGap = 12;

/** px that a collapsed border may add where a table is cut: half of it on each side. */
export const cutBorder = 1;

/** Formulas taller than this share of the page are set smaller where a smaller size helps. */
export const maxFormulaShare = 0.92;

/**
 * px of the lines that a parent shown again takes at most, itself nested or not: one, two or three where text is
 * narrow.
 */
export const reminders = {
  outer: {full: 40, text: 46, side: 80, column: 80, large: 52, largeSide: 138},
  nested: {full: 36, text: 40, side: 72, column: 72, large: 43, largeSide: 129},
} as const;

/** Latin characters of any text that stand on one line of 960 px, the narrowest. */
export const reminderCharacters = 44;

/** Characters of a text that nearly fills a page in the larger type, and of a line of code that fits the page in it. */
export const largeType = {pageCharacters: 380, codeLine: 64} as const;

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
