// What stands above and below the text of every slide -> the same in one line: where a line ends, the browser has said.
import type {HeaderFooter} from '../../model/metrics.ts';
import type {Slide} from '../../model/slide.ts';
import {readableText} from '../../text/readable/readable-text.ts';

/** Share of the line that its last text may take where both are long. */
const lastShare = 0.6;
/** A word is cut where the whole words before it would leave more than this share of the line empty. */
const mayStayEmpty = 0.3;

/** Shortens the texts of one line until they fit `place`. */
export type FitLine = (texts: readonly string[], side: 'header' | 'footer') => readonly string[];

/** All texts that may stand in a header or footer of the deck, each once. */
export function collectHeaderFooterTexts(
  slides: readonly Slide[],
  {course, footer, title}: {readonly course: string; readonly footer: string; readonly title: string},
): readonly string[] {
  return [...new Set([course, footer, title, ...slides.flatMap(slide => [...slide.trail, readableText(slide.title)])])];
}

/** Fits at most two texts a line by what was measured; a text that was not measured stays as it is. */
export function createFitLine({em, ends, ...areas}: HeaderFooter): FitLine {
  return (texts, range) => {
    // A sign between two texts, or the three dots of a shortened one, with the blanks around it: no wider than 1.2 em.
    const sign = 1.2 * em;
    const area = areas[range] - sign * (texts.length - 1);
    const endsOf = (text: string): readonly number[] => (Object.hasOwn(ends, text) ? (ends[text] ?? []) : []);
    const widths = texts.map(text => endsOf(text).at(-1) ?? 0);
    if (widths.reduce((sum, width) => sum + width, 0) <= area) return texts;
    const [first = 0, last = first] = widths;
    const forLast = texts.length === 1 ? area : Math.min(last, Math.max(lastShare * area, area - first));
    return texts.map((text, i) =>
      shortenText(text, endsOf(text), i === texts.length - 1 ? forLast : area - forLast, sign),
    );
  };
}

/**
 * `text` where it ends within `area` px, else its beginning with three dots, whole words where they nearly fill the
 * line.
 */
function shortenText(text: string, ends: readonly number[], area: number, dots: number): string {
  if ((ends.at(-1) ?? 0) <= area) return text;
  const fits = (length: number): boolean => (ends[length - 1] ?? 0) + dots <= area;
  const starts = [...new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(text)].map(({index}) => index);
  const length = starts.filter(fits).at(-1) ?? 0;
  const words = text.lastIndexOf(' ', length);
  const end = (ends[words - 1] ?? 0) >= (1 - mayStayEmpty) * (ends[length - 1] ?? 0) ? words : length;
  return `${text.slice(0, end).replace(/[\s,;:–-]+$/, '')}…`;
}
