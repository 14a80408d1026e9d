// The families of notes that are not Jekyll's: how one is found, and what its site says of a course.

/** What a family may ask of the site's files; every path is from the site's root. */
export interface SiteFiles {
  /** Text of a file; undefined where there is none that can be read. */
  text(path: string): string | undefined;
  /** Content of a YAML, TOML or JSON file, by its ending; empty where there is none. */
  data(path: string): Readonly<Record<string, unknown>>;
}

/** What the files of a site say of its course. */
export interface SiteFacts {
  /** In the names of `_config.yml`: `title`, `lang`, `authors`, `bibliography` …; further keys are the family's own. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Lectures in the order of the course: paths from the root, with or without their ending. */
  readonly order: readonly string[];
  /** Files and folders that are no notes, as patterns of Jekyll's `exclude`. */
  readonly exclude: readonly string[];
}

/** Notes that are no Markdown, turned to it. */
export interface ConvertedNotes {
  readonly text: string;
  /** File line of each line of `text`. */
  readonly lines: readonly number[];
}

/** A family as it is loaded: what the reader of a site needs of it. */
export interface LoadedFamily {
  readonly name: string;
  /** For people: "Quarto". */
  readonly title: string;
  /** What only notes of this family hold, for folders whose site says nothing. */
  readonly signs?: RegExp;
  readSite?(files: SiteFiles): SiteFacts;
  /** Notes that are no Markdown; undefined where they are broken. */
  convert?(text: string): ConvertedNotes | undefined;
}

/** A family as the table has it: its front end is loaded when notes need it. */
export interface Family extends Pick<LoadedFamily, 'name' | 'title' | 'signs'> {
  /** Files of the root that tell the family, `*` for any ending; one that others have too says what stands in it. */
  readonly marks: readonly (string | {readonly file: string; readonly holds: RegExp})[];
  /** Endings of notes that are this family's alone, in lower case, without their dot. */
  readonly endings: readonly string[];
  /** Its marks outrank a `_config.yml`. */
  readonly outranksJekyll?: true;
  load(): Promise<Omit<LoadedFamily, 'name' | 'title' | 'signs'>>;
}
