// Units of a page -> the questions that it asks.
import {english} from '../../../text/languages/en.ts';
import type {Mark, Unit} from '../page-units.ts';
import {isNamed} from './lead-names.ts';
import {readText} from './texts.ts';

/** Paragraphs that are one question, with the paragraph that it is asked of, and what may be answered. */
export function questionMarks(units: readonly Unit[]): readonly Mark[] {
  return units.flatMap(({block}, at): readonly Mark[] => {
    const text = block.kind === 'prose' ? readText(block.children) : '';
    const isOne = /\?["”’)]*$/.test(text) && !/[.!?]\s/.test(text);
    if (!isOne || english.pageTitle.request.test(text)) return [];
    const end = units.findIndex((unit, i) => i > at && !isNamed(unit.block));
    const from = units[at - 1]?.block.kind === 'prose' ? at - 1 : at;
    return [{text, from, to: end < 0 ? units.length : end}];
  });
}
