// Slides of xaringan in R Markdown: properties and classes are taken off, what follows `???` is for the presenter.
import type {FrontEndPass} from '../../parse/context.ts';
import {listPlaceholders} from '../../parse/source/placeholder.ts';
import {fromRows, rowsOf, type SourceLine, type SourceText} from '../../parse/source/source.ts';

/** Notes whose front matter makes them slides of xaringan. */
export const xaringan: FrontEndPass = (source, {page}) =>
  /xaringan|moon_reader/.test(JSON.stringify(page.output ?? '')) ? withoutClasses(slides(source)) : source;

const property = /^(?:class|name|layout|count|template|background-\w+|exclude)[ \t]*:/;

function slides(source: SourceText): SourceText {
  const placeholders = listPlaceholders(source.placeholders);
  const out: SourceLine[] = [];
  let isHead = true;
  let isNote = false;
  let fence = '';
  for (const row of rowsOf(source)) {
    const text = row.text.trimEnd();
    const marks = /^[ \t]*(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
    if (fence !== '') {
      if (marks.startsWith(fence)) fence = '';
      out.push(row);
      continue;
    }
    if (marks !== '') fence = marks;
    const drop = (reason: string): void => {
      const dropped = placeholders.add({kind: 'dropped', what: 'tag', reason, raw: row.text, line: row.line});
      out.push({text: '', line: row.line}, {text: dropped, line: row.line}, {text: '', line: row.line});
    };
    if (/^---$/.test(text)) {
      out.push({text: '', line: row.line}, row);
      [isHead, isNote] = [true, false];
    } else if (/^--$/.test(text)) drop('a pause');
    else if (/^\?\?\?$/.test(text)) {
      drop('what follows is for the presenter');
      isNote = true;
    } else if (isHead && property.test(text)) drop('a property of a slide');
    else {
      if (text !== '') isHead = false;
      const begins = isNote && text !== '' && (out.at(-1)?.text ?? '').trim() === '';
      if (begins) {
        const notes = placeholders.add({kind: 'comment', value: 'slide: notes', raw: '', line: row.line});
        out.push({text: notes, line: row.line}, {text: '', line: row.line});
      }
      out.push(row);
    }
  }
  return fromRows(out, placeholders.all);
}

/** `.class[words]` in a line, and `.class[` … `]` on lines of their own. */
function withoutClasses(source: SourceText): SourceText {
  const rows = rowsOf(source).map(row => ({...row, text: inLine(row.text)}));
  let depth = 0;
  const out = rows.map(row => {
    if (/^[ \t]*(?:\.[\w-]+)+\[[ \t]*$/.test(row.text)) {
      depth += 1;
      return {...row, text: ''};
    }
    if (depth > 0 && /^[ \t]*\][ \t]*$/.test(row.text)) {
      depth -= 1;
      return {...row, text: ''};
    }
    return row;
  });
  return fromRows(out, source.placeholders);
}

function inLine(text: string): string {
  let now = text;
  for (let round = 0; round < 6; round++) {
    const next = now.replace(/(?<![\w\]])(?:\.[a-zA-Z][\w-]{0,60}){1,8}\[((?:[^[\]]|\[[^[\]]*\])*)\]/g, '$1');
    if (next === now) return now;
    now = next;
  }
  return now;
}
