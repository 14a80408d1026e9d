// How many words a choice may have.

/**
 * Words of a run, of a sentence that stands whole, and the fewest of either; of a block that stands whole where its
 * page has the room; of all that is shown of a block on a page that is half empty.
 */
export const runWords = {max: 28, sentence: 45, min: 3, whole: 60, page: 80} as const;

/** Sentences of a block that are looked at; what it says first it hardly ever says later than this. */
export const sentencesRead = 12;
