// What the windows of a lecture know and tell each other: the pages with their seconds, and where the lecture is.

/** A page as the presenter's windows know it. */
export interface LecturePage {
  readonly id: string;
  readonly title: string;
  /** s, as planned; 0 where nothing is planned. */
  readonly seconds: number;
  /** Index in `sections`; -1 before the first one. */
  readonly section: number;
  readonly isLead: boolean;
  readonly isContinuation: boolean;
  readonly isMust: boolean;
  readonly isOptional: boolean;
  readonly isAppendix: boolean;
  /** Steps that come one by one. */
  readonly steps: number;
  /** How much the lecture loses without it: above all figures, formulas and tables. */
  readonly worth: number;
}

/** The lecture as it was built. */
export interface TimedLecture {
  readonly title: string;
  /** The preview changes them. */
  readonly pages: LecturePage[];
  readonly sections: readonly string[];
  /** Share of the session for questions, 0 to 1. */
  readonly questions: number;
  /** s; 0 where nobody says how long the session is. */
  readonly length: number;
  /** Numbers of the pages of each plan, from 1, by its minutes. */
  readonly plans: Readonly<Record<string, readonly number[]>>;
}

/** What the class sees in place of the slide. */
export type Cover = '' | 'black' | 'white';

/** A change: its number, and the window it was made in; of two with one number that of the larger name is later. */
export type StateChange = readonly [version: number, by: string];

/** Where a lecture is; the same in all its windows. Times are ms since 1970 and durations s. */
export interface LectureState {
  /** Grows with each change, in whatever window. */
  readonly version: number;
  /** Of each part that was ever changed, the change that set it. */
  readonly changed: Readonly<Record<string, StateChange>>;
  readonly page: number;
  readonly step: number;
  readonly cover: Cover;
  /** The slides in the other one of dark and light. */
  readonly isFlipped: boolean;
  readonly hasSteps: boolean;
  /** Part of the slide that fills the window, in px of the slide: left, top, width, height. */
  readonly zoom: readonly [number, number, number, number] | null;
  /** Pages that are passed over, and what they were before. */
  readonly passed: readonly number[];
  readonly passedBefore: readonly number[];
  /** Minutes of the plan that is followed; empty for the longest. */
  readonly plan: string;
  /** When the clock began; null before. */
  readonly started: number | null;
  /** Up to when `spent` and `asking` count. */
  readonly counted: number;
  /** s on each page. */
  readonly spent: readonly number[];
  /** s of questions. */
  readonly asking: number;
  readonly isPaused: boolean;
  /** s of the session, and of it for questions. */
  readonly length: number;
  readonly reserve: number;
  /** s behind that were accepted; 0 for none. */
  readonly accepted: number;
}

/** A spot on the slide, 0 to 1 from left and top; null for none. */
export type LaserSpot = readonly [x: number, y: number] | null;

/** What windows tell each other. */
export type LectureMessage =
  | {readonly kind: 'hello'}
  | {readonly kind: 'state'; readonly state: LectureState}
  | {readonly kind: 'laser'; readonly spot: LaserSpot; readonly isOn: boolean}
  /** A key that means something in the console, pressed elsewhere. */
  | {readonly kind: 'key'; readonly key: string};

/** Numbers of the pace at a moment, s. */
export interface PaceNumbers {
  readonly elapsed: number;
  readonly left: number;
  /** The plan for the rest. */
  readonly need: number;
  /** Of that, for the page that is shown. */
  readonly needHere: number;
  /** What is not used of the time for questions. */
  readonly reserve: number;
  /** Behind the plan; below 0 ahead. */
  readonly late: number;
}

/** What the line of the pace says, and offers. */
export interface PaceLine {
  readonly tone: 'even' | 'late' | 'paused';
  readonly words: string;
  readonly more: string;
  readonly offers: readonly PaceOffer[];
}

/** A button of the pace line: what it does, by its key. */
export interface PaceOffer {
  readonly words: string;
  readonly key: string;
  readonly isFirst: boolean;
}
