// Text -> how wide it is, in Latin characters, before any browser has set it.

/**
 * How many Latin characters wide a text is: a Chinese, Japanese or Korean letter, or a pictograph, is as wide as two.
 */
export function measureWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0);
}

/**
 * `text` if it is no wider than `characters` Latin characters, else the whole words at its beginning that are, and an
 * ellipsis.
 */
export function shortenToWidth(text: string, characters: number): string {
  let [length, wide] = [0, 0];
  for (const character of text) {
    wide += characterWidth(character);
    if (wide > characters) {
      const start = text.slice(0, length).replace(/\s+\S*$/, '');
      return `${start.replace(/[\s,;:–-]+$/, '')}…`;
    }
    length += character.length;
  }
  return text;
}

function characterWidth(character: string): 1 | 2 {
  return (character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
}
