// Words of a slide -> which text of the notes they are: one alone, or none. Pure.
import type {WorkBudget} from './compare/budget.ts';
import type {TextHolder} from './holders.ts';
import {alignTokens, foldTokens, tokensOf} from './compare/words.ts';

/** What is known of where words come from. */
export interface LocateHint {
  readonly kinds: readonly TextHolder['kind'][];
  /** Blocks of the notes that the shape is named by; empty where nothing is known, or the notes have changed. */
  readonly ids: readonly number[];
  /** Units are characters that are looked through, and pairs of words. */
  readonly budget: WorkBudget;
}

/** How much of the words must be those of the notes, as formulas are read otherwise; how much more than of others. */
const min = {share: 0.6, lead: 0.12} as const;

/** Index of the one of `holders` that `text` is words of; -1 where there is none, or several could be meant. */
export function locateText(holders: readonly TextHolder[], text: string, {kinds, ids, budget}: LocateHint): number {
  const all = holders.flatMap((holder, i) => (kinds.includes(holder.kind) ? [i] : []));
  const near = all.filter(i => holders[i]?.ids.some(id => ids.includes(id)));
  const words = foldTokens(text);
  if (words === '') return -1;
  const found = near.length > 0 ? locateAmong(holders, near, {words, isSure: true, budget}) : -1;
  return found >= 0 || found === several
    ? Math.max(found, -1)
    : Math.max(-1, locateAmong(holders, all, {words, isSure: false, budget}));
}

const several = -2;

function locateAmong(
  holders: readonly TextHolder[],
  among: readonly number[],
  {words, isSure, budget}: {readonly words: string; readonly isSure: boolean; readonly budget: WorkBudget},
): number {
  const textOf = (i: number): string => holders[i]?.tokens.map(({word}) => word).join(' ') ?? '';
  budget.spend(among.reduce((sum, i) => sum + (holders[i]?.text.length ?? 0), among.length));
  const equal = among.filter(i => textOf(i) === words);
  if (equal.length > 0) return equal.length === 1 ? (equal[0] ?? -1) : several;
  const count = words.split(' ').length;
  const within = among.filter(i => ` ${textOf(i)} `.includes(` ${words} `));
  if (within.length > 0 && (isSure || count > 3)) return within.length === 1 ? (within[0] ?? -1) : several;
  if (!isSure && count < 6) return -1;
  const own = tokensOf(words).map(({word}) => word);
  const scored = among
    .map(i => {
      const other = holders[i]?.tokens.map(({word}) => word) ?? [];
      budget.spend(own.length * other.length);
      const shared = alignTokens(own, other).filter(at => at >= 0).length;
      return {i, score: shared / own.length};
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score < (isSure ? min.share : 0.8)) return -1;
  return best.score - (second?.score ?? 0) >= min.lead ? best.i : several;
}
