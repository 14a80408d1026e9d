// Text -> how wide it is, in Latin letters, before any browser has set it.

/** How many Latin letters wide a text is: a Chinese, Japanese or Korean letter, or a pictograph, is as wide as two. */
export function measureWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/**
 * `text` if it is no wider than `letters` Latin letters, else the whole words at its beginning that are, and an
 * ellipsis.
 */
export function shortenToWidth(text: string, letters: number): string {
  let [length, wide] = [0, 0];
  for (const letter of text) {
    wide += letterWidth(letter);
    if (wide > letters) {
      const start = text.slice(0, length).replace(/\s+\S*$/, '');
      return `${start.replace(/[\s,;:–-]+$/, '')}…`;
    }
    length += letter.length;
  }
  return text;
}

function letterWidth(letter: string): 1 | 2 {
  return (letter.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
}
