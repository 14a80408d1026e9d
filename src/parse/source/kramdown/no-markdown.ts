// kramdown's `{::nomarkdown}`: Source -> Source in which its text is HTML alone: signs of Markdown are signs.
import {type Edit, edit, type SourceText} from '../source.ts';

/** Characters of the longest such stretch. */
const longest = 20_000;
const opening = /\{::nomarkdown\}/g;
const closing = /\{:\/(?:nomarkdown)?\}/g;
/** What tags are made of stays; what means something to Markdown does not. */
const sign = /<\/?[A-Za-z!][^<>]*>|&#?\w{1,40};|[\\`*_{}[\]$~^|]|^[ \t]*(?:[-+#>]|\d{1,9}[.)])(?=\s)/gm;

/** Escapes the signs between the marks, and takes those out; a stretch that never ends is text. */
export function noMarkdown(source: SourceText): SourceText {
  const {text} = source;
  if (!text.includes('{::nomarkdown}')) return source;
  const edits: Edit[] = [];
  let done = 0;
  for (const {index, 0: mark} of text.matchAll(opening)) {
    closing.lastIndex = index;
    const end = index < done ? null : closing.exec(text);
    if (end === null || end.index - index > longest) continue;
    done = end.index + end[0].length;
    edits.push({start: index, end: index + mark.length, text: ''});
    for (const {0: found, index: at} of text.slice(index + mark.length, end.index).matchAll(sign)) {
      const start = index + mark.length + at;
      if (!/^[<&]/.test(found)) edits.push({start, end: start + found.length, text: escapeSign(found)});
    }
    edits.push({start: end.index, end: done, text: ''});
  }
  return edit(source, edits);
}

function escapeSign(found: string): string {
  return found.replace(/(\S)$|([.)])$/, '\\$&');
}
