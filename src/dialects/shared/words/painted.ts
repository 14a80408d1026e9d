// `==words==` -> words that are painted, and that the slide of a long block shows.
import type {SourceText} from '../../../parse/source/source.ts';
import {rewriteAll} from '../edits.ts';

const inner = String.raw`(?:[^=\n]|=(?!=)|\n(?![ \t]*\n))`;
const painted = new RegExp(String.raw`(?<![=\w])==(?=[^\s=])(${inner}*?[^\s=])==(?![=\w])`, 'g');

/** `source` with HTML in the place of `==words==`, which may run over lines of a paragraph. */
export function paintWords(source: SourceText): SourceText {
  return rewriteAll(source, painted, ({match}) => `<mark class="slide">${match[1]}</mark>`);
}
