// Ways in which text is set -> one value of each.

/**
 * Ways in which text is set: on a page with other things, alone, beside a figure, in one of two columns; alone and
 * beside a figure in large type.
 */
export type Width = 'full' | 'text' | 'side' | 'column' | 'large' | 'largeSide';

/** One of each width. */
export function mapWidths<T>(make: (width: Width) => T): Record<Width, T> {
  return {
    full: make('full'),
    text: make('text'),
    side: make('side'),
    column: make('column'),
    large: make('large'),
    largeSide: make('largeSide'),
  };
}

/** Height and the gap above it, px, at one width. */
export interface SetHeight {
  readonly height: number;
  readonly gap: number;
}
