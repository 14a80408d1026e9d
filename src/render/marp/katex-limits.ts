// What no formula may do, on slides and on paper.

/**
 * Limits against formulas that would never end; `trust: false` refuses URLs and HTML. How large one may be (`maxSize`,
 * em)
 * is for each medium to say.
 */
export const katexLimits = {throwOnError: false, trust: false, strict: 'ignore', maxExpand: 1000} as const;
