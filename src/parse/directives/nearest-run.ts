// Words that a block does not have -> the words of it that are nearest.
import {distance} from 'fastest-levenshtein';
import {foldText} from '../../text/quoted/runs.ts';

/** Words of a block in which the nearest are looked for, and of what is sought. */
const max = {block: 600, sought: 60} as const;

/** The run of as many words of `text` that is nearest to `sought`. */
export function nearestRun(text: string, sought: string): string {
  const words = text.split(/\s+/).filter(Boolean).slice(0, max.block);
  const wanted = sought.split(/\s+/).filter(Boolean).slice(0, max.sought);
  const goal = foldText(wanted.join(' '));
  const runs = words
    .map((_, i) => words.slice(i, i + wanted.length).join(' '))
    .slice(0, Math.max(1, words.length - wanted.length + 1));
  const scored = runs.map(run => ({run, far: distance(foldText(run), goal)}));
  return scored.reduce((best, one) => (one.far < best.far ? one : best), scored[0] ?? {run: text, far: 0}).run;
}
