// How many words a choice may have.

/**
 * Words of a run, of a sentence that stands whole, and the fewest of either; of a block that stands whole where its
 * page has the room; of the sides of a picture that stand together; of all that is shown of a block on a page with room
 * left.
 */
export const runWords = {max: 28, sentence: 45, min: 3, whole: 60, sides: 50, page: 80} as const;

/** Sentences of a block that are looked at; what it says first it hardly ever says later than this. */
export const sentencesRead = 12;

/**
 * Words that a choice may have together with what it needs: the rest of its task, the sentences that it leans on, a
 * sentence that leads in to what follows (`led` where that is short).
 */
export interface NeedLimits {
  readonly needs: number;
  readonly led: number;
}

/** Of the choice that the model is measured by, and of what stands on a slide. */
export const needLimits: Readonly<Record<'choice' | 'slide', NeedLimits>> = {
  choice: {needs: runWords.sentence, led: runWords.whole},
  slide: {needs: runWords.page, led: runWords.page},
};
