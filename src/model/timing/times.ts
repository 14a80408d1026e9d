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
  /** Seconds that a page without content of its own takes at least: title, agenda, divider. */
  readonly divider: number;
  /** Seconds that a page with content takes at least, and that any page takes at most. */
  readonly min: number;
  readonly max: number;
  /** All of the above times this: how a course compares with these numbers. */
  readonly factor: number;
  /** Share of a session that is kept for questions. */
  readonly questions: number;
}

/** What an author says of a page's place in a plan; '' where nothing is said. */
export type Priority = '' | 'must' | 'optional' | 'appendix';

/** How long a page takes, and what it is to a plan. */
export interface PageTime {
  /** Whole seconds. */
  readonly seconds: number;
  /** Where they come from, other than an estimate: its author, or a rehearsal. */
  readonly basis?: 'author' | 'rehearsal';
  /** Index of its part of the lecture; -1 before the first one. */
  readonly section: number;
  /** The first page of its part with content. */
  readonly lead: boolean;
  /** It goes on from the page before. */
  readonly continuation: boolean;
  /** Items or lines on it that come one by one. */
  readonly steps: number;
  /** `optional`: it stands in its place, takes no time of a plan, and is passed over. */
  readonly priority: Priority;
  /** It stands behind the lecture. */
  readonly appendix: boolean;
}

/** The pages that a session has time for. */
export interface TimePlan {
  /** Of the session, questions included. */
  readonly minutes: number;
  /** Numbers of its pages, from 1, in the order of the deck. */
  readonly pages: readonly number[];
}

/** How long the pages of a deck take, in their order. */
export interface DeckTimes {
  readonly pages: readonly PageTime[];
  /** Titles of the parts of the lecture that have pages. */
  readonly sections: readonly string[];
  /** Share of a session that is kept for questions. */
  readonly questions: number;
  /** Length of the session; absent where nobody says one. */
  readonly minutes?: number;
  /** For each length that was asked for, the shortest first: each holds those before it. */
  readonly plans: readonly TimePlan[];
}
