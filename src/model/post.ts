// A post and the site it belongs to, as read from disk.
import type {Ratio} from './course.ts';
import type {LoadedFamily} from './dialects/family.ts';
import type {SideNotes} from './side-note.ts';

/** A Jekyll site, or any folder of notes. */
export interface Site {
  /** Absolute path of the folder. */
  readonly root: string;
  /** `_config.yml`, parsed; empty where there is none. */
  readonly config: Readonly<Record<string, unknown>>;
  /** There is a `_config.yml`: Jekyll makes the site. */
  readonly isJekyll?: boolean;
  /** The course's name: `title` of the config, else the folder's name. */
  readonly title: string;
  /** BCP 47 tag: `lang` of the config; a post says it itself, or its script does, where there is none. */
  readonly lang: string | undefined;
  /** Keys of the front matter that name who gives a lecture, as lectern.yml has them. */
  readonly lead?: readonly string[];
  /** Every post that can be built, in the order of the course. */
  readonly posts: readonly PostFile[];
  /** Sentences for people: posts that share a name, folders that cannot be read. */
  readonly warnings?: readonly string[];
  /** Name of the family whose files tell what the site is; absent of Jekyll's, and where none tells. */
  readonly dialect?: string;
  /** The families that its notes may be of. */
  readonly families?: readonly LoadedFamily[];
  /** A folder could not be read: there may be more posts. */
  readonly isIncomplete?: boolean;
}

/** A post found, not yet read whole. */
export interface PostFile {
  /**
   * Name of the deck's files: `lecture` without `.pdf`, else the file name without its date; made unique by the path.
   */
  readonly key: string;
  /** From the site's root, `/` as separator. */
  readonly path: string;
  /** File name without date and extension: what a selector may match beside the key. */
  readonly name: string;
  /** `lecture` of the front matter as it is written, where it has one that is not the key. */
  readonly lecture?: string;
  /** Name of the family that its ending or its site tells; absent of Jekyll's, and where none tells. */
  readonly dialect?: string;
  /** The file could not be read when it was found: its key is that of its path. */
  readonly unread?: true;
}

/** A post read: front matter and body apart. */
export interface Post {
  readonly key: string;
  readonly path: string;
  readonly meta: Meta;
  /** Text after the front matter, `\n` line ends, no byte order mark. */
  readonly body: string;
  /** 1-based line of the file on which `body` starts. */
  readonly bodyLine: number;
  /** Lines of the file of each line of `body`, where they do not follow each other. */
  readonly lines?: readonly number[];
  /** Names of the families that it is read as, in order; absent of plain Markdown. */
  readonly dialects?: readonly string[];
  /** What its side file says; absent where it has none. */
  readonly side?: SideNotes;
  /** Seconds that slides took when they were rehearsed, by their names; absent where nothing was. */
  readonly rehearsed?: Readonly<Record<string, number>>;
}

/** What the front matter says, cleaned; `raw` holds all of it for Liquid. */
export interface Meta {
  readonly title: string;
  /** ISO date (YYYY-MM-DD) of `date`, else of the file name. */
  readonly date?: string;
  readonly lang: string;
  /** Term or year, as printed on the title slide. */
  readonly term?: string;
  /** Year of the term, of the post or else of the course. */
  readonly year?: string;
  readonly description?: string;
  /** Of the post, else of the site. */
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Label and value pairs for the title slide (Week, Lead, Notes, …), in order. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly raw: Readonly<Record<string, unknown>>;
  /** What the post says of its own deck. */
  readonly slides?: DeckWishes;
}

/** What a deck is to be, where its post says so. */
export interface DeckWishes {
  /** In the place of the title of the notes. */
  readonly title?: string;
  readonly prose?: 'lead' | 'full';
  readonly aspect?: Ratio;
  /** Of the session, questions included. */
  readonly minutes?: number;
  /** Name of a theme that comes with the program. */
  readonly theme?: string;
}
