// How large a table may be and still be kept whole: its columns are then set by its content, else by equal shares.

/** Rows, and letters of all its cells. */
export const mostRowsWhole = 6;
export const mostLettersWhole = 700;
