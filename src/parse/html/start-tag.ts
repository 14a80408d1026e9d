// Where an HTML tag in Markdown ends.

/** Characters of the longest tag. */
const longest = 20_000;

/**
 * Offset after the `>` of the tag that begins at `start`; -1 where it is none. Narrower than HTML, where everything up
 * to the next `>` belongs to a tag: a `<` or a blank line outside of quotes says that the bracket was only a sign.
 */
export function tagEnd(text: string, start: number): number {
  let quote = '';
  const limit = Math.min(text.length, start + longest);
  for (let at = start + 1; at < limit; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if (character === '<') return -1;
    else if ((character === '"' || character === "'") && /[=\s]/.test(text[at - 1] ?? '')) quote = character;
    else if (character === '\n' && /^[ \t]*\n/.test(text.slice(at + 1, at + 80))) return -1;
  }
  return -1;
}
