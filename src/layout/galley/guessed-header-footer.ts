// Texts of headers and footers -> how wide they are at most, where no browser has set them.
import type {HeaderFooter} from '../../model/metrics.ts';
import {measureWidth} from '../../text/width.ts';

/** px: widths of the lines, the font size, a wide Latin letter of it in bold. */
const guess = {header: 1000, footer: 900, em: 18, letter: 13} as const;

/** A guess that is rather too wide, for every one of `texts`. */
export function guessHeaderFooter(texts: readonly string[]): HeaderFooter {
  const {letter, ...line} = guess;
  const ends = (text: string): readonly number[] => {
    let end = 0;
    return [...text].flatMap(sign => {
      end += letter * measureWidth(sign);
      return Array.from(sign, () => end);
    });
  };
  return {...line, ends: Object.fromEntries(texts.map(text => [text, ends(text)]))};
}
