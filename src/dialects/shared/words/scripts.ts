// Marks of Pandoc and pymdown within words (`H~2~O`, `x^2^`) -> `<sub>` and `<sup>`.
import type {SourceText} from '../../../parse/source/source.ts';
import {rewriteAll} from '../edits.ts';

/** Both of them; what holds a blank is none. */
export function scripts(source: SourceText): SourceText {
  const below = rewriteAll(source, /(?<![~\\])~([^~\s]{1,80})~(?!~)/g, ({match}) => `<sub>${match[1]}</sub>`);
  return rewriteAll(below, /(?<![\^\\[])\^([^\s^[\]]{1,80})\^(?!\^)/g, ({match}) => `<sup>${match[1]}</sup>`);
}
