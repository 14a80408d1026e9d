// What the parse stage knows of the site around a post: values for Liquid, and look-ups done for it by the reader.
import type {TexConfig} from '../model/tex-config.ts';

/** Given by the caller; the parse stage itself touches no disk. */
export interface ParseContext {
  /** Values of Liquid's `site.*`: the config, with `baseurl` and `url` as written there. */
  readonly site: Readonly<Record<string, unknown>>;
  /** Values of Liquid's `page.*`: the front matter. */
  readonly page: Readonly<Record<string, unknown>>;
  /** Text of a file of `_includes`, or undefined where there is none. */
  include(name: string): string | undefined;
  /** Site-relative address of the page made of a source path (`{% link %}`) or post name (`{% post_url %}`). */
  link(path: string): string | undefined;
  /** Macros and numbers of the site's formulas; none where it is left out. */
  readonly tex?: TexConfig;
  /** Does the renderer set TeX that KaTeX refuses? Nothing is set so where it is left out. */
  setsOtherwise?(tex: string, display: boolean): boolean;
}
