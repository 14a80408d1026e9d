// What MDX reads otherwise than Markdown: expressions in braces, indentation that is no code, marks of lines in code.
import type {FrontEndPass} from '../../parse/context.ts';
import {placeholderEnd, placeholderStart} from '../../parse/source/private-use.ts';
import {listPlaceholders} from '../../parse/source/placeholder.ts';
import {fromRows, rowsOf, type SourceLine} from '../../parse/source/source.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';

const inside = String.raw`(?:[^{}\n]|\{[^{}\n]*\}|\n(?![ \t]*\n)){1,2000}?`;
const expression = new RegExp(String.raw`(?<![\\$\w^])\{(?![#.])(${inside})\}`, 'g');

/** `{'{'}`, and text between backticks, which was taken for code. */
const quoted = new RegExp(
  `\\{[ \\t]*(?:(["'])([^"'\\n]*)\\1|(${placeholderStart}\\d+${placeholderEnd}))[ \\t]*\\}`,
  'g',
);

/** `{'text'}` is its text; a value that only the page's program knows is left out. */
export const expressions: FrontEndPass = source =>
  rewriteAll(
    rewriteAll(source, quoted, ({match}) => match[2] ?? match[3]),
    expression,
    found => {
      const inner = (found.match[1] ?? '').trim();
      const text = /^(["'`])((?:(?!\1|\$\{)[\s\S])*)\1$/.exec(inner)?.[2];
      if (text !== undefined) return text;
      const isProgram =
        /^[\w$.]+(?:[.?[(]|\s*(?:&&|\|\||===|\?)|$)|=>|^\[|^\d+[ \t]*[-+*/]/.test(inner) &&
        !/^\w+[ \t]+\w+/.test(inner);
      return isProgram ? leaveOut(found, 'a value of the program around the notes') : undefined;
    },
  );

/** Lines further in are no code: what stands in components is indented as HTML is. */
export const indents: FrontEndPass = source => {
  let isItem = false;
  const rows = rowsOf(source).map((row): SourceLine => {
    if (row.text.trim() === '') return row;
    const isMark = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/.test(row.text);
    if (!/^[ \t]/.test(row.text)) isItem = isMark;
    else if (!isItem) {
      isItem = isMark;
      return {...row, text: row.text.trimStart()};
    }
    return row;
  });
  return fromRows(rows, source.placeholders);
};

/** `// highlight-next-line` and its kin, which mark lines of code. */
export const highlights: FrontEndPass = source => {
  const placeholders = listPlaceholders(source.placeholders);
  const mark = /^[ \t]*(?:\/\/|#|--|\/\*|<!--|\{\/\*)[ \t]*highlight-(?:next-line|start|end)\b[^\n]*(?:\n|$)/gm;
  for (const [index, one] of placeholders.all.entries())
    if (one.kind === 'code' && one.value.includes('highlight-'))
      placeholders.replace(index, {...one, value: one.value.replace(mark, '')});
  return {...source, placeholders: placeholders.all};
};
