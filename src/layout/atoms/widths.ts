// Ways in which text is set -> one value of each.

/**
 * Ways in which text is set: in the deck's one size of running text; in its smaller size on the whole width, beside a
 * figure or code, and in one of two or three columns. Beside its text code has the place of a figure.
 */
export type Width = 'full' | 'small' | 'side' | 'column' | 'third';

/** One of each width. */
export function mapWidths<T>(make: (width: Width) => T): Record<Width, T> {
  return {full: make('full'), small: make('small'), side: make('side'), column: make('column'), third: make('third')};
}

/** Height and the gap above it, px, at one width. */
export interface SetHeight {
  readonly height: number;
  readonly gap: number;
}
