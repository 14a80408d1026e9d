// `{{< include _part.qmd >}}` -> the text of the file, which lies in the site.
import type {FrontEndPass} from '../../parse/context.ts';
import {rewriteAll} from '../shared/edits.ts';

const pattern = /^[ \t]*\{\{<\s*include\s+["']?([^\s"'<>]+)["']?\s*>\}\}[ \t]*$/gm;
/** Files within files that are read, and characters of all of them. */
const bounds = {depth: 5, length: 2_000_000} as const;

/** Each include as the text of its file, without front matter; one that is not there is told. */
export const includes: FrontEndPass = (source, context, report) => {
  let length = 0;
  const textOf = (name: string, depth: number): string | undefined => {
    const text = context.includeRelative?.(name)?.replace(/^---\n[\s\S]*?\n---\n/, '');
    length += text?.length ?? 0;
    if (text === undefined || length > bounds.length) return undefined;
    if (depth >= bounds.depth) return text;
    return text.replace(pattern, (all, inner: string) => textOf(inner, depth + 1) ?? all);
  };
  return rewriteAll(source, pattern, ({match: [all, name = ''], line, placeholders}) => {
    const text = textOf(name, 0);
    if (text !== undefined) return text;
    report('include-missing', `There is no file ${name} to include`, {line, text: all}, 'Check the path.');
    return placeholders.add({kind: 'dropped', what: 'tag', reason: 'an include without its file', raw: all, line});
  });
};
