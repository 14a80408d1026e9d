// Examples -> how good the choice is on posts that it was not trained on: five folds by post.
import {preferSubject} from '../../src/compose/lead/subject.ts';
import {preferSummary} from '../../src/compose/lead/summary.ts';
import type {NeedLimits} from '../../src/compose/lead/candidates/limits.ts';
import type {Example, Rated} from './gold.ts';
import {isAcceptable, rate} from './gold.ts';
import {decideStanding, settleChoice} from '../../src/compose/lead/choose-english.ts';
import {listFeatures, type Packed, pack, scoreAll, type Settings, train} from './train.ts';

/** A block and what was chosen for it by a model that has not seen its post. */
export interface Pick {
  readonly example: Example;
  readonly rated: Rated | undefined;
}

const folds = 5;

/** What is chosen for each block that has words for a slide, by models trained on the other folds. */
export function crossValidate(examples: readonly Example[], settings: Settings, limits: NeedLimits): readonly Pick[] {
  const names = listFeatures(examples, settings.leastUses);
  const packed = pack(examples, names);
  const foldOf = divideByPost(examples);
  return Array.from({length: folds}, (_, fold) => fold).flatMap(fold => {
    const isHeld = ({example}: Packed): boolean => foldOf.get(example.judged.post) === fold;
    const weights = train(
      packed.filter(one => !isHeld(one)),
      names.length,
      settings,
    );
    return packed
      .filter(one => isHeld(one) && one.example.judged.best !== null)
      .map(one => ({example: one.example, rated: choose(one, weights, limits)}));
  });
}

/** The model's choice among the candidates that no veto forbids. */
function choose(one: Packed, weights: Float64Array, limits: NeedLimits): Rated | undefined {
  const {rated, allowed, block, marks} = one.example;
  const scores = scoreAll(one, weights);
  const all = rated.flatMap(({candidate}, i) => (allowed[i] ? [candidate] : []));
  const free = new Set(preferSummary(preferSubject(all, {block, marks}), {block, marks}));
  const open = rated.flatMap(({candidate}, i) => (allowed[i] && free.has(candidate) ? [i] : []));
  const chosen = decideStanding(
    open.map(i => scores[i] ?? 0),
    open.flatMap(i => rated[i]?.candidate ?? []),
    {block, marks},
    limits,
  );
  const settled = settleChoice(chosen, {block, marks}, limits);
  return settled && rate(settled, one.example.judged, block);
}

/** Per cent of picks that are acceptable, and that a reader rejected. */
export function summarise(picks: readonly Pick[]): {readonly acceptable: number; readonly rejected: number} {
  const share = (test: (rated: Rated) => boolean): number =>
    Math.round((1000 * picks.filter(({rated}) => rated && test(rated)).length) / picks.length) / 10;
  return {acceptable: share(isAcceptable), rejected: share(({isRejected}) => isRejected)};
}

/** Posts to folds of like size: the largest first, each to the fold that has least. */
function divideByPost(examples: readonly Example[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const {judged} of examples) sizes.set(judged.post, (sizes.get(judged.post) ?? 0) + 1);
  const load = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  for (const [post, size] of [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    const fold = load.indexOf(Math.min(...load));
    load[fold] = (load[fold] ?? 0) + size;
    foldOf.set(post, fold);
  }
  return foldOf;
}
