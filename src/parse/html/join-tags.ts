// Tags that run over blank lines, as templates leave them: Source -> Source in which each stands on one line.
import {type Edit, edit, type SourceText} from '../source/source.ts';
import {blockNames, inlineNames} from './elements.ts';
import {tagEnd} from './start-tag.ts';

/** Joins the lines of such tags, before any pass takes the lines among them for paragraphs or code. */
export function joinTags(source: SourceText): SourceText {
  const {text} = source;
  const edits: Edit[] = [];
  const opener = /<([a-zA-Z][\w-]*)/g;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const start = match.index;
    const name = (match[1] ?? '').toLowerCase();
    if (!blockNames.has(name) && !inlineNames.has(name)) continue;
    const end = tagEnd(text, start);
    if (end < 0) continue;
    opener.lastIndex = end;
    const tag = text.slice(start, end);
    if (/\n[ \t]*\n/.test(tag)) edits.push({start, end, text: tag.replace(/(?<!\s)\s*\n\s*/g, ' ')});
  }
  return edit(source, edits);
}
