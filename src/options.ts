// What a build is requested -> what it works with: the course's own choice, and the usual ones, where nothing was said.
import {type Format, formats} from './files/deck-names.ts';
import {type HandoutLayout, handoutLayouts} from './handout/layouts.ts';
import {type Paper, papers} from './handout/paper.ts';
import type {Course} from './model/course.ts';
import type {Shard} from './site/shard.ts';

export {type Format, formats, type HandoutLayout, handoutLayouts, type Paper, papers, type Shard};

/** What happens to long prose. */
export const proseModes = ['lead', 'full'] as const;
/** One of `proseModes`. */
export type ProseMode = (typeof proseModes)[number];

/** What becomes of answers in the script. */
export const answerModes = ['shown', 'hidden'] as const;
/** One of `answerModes`. */
export type AnswerMode = (typeof answerModes)[number];

/** Where a course is, and how its slides are laid out. All of it is optional; a value outranks lectern.yml. */
export interface CourseOptions {
  /** A Jekyll site, or any folder of notes. Else the working folder where it is one, else its folder `content`. */
  readonly site?: string | undefined;
  /** Keys or file names of lectures, or their beginnings (`W13`). None: all lectures of the course. */
  readonly lectures?: readonly string[] | undefined;
  /** A theme of Lectern, or the path of a Marp theme of your own (.css). Else `seminar`. */
  readonly theme?: string | undefined;
  /** Long prose: its leading run on the slide and all of it in the notes (`lead`), or every word on slides (`full`). */
  readonly prose?: ProseMode | undefined;
  /** Seconds of processor time that the slides of one post may take. Else 60. */
  readonly timeLimit?: number | undefined;
  /** Executable of the Chromium or Chrome to use. */
  readonly browser?: string | undefined;
  /** Folder in which finished work is found again; false for none. Else `node_modules/.cache/lectern`. */
  readonly cache?: string | false | undefined;
}

/** What a build is requested. */
export interface BuildOptions extends CourseOptions {
  /** Folder for the decks. Else `output`. */
  readonly out?: string | undefined;
  /**
   * What to write beside the reports. Else html, pdf, md and handout.
   */
  readonly formats?: readonly Format[] | undefined;
  /**
   * Minutes of the sessions that decks are planned for: the longest one decides what stands in the appendix. `all`: the
   * whole deck, whatever the course says.
   */
  readonly minutes?: readonly number[] | 'all' | undefined;
  /** Paper of the handout. Else `a4`. */
  readonly paper?: Paper | undefined;
  /** What stands on a sheet of the handout. Else `script`. */
  readonly handout?: HandoutLayout | undefined;
  /** What readers fold open (`<details>`), and solutions: in the script, or room for them in their place. */
  readonly answers?: AnswerMode | undefined;
  /** Presenter notes as comments in the PDF of the slides. */
  readonly pdfNotes?: boolean | undefined;
  /** Each step of a slide (`steps`) is a page of the PDF; else a slide is one. */
  readonly pdfSteps?: boolean | undefined;
  /** The site's folder, into which PDF and handout of each deck are copied, to where the site links them. */
  readonly publish?: string | undefined;
  /** What an earlier run wrote and this one no longer makes stays. */
  readonly keep?: boolean | undefined;
  /** The share of the lectures to build: the i-th of n. */
  readonly shard?: Shard | undefined;
  /** Figures on the web are fetched: from the hosts that the course names, else from all; or from these. */
  readonly fetchFigures?: boolean | readonly string[] | undefined;
  /** False: reports come without their ledgers, which fill the memory in a long course. */
  readonly ledgers?: boolean | undefined;
}

/** What a build works with: all is decided. */
export interface ResolvedOptions {
  readonly lectures: readonly string[];
  /** No lecture was named: the whole course is built. */
  readonly all: boolean;
  readonly out: string;
  /** Folder of the site that links the PDFs; undefined where nothing is copied. */
  readonly publish?: string;
  readonly formats: ReadonlySet<Format>;
  readonly theme: string;
  readonly prose: ProseMode;
  /** What was asked for; where it is left out, posts and lectern.yml say it. */
  readonly minutes?: readonly number[] | 'all';
  readonly paper: Paper;
  readonly handout: HandoutLayout;
  readonly answers: AnswerMode;
  /** The slide PDF bears the presenter notes as annotations. */
  readonly pdfNotes: boolean;
  /** Each step of a slide is a page of its own in the PDF. */
  readonly pdfSteps: boolean;
  /** Seconds of processor time a post. */
  readonly timeLimit: number;
  /** Hosts that figures are fetched from; `all` of them, or none where it is left out. */
  readonly fetchFigures?: readonly string[] | 'all';
  readonly browser?: string;
  /** Folder of the cache; undefined for the usual one, false for none. */
  readonly cache: string | false | undefined;
  /** What an earlier run wrote and this one no longer makes stays. */
  readonly keep: boolean;
  /** The share of the lectures to build; all of them where there is none. */
  readonly shard?: Shard;
  readonly ledgers: boolean;
}

/** The values of what neither a build nor its course says. */
export const defaultOptions = {
  out: 'output',
  formats: ['html', 'pdf', 'md', 'handout'] as readonly Format[],
  theme: 'seminar',
  prose: 'lead' as ProseMode,
  paper: 'a4' as Paper,
  handout: 'script' as HandoutLayout,
  answers: 'shown' as AnswerMode,
  timeLimit: 60,
};

/** What was requested, else what the course says, else the usual. */
export function resolveOptions(given: BuildOptions, course: Partial<Course>): ResolvedOptions {
  const {lectures = [], publish, browser, shard} = given;
  const hosts = given.fetchFigures === true ? (course['fetch-figures']?.hosts ?? 'all') : given.fetchFigures;
  return {
    lectures,
    all: lectures.length === 0,
    out: given.out ?? defaultOptions.out,
    formats: new Set(given.formats ?? defaultOptions.formats),
    theme: given.theme ?? course.theme ?? defaultOptions.theme,
    prose: given.prose ?? course.prose ?? defaultOptions.prose,
    paper: given.paper ?? course.paper ?? defaultOptions.paper,
    handout: given.handout ?? course.handout ?? defaultOptions.handout,
    answers: given.answers ?? defaultOptions.answers,
    pdfNotes: given.pdfNotes === true,
    pdfSteps: given.pdfSteps === true,
    timeLimit: given.timeLimit ?? course['time-limit'] ?? defaultOptions.timeLimit,
    keep: given.keep === true,
    cache: given.cache,
    ledgers: given.ledgers !== false,
    ...(hosts === undefined || hosts === false ? {} : {fetchFigures: hosts}),
    ...(given.minutes === undefined ? {} : {minutes: given.minutes}),
    ...(publish === undefined ? {} : {publish}),
    ...(browser === undefined ? {} : {browser}),
    ...(shard === undefined ? {} : {shard}),
  };
}

/** What `merge` is requested. */
export interface MergeOptions {
  /** Outputs of the shards. */
  readonly folders: readonly string[];
  readonly out: string;
  readonly quiet: boolean;
}
