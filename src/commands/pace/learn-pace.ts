// What rehearsals took × what was planned -> the seconds of each slide, and how the course compares. Pure.
import type {SlideTimings} from '../../site/timing/timing-file.ts';

/** A slide as it was planned. */
export interface PlannedSlide {
  readonly id: string;
  readonly seconds: number;
  /** Where the seconds come from, other than an estimate. */
  readonly basis?: string | undefined;
}

/** What is learnt of one lecture. */
export interface LearntPace {
  /** Whole seconds by the names of slides: the mean of the rehearsals. */
  readonly seconds: ReadonlyMap<string, number>;
  /** Slides of the rehearsals that the deck does not have. */
  readonly unknown: number;
  /** Seconds of slides that were estimated and rehearsed: as planned, and as they were. */
  readonly planned: number;
  readonly actual: number;
  /** Of these slides. */
  readonly compared: number;
}

/** Seconds under which a slide was passed over, not shown. */
const passedOver = 3;

/** What the rehearsals of a lecture say of its `slides`. */
export function learnPace(rehearsals: readonly SlideTimings[], slides: readonly PlannedSlide[]): LearntPace {
  const names = new Set(slides.map(({id}) => id));
  const all = new Map<string, number[]>();
  const unknown = new Set<string>();
  for (const [id, seconds] of rehearsals.flatMap(one => [...one.seconds])) {
    if (!names.has(id)) unknown.add(id);
    else if (seconds >= passedOver) all.set(id, [...(all.get(id) ?? []), seconds]);
  }
  const seconds = new Map(
    slides.flatMap(({id}) => {
      const own = all.get(id);
      return own === undefined ? [] : [[id, Math.round(own.reduce((sum, one) => sum + one, 0) / own.length)] as const];
    }),
  );
  const compared = slides.filter(({id, basis}) => basis === undefined && seconds.has(id));
  return {
    seconds,
    unknown: unknown.size,
    planned: compared.reduce((sum, one) => sum + one.seconds, 0),
    actual: compared.reduce((sum, {id}) => sum + (seconds.get(id) ?? 0), 0),
    compared: compared.length,
  };
}

/** Slides that a comparison needs: fewer say little of a course. */
const minCompared = 10;
/** What lectern.yml takes. */
const bounds = {min: 0.2, max: 5};

/** The factor of the course's pace after what was learnt, where it was `factor`; null where too few slides tell. */
export function learnFactor(learnt: readonly LearntPace[], factor: number): number | null {
  const sum = (key: 'planned' | 'actual' | 'compared') => learnt.reduce((all, one) => all + one[key], 0);
  if (sum('compared') < minCompared || sum('planned') === 0) return null;
  const next = (factor * sum('actual')) / sum('planned');
  return Math.round(Math.min(bounds.max, Math.max(bounds.min, next)) * 100) / 100;
}
