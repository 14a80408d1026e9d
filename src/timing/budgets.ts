// Seconds of pages × what authors and rehearsals say -> the seconds that the pages take.
import {secondsGrain} from './pace.ts';
import type {SharedMinutes} from './page-requests.ts';

/**
 * `seconds` with those of each budget shared out in proportion; a budget within another has its own, and the outer one
 * what is left. Multiples of five, five at least.
 */
export function applyBudgets(seconds: readonly number[], budgets: readonly SharedMinutes[]): readonly number[] {
  const out = [...seconds];
  for (const [b, {minutes, pages}] of budgets.entries()) {
    const inner = budgets.slice(b + 1).filter(other => other.pages.every(page => pages.includes(page)));
    const taken = new Set(inner.flatMap(other => other.pages));
    const free = pages.filter(page => !taken.has(page));
    const sum = free.reduce((all, page) => all + (seconds[page] ?? 0), 0);
    const left = minutes * 60 - inner.reduce((all, other) => all + other.minutes * 60, 0);
    // What is shared out is told once: rounded sums, not rounded shares.
    let [done, told] = [0, 0];
    for (const page of free) {
      done += seconds[page] ?? 0;
      const until = toGrain((left * done) / Math.max(1, sum));
      out[page] = Math.max(secondsGrain, until - told);
      told += out[page] ?? 0;
    }
  }
  return out;
}

/** The nearest multiple of five. */
export function toGrain(seconds: number): number {
  return Math.round(seconds / secondsGrain) * secondsGrain;
}
