// How many words a choice may have.

/** Words of a run, of a sentence that stands whole, and the fewest of either. */
export const runWords = {max: 28, sentence: 45, min: 3} as const;
