// What the parse stage knows of the site around a post: values for Liquid, and look-ups done for it by the reader.
import type {Root} from 'mdast';
import type {Recall} from '../model/memory/recall.ts';
import type {Reference} from '../model/document.ts';
import type {TexConfig} from '../model/tex-config.ts';
import type {ReportDiagnostic} from './diagnostic.ts';
import type {SourceText} from './source/source.ts';

/** Given by the caller; the parse stage itself touches no disk. */
export interface ParseContext {
  /** Jekyll makes the site; false where a folder is none of its: braces that mean nothing there stay. */
  readonly isJekyll?: boolean;
  /** Front ends of the families that the notes are of, in order. */
  readonly frontEnds?: readonly FrontEnd[];
  /** Liquid is no part of the notes: double braces are text. */
  readonly withoutLiquid?: boolean;
  /** Path from the site's root of the file that has a name, wherever it lies; undefined where none has. */
  findFile?(name: string): string | undefined;
  /** Path of the post from the site's root. */
  readonly path?: string;
  /** Values of Liquid's `site.*`: the config, with `baseurl` and `url` as written there. */
  readonly site: Readonly<Record<string, unknown>>;
  /** What Liquid's `site.*` holds beside the config: `posts`, `pages`, `data`, `time`, collections by their names. */
  siteValue?(name: string): unknown;
  /** Values of Liquid's `page.*`: the front matter, and what Jekyll adds to it. */
  readonly page: Readonly<Record<string, unknown>>;
  /** What becomes of `<details>`: a page of its own after what stands before it, words for the presenter, or shown. */
  readonly folded?: 'after' | 'notes' | 'shown';
  /** Text of a file of `_includes`, or undefined where there is none. */
  include(name: string): string | undefined;
  /** Text of a file beside the post or below (`{% include_relative %}`), or undefined where there is none. */
  includeRelative?(path: string): string | undefined;
  /** Site-relative address of the page made of a source path (`{% link %}`) or post name (`{% post_url %}`). */
  link(path: string): string | undefined;
  /** How the paper of a key is cited, "Author, year"; undefined where no bibliography of the site has it. */
  cite?(key: string): string | undefined;
  /** Its line in a list of references. */
  reference?(key: string): Reference | undefined;
  /** Macros and numbers of the site's formulas; none where it is left out. */
  readonly tex?: TexConfig;
  /** Classes that the theme has for authors; none where it is left out. */
  listThemeClasses?(): readonly string[];
  /** Trees of the parts of texts that were parsed before. */
  readonly trees?: Recall<Root> | undefined;
  /** Does the renderer set TeX that KaTeX refuses? Nothing is set so where it is left out. */
  setsOtherwise?(tex: string, display: boolean): boolean;
}

/** A text pass of a front end; what stands in its place keeps the lines of the notes. */
export type FrontEndPass = (source: SourceText, context: ParseContext, report: ReportDiagnostic) => SourceText;

/** The passes of a family, in order. */
export interface FrontEnd {
  /** On the text as it is written: cells, directives that look like code, includes. */
  readonly written?: readonly FrontEndPass[];
  /** Code, comments and formulas are placeholders: divs, spans, references. */
  readonly prose?: readonly FrontEndPass[];
}
