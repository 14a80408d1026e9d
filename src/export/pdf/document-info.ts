// What a PDF says of itself: title, language, bookmarks, notes, date.
import type {Bookmark} from './outline.ts';

/** What a PDF says of itself. */
export interface DocumentInfo {
  readonly title: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /**
   * `2024`, or a whole ISO time in UTC: creation and modification date, the same in each build. Without it there is
   * none.
   */
  readonly date?: string;
  /** Of each page the number that it is called by, where that is not its own place. */
  readonly labels?: readonly number[];
  /** Bookmarks in reading order. */
  readonly outline: readonly Bookmark[];
  /** Links to addresses below this one lead to files beside the PDF. */
  readonly base?: string;
  /** Number of the slide that a page of the slides' PDF shows; left out, that of the page. */
  readonly slideOf?: (page: number) => number;
  /** What links to places within the PDF lead to, by the name of the place; else it is a slide. */
  readonly targets?: ReadonlyMap<string, string>;
  /** What is said of each page, in order; written as comments where it is given. */
  readonly notes?: readonly string[];
}
