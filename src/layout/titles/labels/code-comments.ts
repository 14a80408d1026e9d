// Units of a page -> what the comments in its code say that the lines below them do.
import {english} from '../../../text/languages/en.ts';
import type {Mark, Unit} from '../page-units.ts';

const {comment} = english.pageTitle;

/**
 * Of code: the first sentence of the comments that stand on lines of their own, and of the string that says what a
 * function does. They speak of their code, and of the paragraph that leads in to it.
 */
export function codeMarks(units: readonly Unit[]): readonly Mark[] {
  return units.flatMap(({block}, at): readonly Mark[] => {
    if (block.kind !== 'code') return [];
    const labels = sayings(block.value.split('\n'));
    const from = units[at - 1]?.block.kind === 'prose' ? at - 1 : at;
    const [only, ...more] = labels;
    if (only === undefined) return [];
    return [{text: more.length > 0 ? labels.join(' · ') : only, from, to: at + 1}];
  });
}

function sayings(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const [i, line] of lines.entries()) {
    const said = comment.line.exec(line)?.[1] ?? comment.docstring.exec(lines.slice(i, i + 2).join('\n'))?.[1];
    const isFirst = said !== undefined && !comment.line.test(lines[i - 1] ?? '');
    const [sentence = ''] = isFirst ? said.split(comment.end) : [];
    if (comment.label.test(sentence)) found.push(sentence.trim());
  }
  return found;
}
