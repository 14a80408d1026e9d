// Units of a page -> the names of the functions that its text defines in formulas.
import type {Mark, Unit} from '../page-units.ts';
import {isNamed} from './lead-names.ts';

/** "def \\text{Knead}(x)": the name of a function, with the paragraph above and what it does. */
export function signatureMarks(units: readonly Unit[]): readonly Mark[] {
  return units.flatMap(({block}, at): readonly Mark[] => {
    if (block.kind !== 'prose') return [];
    const [word, formula] = block.children;
    const name = formula?.type === 'inlineMath' ? signature.exec(formula.value)?.[1] : undefined;
    if (name === undefined || word?.type !== 'text' || !/^\s*(def|function|procedure)\s*$/i.test(word.value)) return [];
    const end = units.findIndex((unit, i) => i > at && !isNamed(unit.block));
    const from = units[at - 1]?.block.kind === 'prose' ? at - 1 : at;
    return [{text: name, from, to: end < 0 ? units.length : end}];
  });
}

const signature = /^\\(?:text|textsf|mathrm|operatorname)\{(\p{L}[\p{L}\d -]+)\}\s*\(/u;
