// What a side file, `_slides/KEY.yml`, says of a post whose notes stay as they are.

/** Directives for one section, block or item of the notes, and by which words it is found. */
export interface SideNote {
  /** Headings on the way to it, from the outermost; some of them are enough. Empty for any. */
  readonly section: readonly string[];
  /** First words of a block or an item; empty for the section itself. */
  readonly block: string;
  /** Names of directives with their values, as a comment would have them. */
  readonly asks: readonly {readonly name: string; readonly value?: string}[];
  /** 1-based line of the side file. */
  readonly line: number;
}

/** All that a side file says. */
export interface SideNotes {
  /** Path of the side file, from the site's root. */
  readonly file: string;
  readonly notes: readonly SideNote[];
}
