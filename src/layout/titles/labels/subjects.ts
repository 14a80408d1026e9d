// Units of a page -> what its paragraphs define.
import {english} from '../../../text/languages/en.ts';
import type {Mark, Unit} from '../page-units.ts';
import {isNamed} from './lead-names.ts';
import {isNounPhrase} from '../phrases/noun-phrase.ts';
import {readText} from './texts.ts';

/** "The Pile is a curated collection …": what the first sentence of a paragraph defines, with what hangs on it. */
export function subjectMarks(units: readonly Unit[]): readonly Mark[] {
  return units.flatMap(({block}, from): readonly Mark[] => {
    const found = block.kind === 'prose' ? english.pageTitle.subject.exec(readText(block.children))?.[1] : undefined;
    if (found === undefined || !isNounPhrase(found) || !/ |\p{Lu}/u.test(found.replace(/^(the|an?) /i, ''))) return [];
    const end = units.findIndex((unit, i) => i > from && !isNamed(unit.block) && unit.block.kind !== 'figure');
    return [{text: found, from, to: end < 0 ? units.length : end}];
  });
}
