// `{{< include _part.qmd >}}` -> the text of the file, which lies in the site.
import type {FrontEndPass} from '../../parse/context.ts';
import {rewriteAll} from '../shared/edits.ts';
import {missingInclude} from '../shared/missing-include.ts';

const pattern = /^[ \t]*\{\{<\s*include\s+["']?([^\s"'<>]+)["']?\s*>\}\}[ \t]*$/gm;
/** Files within files that are read. */
const maxDepth = 5;

/** Each include as the text of its file, without front matter; one that is not there is told. */
export const includes: FrontEndPass = (source, context, report) => {
  const textOf = (name: string, depth: number): string | undefined => {
    const text = context.includeRelative?.(name)?.replace(/^---\n[\s\S]*?\n---\n/, '');
    if (text === undefined || depth >= maxDepth) return text;
    return text.replace(pattern, (all, inner: string) => textOf(inner, depth + 1) ?? all);
  };
  return rewriteAll(source, pattern, ({match: [raw, name = ''], line, placeholders}) => {
    return textOf(name, 0) ?? missingInclude(name, {raw, line, placeholders}, report);
  });
};
