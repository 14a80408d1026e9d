// How much one post's Liquid may do: counted, not timed, so that the same notes give the same deck on every machine.

/** Steps (tags done, fifty characters of text) of one tag at the top, loops and all; real posts take some 2,000. */
const perTag = 200_000;
/** Steps of a whole post, and of each tag once they are spent. */
const [perPost, minPerTag] = [1_000_000, 1000];

/** Counts steps. */
export class StepBudget {
  #left = perTag;
  #total = perPost;
  #depth = 0;

  /** A tag begins, at the top or within others. */
  enter(): void {
    if (this.#depth === 0) this.#left = Math.min(perTag, Math.max(minPerTag, this.#total));
    this.#depth += 1;
  }

  /** Does the tag that began last stand at the top? */
  isTop(): boolean {
    return this.#depth === 1;
  }

  /** The tag that began last ends. */
  leave(): void {
    this.#depth -= 1;
  }

  /** Takes steps; throws where none are left. */
  spend(steps: number): void {
    this.#left -= steps;
    this.#total -= steps;
    if (this.#left < 0) throw new RangeError('step limit exceeded: a loop is too long');
  }
}

/** Does `error` say that a limit was reached? */
export function isExhausted(error: unknown): boolean {
  return error instanceof Error && /limit exceeded/.test(error.message);
}
