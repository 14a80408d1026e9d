// What a site tells MathJax or KaTeX: its macros, and which equations have numbers.

/** A macro of the site: its body with `#1`, how many arguments it takes, and the first where it may be left out. */
export interface SiteMacro {
  readonly body: string;
  readonly parameters: number;
  readonly option?: string;
}

/** The settings of TeX that hold for all pages of a site. */
export interface TexSettings {
  /** By name, without the backslash. */
  readonly macros: Readonly<Record<string, SiteMacro>>;
  /** MathJax's `tags` or `autoNumber`: no equation, those of AMS' environments, or all. */
  readonly numbers: 'none' | 'ams' | 'all';
}

/** The settings of a site that says nothing of TeX. */
export const noTexSettings: TexSettings = {macros: {}, numbers: 'none'};
