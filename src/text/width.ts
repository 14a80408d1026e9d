// Text -> how wide it is, in Latin characters, before any browser has set it.
import {eastAsianWidth} from 'get-east-asian-width';

/**
 * How many Latin characters wide a text is: a Chinese, Japanese or Korean letter, or a pictograph, is as wide as two
 * (UAX #11); an accent of its own has no width.
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

/** Signs that join or vary others (U+FE0F, U+200D) have no width of their own, but take part in a wide sign. */
function characterWidth(character: string): 0 | 1 | 2 {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300) return 1;
  return /[\p{Mn}\p{Me}\u200D]/u.test(character) ? 0 : eastAsianWidth(point);
}
