// Units of a page -> what the comments in its code say that the lines below them do.
import {english} from '../../../text/languages/en.ts';
import type {Mark, Unit} from '../page-units.ts';

const {comment} = english.pageTitle;

/**
 * Of code: the first sentence of the comments that stand on lines of their own, and of the string that says what a
 * function does; else of those behind its lines. They speak of their code, and of the paragraph that leads in to it.
 */
export function codeMarks(units: readonly Unit[]): readonly Mark[] {
  return units.flatMap(({block}, at): readonly Mark[] => {
    if (block.kind !== 'code') return [];
    const lines = block.value.split('\n');
    const own = ownComments(lines);
    const parts = own.length > 0 ? own : trailingComments(lines);
    const from = units[at - 1]?.block.kind === 'prose' ? at - 1 : at;
    return parts.length === 0 ? [] : [{text: parts.join(' · '), from, to: at + 1, parts: [...new Set(parts)]}];
  });
}

/** Those behind lines, where they say of most of them what they do. */
function trailingComments(lines: readonly string[]): readonly string[] {
  const all = lines.map(line => comment.trailing.exec(line)?.[1]);
  const count = all.filter(said => said !== undefined).length;
  return 2 * count < lines.filter(line => line.trim() !== '').length ? [] : all.flatMap(sayingOf);
}

/** Those that open a stretch below a blank line, if there are any; else all. */
function ownComments(lines: readonly string[]): readonly string[] {
  const found = lines.flatMap((line, i) => {
    const said = comment.line.exec(line)?.[1] ?? comment.docstring.exec(lines.slice(i, i + 2).join('\n'))?.[1];
    const above = lines[i - 1] ?? '';
    return comment.line.test(above) ? [] : sayingOf(said).map(text => ({text, isFirst: above.trim() === ''}));
  });
  const first = found.filter(({isFirst}) => isFirst);
  return (first.length > 0 ? first : found).map(({text}) => text);
}

/** The first sentence of a comment, where it reads as a label. */
function sayingOf(said: string | undefined): readonly string[] {
  const [sentence = ''] = said?.split(comment.end) ?? [];
  return comment.label.test(sentence.trim()) ? [sentence.trim()] : [];
}
