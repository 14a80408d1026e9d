// Lists typed in a hurry: Source -> Source in which a label in a line ends a list, and lines that end in `\` or begin
// with a typed bullet are one.
import {type SourceLine, type SourceText, fromRows, rowsOf} from '../source.ts';

const item = /^\s*(?:[-+*]|\d{1,9}[.)])[ \t]+\S/;
/** A line that begins a block of its own, or continues one. */
const block = /^(?:\s{4}|\s*(?:[-+*>|#\\]|\d{1,9}[.)]\s|:\s|`{3}|~{3}))/;
const boldLine = /^(\*\*|__)(?!\s)(?:(?!\1).)+\1\s*:?\s*$/;
/** A few words and a colon, at the margin: a label, where the line above is no line broken for its length. */
const labelLine = /^\p{Lu}(?:[^\s:]* ){0,7}[^\s:]+:\s*$/u;
const finished = /[.!?…)\]"”]\s*$/;
const brokenWidth = 60;
const broken = /(?:^|[^\\])\\[ \t]*$/;

/** Lines that end in `\`, the last one included, that make a list. */
const minLines = 3;

/** "**Label:** text" or "**Label**: text": a line that begins so. */
const labelledLine = /^(\*\*|__)(?!\s)(?:(?!\1).)+?(?::\1|\1:)(?:\s|$)/;

/**
 * A bold line alone, or a label between items, typed right after an item, begins a paragraph; so does each line of a
 * paragraph whose lines begin with bold labels.
 */
export function labelLines(source: SourceText): SourceText {
  const out: SourceLine[] = [];
  let [isList, isLabelled] = [false, false];
  const rows = rowsOf(source);
  for (const [i, row] of rows.entries()) {
    const isBlank = row.text.trim() === '';
    const opens = labelledLine.test(row.text);
    if (opens && isLabelled && !isList) out.push({text: '', line: row.line});
    isLabelled = !isBlank && (opens || isLabelled);
    if (isBlank) isList = false;
    else if (item.test(row.text)) isList = true;
    else if (isList && (boldLine.test(row.text) || isLabelLine(rows, i))) {
      out.push({text: '', line: row.line});
      isList = false;
    }
    out.push(row);
  }
  return fromRows(out, source.placeholders);
}

/** Is the row `i` a label above further items, or above a sentence, below a row that ends what it says? */
function isLabelLine(rows: readonly SourceLine[], i: number): boolean {
  const [above, here, below] = [rows[i - 1]?.text ?? '', rows[i]?.text ?? '', rows[i + 1]?.text ?? ''];
  if (!labelLine.test(here)) return false;
  if (/^\p{Lu}/u.test(below)) return finished.test(above);
  return item.test(below) && (finished.test(above) || above.trimEnd().length < brokenWidth);
}

/** A bullet that a word processor or a PDF wrote, with what stands behind it. */
const typedBullet = /^([ \t]*(?:[-+*][ \t]+)?)[•●▪◦‣⁃∙■][ \t\u00A0]*(?=\S)/u;

/** Lines that begin with a bullet of print ("• rye") are items; one that is an item already has one mark only. */
export function typedBullets(source: SourceText): SourceText {
  if (!/[•●▪◦‣⁃∙■]/u.test(source.text)) return source;
  const rows = rowsOf(source).map((row): SourceLine => {
    const [all, lead = ''] = typedBullet.exec(row.text) ?? [];
    if (all === undefined) return row;
    return {...row, text: `${lead.trim() === '' ? `${lead}- ` : lead}${row.text.slice(all.length)}`};
  });
  return fromRows(rows, source.placeholders);
}

/** Three lines and more in a row, each broken from the next by `\`, are items; one that ends in a colon leads in. */
export function brokenLines(source: SourceText): SourceText {
  const rows = rowsOf(source);
  const out: SourceLine[] = [];
  for (let at = 0; at < rows.length; ) {
    const run = runAt(rows, at);
    const [first, ...rest] = run.map(({text, line}) => ({text: text.trimEnd().replace(/\\$/, '').trimEnd(), line}));
    if (first === undefined) {
      out.push(...rows.slice(at, at + 1));
      at += 1;
      continue;
    }
    const leads = first.text.endsWith(':') && rest.length >= minLines - 1;
    if (leads) out.push(first, {text: '', line: first.line});
    for (const {text, line} of leads ? rest : [first, ...rest]) out.push({text: `- ${text.trimStart()}`, line});
    at += run.length;
    if (rows[at] !== undefined && rows[at]?.text.trim() !== '')
      out.push({text: '', line: rows[at]?.line ?? first.line});
  }
  return fromRows(out, source.placeholders);
}

/** The lines from `at` on that are broken from one another, where they are a paragraph of their own. */
function runAt(rows: readonly SourceLine[], at: number): readonly SourceLine[] {
  const before = rows[at - 1]?.text.trim() ?? '';
  if (before !== '' && !/^#/.test(before)) return [];
  let end = at;
  while (isPlain(rows[end]) && broken.test(rows[end]?.text ?? '')) end += 1;
  if (isPlain(rows[end])) end += 1;
  const isWhole = (rows[end]?.text.trim() ?? '') === '';
  return isWhole && end - at >= minLines ? rows.slice(at, end) : [];
}

function isPlain(row: SourceLine | undefined): boolean {
  return row !== undefined && row.text.trim() !== '' && !block.test(row.text);
}
