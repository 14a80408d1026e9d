// kramdown's definition lists: Source -> Source in which they are bullet lists of `**Term** text`.
import {onlyPlaceholder} from '../placeholder.ts';
import {placeholderStart} from '../private-use.ts';
import type {SourceLine, SourceText} from '../source.ts';
import {fromRows, rowsOf} from '../source.ts';

const marked = new RegExp(`[*_\`<${placeholderStart}]`);
const definition = /^ {0,3}:[ \t]+(?=\S)/;

/** Term lines followed by `: text` become items; further definitions of a term become paragraphs of its item. */
export function definitionLists(source: SourceText): SourceText {
  if (!/^ {0,3}:[ \t]/m.test(source.text)) return source;
  const out: SourceLine[] = [];
  let open = false;
  for (const row of rowsOf(source)) {
    const marker = definition.exec(row.text);
    if (marker === null) {
      if (row.text.trim() !== '' && !/^\s/.test(row.text)) open = false;
      out.push(row);
      continue;
    }
    const text = row.text.slice(marker[0].length);
    const at = lastText(out);
    const term = out[at];
    if (open && term !== undefined && /^(?:[-] |\s)/.test(term.text)) {
      out.push({text: '', line: row.line}, {text: `  ${text}`, line: row.line});
    } else if (term !== undefined && isTerm(term.text) && out.length - at <= 2) {
      out.length = at + 1;
      let first = at;
      while (first > 0 && isTerm(out[first - 1]?.text ?? '')) first -= 1;
      const terms = out.splice(first);
      for (const [index, {text: name, line}] of terms.entries()) {
        const words = name.trim();
        const bold = marked.test(words) ? words : `**${words}**`;
        out.push({text: `- ${bold}${index === terms.length - 1 ? ` ${text}` : ''}`, line});
      }
      open = true;
    } else {
      out.push(row);
    }
  }
  return fromRows(out, source.placeholders);
}

function isTerm(text: string): boolean {
  if (text.trim() === '' || text.length > 120) return false;
  return !/^(?:\s|[-+*>#|:]|\d+[.)]\s|<l\d)/.test(text) && onlyPlaceholder(text) === undefined;
}

function lastText(rows: readonly SourceLine[]): number {
  let at = rows.length - 1;
  while (at >= 0 && rows[at]?.text.trim() === '') at -= 1;
  return at;
}
