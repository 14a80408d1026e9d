// How long a deck takes: what each page asks for, and which pages a session of so many minutes has time for.

/** How fast a course goes. Where each number comes from stands in src/timing/pace.ts. */
export interface Pace {
  /** Words said in a minute. */
  readonly speech: number;
  /** Words that an audience reads on a slide in a minute. */
  readonly reading: number;
  /** Seconds that each of these is looked at. */
  readonly figure: number;
  readonly table: number;
  readonly formula: number;
  /** Seconds for a line of code. */
  readonly codeLine: number;
  /** Seconds for each thing that comes by itself: an item of a list, a line of code. */
  readonly step: number;
  /** Seconds of a page without content of its own: title, agenda, divider. */
  readonly divider: number;
  /** Seconds that a page with content takes at least, and that any page takes at most. */
  readonly min: number;
  readonly max: number;
  /** All of the above times this: how a course compares with these numbers. */
  readonly factor: number;
  /** Share of a session that is kept for questions. */
  readonly questions: number;
}

/** How long a page takes, and what it is to a plan. */
export interface PageTime {
  /** Whole seconds. */
  readonly seconds: number;
  /** Index of its part of the lecture; -1 before the first one. */
  readonly section: number;
  /** The first page of its part with content. */
  readonly lead: boolean;
  /** It goes on from the page before. */
  readonly continuation: boolean;
  /** Items or lines on it that come one by one. */
  readonly steps: number;
}

/** How long the pages of a deck take, in their order. */
export interface DeckTimes {
  readonly pages: readonly PageTime[];
  /** Titles of the parts of the lecture that have pages. */
  readonly sections: readonly string[];
  /** Share of a session that is kept for questions. */
  readonly questions: number;
}
