// Lists as kramdown's GFM reads them: Source -> Source in which CommonMark sees the same items.
import type {SourceLine, SourceText} from '../source.ts';
import {fromRows, rowsOf} from '../source.ts';

const numbered = /^ {0,3}\d{1,2}[.)][ \t]+\S/;
const bullet = /^(\s*)([-+*])[ \t]+\S/;

/**
 * A numbered item right after a paragraph starts a list whatever its number; a bullet indented by two under `1. item`
 * is nested in it.
 */
export function listLines(source: SourceText): SourceText {
  const out: SourceLine[] = [];
  let before = '';
  let numberedAt = -1;
  let content = 0;
  let shift = 0;
  for (const row of rowsOf(source)) {
    let text = row.text;
    const indent = text.length - text.trimStart().length;
    const marker = /^(\s*)(\d{1,9}[.)])([ \t]+)\S/.exec(text);
    if (numbered.test(text) && before.trim() !== '' && !/^\s*(?:\d{1,9}[.)]|[-+*]|#|>|\|)\s?/.test(before))
      out.push({text: '', line: row.line});
    if (marker !== null) {
      numberedAt = indent;
      content = indent + (marker[2] ?? '').length + Math.min(4, (marker[3] ?? '').length);
      shift = 0;
    } else if (text.trim() !== '' && numberedAt >= 0) {
      if (indent <= numberedAt) {
        numberedAt = -1;
        shift = 0;
      } else if (bullet.test(text) && indent >= numberedAt + 2 && indent < content) shift = content - indent;
      if (shift > 0 && indent > numberedAt) text = ' '.repeat(shift) + text;
    }
    out.push(text === row.text ? row : {text, line: row.line});
    before = row.text;
  }
  return fromRows(out, source.placeholders);
}
