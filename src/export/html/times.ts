// A deck's HTML × how long its slides take -> the same with these times as data, for whoever presents it.
import type {DeckTimes, PageTime} from '../../model/timing/times.ts';

/**
 * The data of a deck, by columns: it stands in every deck. Pages are named by their numbers, from 1; a list that would
 * be empty is left out. docs/time.md describes it.
 */
export interface TimeData extends Pick<DeckTimes, 'sections' | 'questions' | 'minutes'> {
  /** Of each page, s. */
  readonly seconds: readonly number[];
  /** Index in `sections` of each page; -1 before the first one. */
  readonly section: readonly number[];
  readonly lead?: readonly number[];
  readonly continuation?: readonly number[];
  readonly must?: readonly number[];
  readonly optional?: readonly number[];
  readonly appendix?: readonly number[];
  /** The pages of each plan, by the minutes of its session. */
  readonly plans?: Readonly<Record<string, readonly number[]>>;
}

/** `html` with the times before all of its scripts, as JSON in the element `lectern-times`. */
export function withTimes(html: string, times: DeckTimes): string {
  const data = JSON.stringify(describeTimes(times)).replaceAll('<', '\\u003c');
  const first = html.indexOf('<script');
  const before = first < 0 ? html.lastIndexOf('</body>') : first;
  const element = `<script type="application/json" id="lectern-times">${data}</script>`;
  return `${html.slice(0, before)}${element}${html.slice(before)}`;
}

function describeTimes({pages, sections, questions, minutes, plans}: DeckTimes): TimeData {
  const numbers = (holds: (page: PageTime) => boolean): readonly number[] | undefined => {
    const found = pages.flatMap((page, i) => (holds(page) ? [i + 1] : []));
    return found.length === 0 ? undefined : found;
  };
  // What is undefined is left out.
  return {
    seconds: pages.map(({seconds}) => seconds),
    section: pages.map(({section}) => section),
    lead: numbers(({lead}) => lead),
    continuation: numbers(({continuation}) => continuation),
    must: numbers(({priority}) => priority === 'must'),
    optional: numbers(({priority}) => priority === 'optional'),
    appendix: numbers(({appendix}) => appendix),
    sections,
    questions,
    minutes,
    plans: plans.length === 0 ? undefined : Object.fromEntries(plans.map(one => [String(one.minutes), one.pages])),
  };
}
