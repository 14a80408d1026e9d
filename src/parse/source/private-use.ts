// Private-use characters: marks that the parser puts into the text, which `clean` takes out of what authors write.

/** Begins the number of a placeholder. */
export const placeholderStart = '\uE000';
/** Ends the number of a placeholder. */
export const placeholderEnd = '\uE001';
/** Joins characters for CommonMark's flanking rules, as it counts as a letter there, and is deleted afterwards. */
export const joiner = '\uE002';
/** Begins the number of a line while Liquid moves lines about. */
export const lineStart = '\uE003';
/** Ends the number of a line. */
export const lineEnd = '\uE004';
/** Stands for `site.baseurl`, whose slashes authors double or forget. */
export const baseUrl = '\uE005';
/** All of them, and a few to spare, as they stand in a character class of a regular expression. */
export const privateUse = String.raw`\uE000-\uE00F`;
