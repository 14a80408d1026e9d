// The slides of a deck and their times -> what its report says of each.
import type {SlideSource} from '../model/slide-source.ts';
import type {SourceRange} from '../model/source-range.ts';
import type {DeckTimes, PageTime} from '../model/timing/times.ts';

/** Where a slide stands in the notes. */
export interface PageReport extends SourceRange {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** That it takes. */
  readonly seconds: number;
  /** Where the seconds come from, other than an estimate. */
  readonly basis?: PageTime['basis'];
  /** It stands behind the lecture. */
  readonly appendix: boolean;
  /** It stands in its place, and is passed over. */
  readonly optional?: true;
}

/** What a report says of the slides of `sources`, which take `times`. */
export function describePages(sources: readonly SlideSource[], {pages}: DeckTimes): readonly PageReport[] {
  return sources.map(({number, id, title, range: {line, endLine}}, i) => {
    const {seconds = 0, appendix = false, basis, priority} = pages[i] ?? {};
    const optional = priority === 'optional' ? {optional: true as const} : {};
    return {number, id, title, seconds, ...(basis ? {basis} : {}), appendix, ...optional, line, endLine};
  });
}
