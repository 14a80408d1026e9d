// Two lines of a text -> are they one sentence?

/** Words of a line without a stop that is no heading or label: what follows may go on with it. */
const longLine = 8;

/**
 * Does `after` go on with the sentence that `before` breaks off: after a comma or a word that ends none, in small
 * characters; after a long line without a stop, with a word that begins none?
 */
export function continuesSentence(before: string, after: string): boolean {
  if (/[\p{L}\p{N})]$/u.test(before) && before.split(/\s+/).length >= longLine)
    if (/^(?:by|with|of|from|into|which|because|using)\s/.test(after)) return true;
  return (
    /(?:,|\b(?:an?|and|are|as|at|by|for|from|in|into|is|of|on|or|that|the|their|to|which|with))$/i.test(
      before.trimEnd(),
    ) && /^\p{Ll}/u.test(after)
  );
}
