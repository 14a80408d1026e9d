// Notes in the text as Pandoc writes them: Source -> Source in which `^[words]` is `<d-footnote>words</d-footnote>`.
import {type Edit, edit, type SourceText} from '../source.ts';

/** Characters of the longest note. */
const longest = 1000;
const opening = /(?<![\\^])\^\[/g;

/** Notes of two words and more: `x^[2]` and `^[3]` are something else. */
export function inlineNotes(source: SourceText): SourceText {
  const {text} = source;
  if (!text.includes('^[')) return source;
  const edits: Edit[] = [];
  let done = 0;
  for (const {index} of text.matchAll(opening)) {
    const start = index + 2;
    const end = index < done ? -1 : closingBracket(text, start);
    const inner = text.slice(start, end);
    if (end < 0 || !/\p{L}\s+\S*\p{L}/u.test(inner)) continue;
    edits.push({start: index, end: end + 1, text: `<d-footnote>${inner}</d-footnote>`});
    done = end + 1;
  }
  return edit(source, edits);
}

/** Offset of the bracket that closes the one before `start`, in the same paragraph; -1 where there is none. */
function closingBracket(text: string, start: number): number {
  let depth = 1;
  const limit = Math.min(text.length, start + longest);
  for (let at = start; at < limit; at++) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return at;
    } else if (character === '\n' && /^[ \t>]*\n/.test(text.slice(at + 1, at + 40))) return -1;
  }
  return -1;
}
