// Where an HTML tag in Markdown ends.

/** Characters of the longest tag; those of an address that holds its image (`data:`) are not counted. */
const longest = 20_000;
/** An attribute that says something without a value; any other word without one is prose. */
const bare = 'allowfullscreen|async|autoplay|block|controls|default|defer|disabled|hidden|inline|loop|muted|open|slot';
const attribute = String.raw`\s+(?:[\w:@.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>]+)|(?:${bare})(?=[\s/>]))`;
/** Without attributes only what is no letter or two, as a sign of comparison may stand before. */
const wellFormed = new RegExp(String.raw`^<(?:[a-zA-Z][\w:-]*(?:${attribute})+|[a-zA-Z][\w:-]{2,})\s*/?>$`);

/**
 * Offset after the `>` of the tag that begins at `start`; -1 where it is none. Narrower than HTML, where everything up
 * to the next `>` belongs to a tag: a `<` outside of quotes, or a blank line among what are no attributes, says that
 * the bracket was only a sign.
 */
export function tagEnd(text: string, start: number): number {
  let quote = '';
  let hasBlankLine = false;
  let limit = start + longest;
  for (let at = start + 1; at < Math.min(text.length, limit); at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return !hasBlankLine || wellFormed.test(text.slice(start, at + 1)) ? at + 1 : -1;
    else if (character === '<') return -1;
    else if ((character === '"' || character === "'") && /[=\s]/.test(text[at - 1] ?? '')) {
      quote = character;
      const end = text.startsWith('data:', at + 1) ? text.indexOf(character, at + 1) : -1;
      if (end > 0) {
        limit += end - at;
        at = end - 1;
      }
    } else if (character === '\n' && /^[ \t]*\n/.test(text.slice(at + 1, at + 80))) hasBlankLine = true;
  }
  return -1;
}
