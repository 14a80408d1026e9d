// What a page holds before anything is set, in characters, words and lines: the guesses that composing works with.

/**
 * Bounds of what is shown. Characters are Latin ones. Pages are packed by measured heights later; these bounds only
 * keep
 * one block from being more than any page can hold.
 */
export const capacity = {
  /** Characters of a title, three lines of it; real ones stay under 120. */
  title: 150,
  /** Characters of a inline heading: two lines. */
  inlineHeading: 120,
  /** Characters of the joint title of sections that share a slide: about one line and a half. */
  jointTitle: 72,
  /** Characters of a line of code that wraps to about seven lines. */
  codeLine: 560,
  /** Words of a quotation that stays whole. */
  quoteWords: 60,
  /** Rows of a formula that stand on a page with a line of text. */
  formulaRows: 5,
  /**
   * em of a formula in the first size smaller than the text's, on a page with a line of text; how many times as large
   * one may be that the smallest size surely brings onto a page.
   */
  formula: {width: 32, height: 12, large: 1.25},
  /**
   * Levels of a list: Marp's parser ends at ten (20 nested tokens), and deeper than this nobody can tell them apart.
   */
  listLevels: 5,
  /**
   * Words of a portion of prose; a paragraph of up to `whole` is not split, nor an item of up to `item`, nor is a
   * sentence of up to `sentence`.
   */
  portion: {words: 45, whole: 63, item: 110, sentence: 66},
  /**
   * Characters from which a text of hardly any words is no language, characters a word, and characters that are shown
   * of it.
   */
  gibberish: {characters: 500, perWord: 60, displayed: 240},
  /** Characters of a table row, some twelve lines, and of a header row, which stands on every page of its table. */
  tableRow: {body: 900, header: 400},
  /**
   * Characters across a table in its smaller size, characters that the space beside a column takes, and characters of
   * the longest word that a column surely holds whole.
   */
  columns: {characters: 88, padding: 2.6, longestWord: 18},
  /** Lines of a table's cell that a page surely holds. */
  cellLines: 9,
} as const;

/** Characters on a line of a cell of a table whose columns are as wide as each other. */
export function countCellCharacters(columns: number): number {
  return Math.max(4, Math.floor(tableLine / Math.max(1, columns) - cellPadding));
}

/** Characters across a whole table, and those that the space between two columns takes. */
const [tableLine, cellPadding] = [2240 / 23, 64 / 23];
