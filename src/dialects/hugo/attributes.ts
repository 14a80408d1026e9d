// Attributes as Goldmark takes them: behind an image, and on the line below a block; they vanish.
import type {FrontEndPass} from '../../parse/context.ts';
import {rewriteAll} from '../shared/edits.ts';

const one = String.raw`(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|[^\s{}"]+))`;
const list = String.raw`\{[ \t]*${one}(?:[ \t]+${one})*[ \t]*\}`;

/** Both of them; those of headings and fences have their own readers. */
export const blockAttributes: FrontEndPass = source => {
  const behind = rewriteAll(source, new RegExp(`(\\]\\([^()\\n]*\\))${list}`, 'g'), ({match}) => match[1]);
  return rewriteAll(behind, new RegExp(`^[ \\t>]*${list}[ \\t]*$`, 'gm'), () => '');
};
