// Parts of a lecture × the time there is -> the pages that are worth most in it: exact, by dynamic programming.

/** A page to choose or to leave. */
export interface PageChoice {
  /** Units of time that it takes, whole. */
  readonly time: number;
  /** What it is worth, whole. */
  readonly worth: number;
  /** It is in every choice. */
  readonly isFixed: boolean;
  /** It is only chosen with the one before it. */
  readonly goesOn: boolean;
}

/** The pages of a part of the lecture, and what it costs to spend more than `share` units of time on it. */
export interface PartChoices {
  readonly choices: readonly PageChoice[];
  readonly share: number;
  /** A unit of time above the share. */
  readonly cost: number;
}

/**
 * Which choices of each part are worth most together within `capacity` units of time. Where what is fixed takes more,
 * it alone. Of equals the one that takes more time. What goes on from a page that is not fixed must not be fixed.
 */
export function choose(parts: readonly PartChoices[], capacity: number): readonly (readonly boolean[])[] {
  const solved = parts.map(part => solvePart(part, capacity));
  // best[t]: what the parts so far are worth in exactly t units; taken[i][t]: those of part i in it.
  let best = new Float64Array(capacity + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const taken: Int32Array[] = [];
  let reach = 0;
  for (const {values} of solved) {
    const next = new Float64Array(capacity + 1).fill(Number.NEGATIVE_INFINITY);
    const own = new Int32Array(capacity + 1);
    for (const [t, value] of values.entries()) {
      if (value === Number.NEGATIVE_INFINITY) continue;
      for (let before = 0, end = Math.min(reach, capacity - t); before <= end; before++) {
        const sum = (best[before] ?? 0) + value;
        if (sum <= (next[before + t] ?? 0)) continue;
        next[before + t] = sum;
        own[before + t] = t;
      }
    }
    taken.push(own);
    best = next;
    reach = Math.min(capacity, reach + values.length - 1);
  }
  let at = 0;
  for (let t = 0; t <= capacity; t++) if ((best[t] ?? 0) >= (best[at] ?? 0)) at = t;
  if (best[at] === Number.NEGATIVE_INFINITY) return parts.map(({choices}) => choices.map(({isFixed}) => isFixed));
  const out: (readonly boolean[])[] = [];
  for (let i = parts.length - 1; i >= 0; i--) {
    const own = taken[i]?.[at] ?? 0;
    out.unshift(solved[i]?.trace(own) ?? []);
    at -= own;
  }
  return out;
}

/** What a part is worth by the time spent on it, and which of its choices that is. */
interface SolvedPart {
  readonly values: Float64Array;
  trace(time: number): readonly boolean[];
}

function solvePart({choices, share, cost}: PartChoices, capacity: number): SolvedPart {
  const longest = Math.min(
    capacity,
    choices.reduce((sum, {time}) => sum + time, 0),
  );
  const none = () => new Float64Array(longest + 1).fill(Number.NEGATIVE_INFINITY);
  // Worth by time, where the last page was left, and where it was taken; of each the same of the page before.
  let [left, taken] = [none(), none()];
  left[0] = 0;
  const wasTaken: {readonly left: Uint8Array; readonly taken: Uint8Array}[] = [];
  for (const {time, worth, isFixed, goesOn} of choices) {
    const [nextLeft, nextTaken] = [none(), none()];
    const from = {left: new Uint8Array(longest + 1), taken: new Uint8Array(longest + 1)};
    for (let t = 0; t <= longest; t++) {
      const [fromLeft, fromTaken] = [left[t] ?? 0, taken[t] ?? 0];
      if (!isFixed) {
        nextLeft[t] = Math.max(fromLeft, fromTaken);
        from.left[t] = fromTaken > fromLeft ? 1 : 0;
      }
      if (t + time > longest) continue;
      const isBetter = fromTaken > fromLeft || goesOn;
      nextTaken[t + time] = (isBetter ? fromTaken : fromLeft) + worth;
      from.taken[t + time] = isBetter ? 1 : 0;
    }
    wasTaken.push(from);
    [left, taken] = [nextLeft, nextTaken];
  }
  const values = left.map((value, t) => Math.max(value, taken[t] ?? 0) - Math.max(0, t - share) * cost);
  return {
    values,
    trace(time) {
      const out: boolean[] = [];
      let [t, isTaken] = [time, (taken[time] ?? 0) > (left[time] ?? 0)];
      for (let i = choices.length - 1; i >= 0; i--) {
        out.unshift(isTaken);
        const from = wasTaken[i]?.[isTaken ? 'taken' : 'left'][t] === 1;
        if (isTaken) t -= choices[i]?.time ?? 0;
        isTaken = from;
      }
      return out;
    },
  };
}
