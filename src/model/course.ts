// What a course says of its decks in its own config file, checked.
import type {TexConfig} from './tex-config.ts';
import type {Rule} from './diagnostic.ts';
import type {Pace} from './timing/times.ts';

/** Shape of the slides. */
export const ratios = ['16:9', '4:3'] as const;
/** A canvas' width to its height. */
export type Ratio = (typeof ratios)[number];

/** What a pattern of `publish` may name in braces. */
export const pathVariables = ['lecture', 'key', 'term', 'week'] as const;
/** One of `pathVariables`. */
export type PathVariable = (typeof pathVariables)[number];

/** Families that come with the program, whatever the theme. */
export const bundledFonts = ['Plex', 'Literata', 'Mono'] as const;

/** A warning that the course has looked at and accepts. */
export interface AcceptedRule {
  readonly rule: Rule;
  /** Path or name of the one post that it is about; all of them where there is none. */
  readonly file?: string;
  /** `file:line` of the answer. */
  readonly at: string;
}

/** A font of the course: its name, and its files by weight where it is not one of the theme's. */
export interface CourseFont {
  readonly family: string;
  /** Real paths of woff2, woff or ttf files, by weight ("400", "600", "400 italic"). */
  readonly files: readonly (readonly [weight: string, path: string])[];
}

/** What lectern.yml says, checked. */
export interface Course {
  readonly theme?: string;
  /** `file:line` of the key, for a theme that does not exist. */
  readonly themeAt?: string;
  readonly prose?: 'lead' | 'full';
  /** BCP 47 tag of decks whose notes name none. */
  readonly lang?: string;
  /** Family of the notes, where it is named. */
  readonly dialect?: string;
  /** What becomes of `<details>`. */
  readonly folded?: 'after' | 'notes' | 'shown';
  readonly paper?: 'a4' | 'letter';
  readonly handout?: 'script' | 'notes' | 'lines' | '2up' | '3up' | '4up' | '6up';
  readonly ratio: Ratio;
  /** CSS colour. */
  readonly accent?: string;
  /** Real path of an SVG, PNG or JPEG. */
  readonly logo?: string;
  /** The same for dark backgrounds. */
  readonly logoDark?: string;
  readonly footer?: string;
  readonly fonts: {readonly text?: CourseFont; readonly title?: CourseFont; readonly code?: CourseFont};
  /** Where `--publish` puts files: paths below its folder, with placeholders. */
  readonly publish: {readonly pdf: string; readonly handout: string};
  readonly accept?: readonly AcceptedRule[];
  /** Headings that only say where a post begins, beside those of the language. */
  readonly openers?: readonly string[];
  /** Keys of the front matter that name who gives a lecture, before the usual ones. */
  readonly lead?: readonly string[];
  /** Repository of the notes: `owner/name` on GitHub, or the address of it or of its folder. */
  readonly repository?: string;
  /** TeX macros of all formulas, by name. */
  readonly macros?: TexConfig['macros'];
  /** Seconds of processor time that the slides of one post may take. */
  readonly 'time-limit'?: number;
  /** Of a session, questions included; several where decks are planned for several. */
  readonly minutes?: number | readonly number[];
  /** How fast the course goes, where it differs from the usual. */
  readonly pace?: Partial<Pace>;
  /** Where figures are fetched from, when a build is asked to fetch them. */
  readonly 'fetch-figures'?: {readonly hosts: readonly string[]};
}
