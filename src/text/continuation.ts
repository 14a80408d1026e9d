// Two lines of a text -> are they one sentence?

/**
 * Does `after` go on with the sentence that `before` breaks off: after a comma or a word that ends none, in small
 * characters?
 */
export function continuesSentence(before: string, after: string): boolean {
  return (
    /(?:,|\b(?:an?|and|are|as|at|by|for|from|in|into|is|of|on|or|that|the|their|to|which|with))$/i.test(
      before.trimEnd(),
    ) && /^\p{Ll}/u.test(after)
  );
}
