// A candidate -> the rules that forbid it on a slide, however well it scores.
import type {Weighed} from '../features/types.ts';
import {endVetoes} from './ends.ts';
import {meaningVetoes} from './meaning.ts';
import {seamVetoes} from './seams.ts';
import {startVetoes} from './starts.ts';
import type {Veto} from './types.ts';
import {wholeVetoes} from './whole.ts';

const vetoes: readonly Veto[] = [...wholeVetoes, ...startVetoes, ...endVetoes, ...seamVetoes, ...meaningVetoes];
const hardVetoes = vetoes.filter(({isSoft}) => !isSoft);

/** Names of the rules that a candidate breaks; none where it may stand on a slide. */
export function findVetoes(weighed: Weighed): readonly string[] {
  return vetoes.filter(({forbids}) => forbids(weighed)).map(({name}) => name);
}

/** Does no rule forbid the candidate? */
export function isAllowed(weighed: Weighed): boolean {
  return !vetoes.some(({forbids}) => forbids(weighed));
}

/** May it stand where nothing better can: it breaks only rules on what it goes on from? */
export function isBearable(weighed: Weighed): boolean {
  return !hardVetoes.some(({forbids}) => forbids(weighed));
}
