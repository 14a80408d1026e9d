// How many words a choice may have.

/**
 * Words of a run, of a sentence that stands whole, and the fewest of either; of a block that stands whole where its
 * page has the room.
 */
export const runWords = {max: 28, sentence: 45, min: 3, whole: 60} as const;
