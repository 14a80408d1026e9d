// Pages, what authors say of them × the time there is -> the deck in the order in which it is given, and its times.
import {type Diagnostic, diagnose} from '../model/diagnostic.ts';
import type {Page} from '../model/page.ts';
import type {DeckTimes, PageTime} from '../model/timing/times.ts';
import {translate} from '../text/language/languages.ts';
import {toMinutes} from '../text/speaking-time.ts';
import {arrangePages} from './appendix.ts';
import {planPages, secondsFor} from './plan/plan-pages.ts';
import {type PageFacts, sumSeconds, timePages} from './time-deck.ts';

/** What a deck is planned for. */
export interface PlanInput extends PageFacts {
  /** Minutes of the sessions that are asked for; none where the whole deck is wanted. */
  readonly lengths: readonly number[];
  /** Length of the session, where it is known. */
  readonly minutes: number | undefined;
  /** BCP 47 tag of the deck. */
  readonly lang: string;
  readonly file: string;
}

/** A deck's pages in their order, with their times, and what is to be told of them. */
export interface PlannedDeck {
  readonly pages: readonly Page[];
  readonly times: DeckTimes;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * `pages` as they are given: those of the longest plan, and optional ones, in the order of the notes, then the others
 * as an appendix.
 */
export function planDeck(pages: readonly Page[], input: PlanInput): PlannedDeck {
  const {lengths, pace, file} = input;
  const {questions} = pace;
  const timed = timePages(pages, input);
  const plans = planPages(pages, {pages: timed.pages, questions}, lengths);
  const longest = plans.at(-1)?.pages;
  const isGiven: boolean[] = [];
  for (const [i, time] of timed.pages.entries()) {
    const goesAlong = !time.continuation || isGiven[i - 1] === true;
    isGiven.push(
      time.priority === 'optional' ? goesAlong : !time.appendix && (longest === undefined || longest.has(i)),
    );
  }
  const arranged = arrangePages(pages, timed.pages, i => isGiven[i] === true, translate('Appendix', input.lang));
  const minutes = lengths.length > 0 ? Math.max(...lengths) : input.minutes;
  return {
    pages: arranged.pages,
    times: {
      pages: arranged.times,
      sections: timed.sections,
      questions,
      ...(minutes === undefined ? {} : {minutes}),
      plans: plans.map(plan => ({
        minutes: plan.minutes,
        pages: [...plan.pages].map(i => arranged.numbers[i] ?? 0).sort((a, b) => a - b),
      })),
    },
    diagnostics: checkLengths(timed.pages, {plans, minutes, questions, file}),
  };
}

/** What is told where a session is too short: for what must be shown, or for the whole deck. */
function checkLengths(
  times: readonly PageTime[],
  {
    plans,
    minutes,
    questions,
    file,
  }: {
    readonly plans: ReturnType<typeof planPages>;
    readonly minutes: number | undefined;
    readonly questions: number;
    readonly file: string;
  },
): readonly Diagnostic[] {
  const tooShort = plans.flatMap(plan => {
    const seconds = sumSeconds([...plan.pages].flatMap(i => times[i] ?? []));
    return seconds > secondsFor(plan.minutes, questions)
      ? [tell(seconds, plan.minutes, {questions, file, isPlan: true})]
      : [];
  });
  if (plans.length > 0 || minutes === undefined) return tooShort;
  const seconds = sumSeconds(times.filter(({appendix, priority}) => !appendix && priority !== 'optional'));
  return seconds > secondsFor(minutes, questions) ? [tell(seconds, minutes, {questions, file, isPlan: false})] : [];
}

function tell(
  seconds: number,
  minutes: number,
  {questions, file, isPlan}: {readonly questions: number; readonly file: string; readonly isPlan: boolean},
): Diagnostic {
  const has = `a session of ${minutes} min has ${toMinutes(secondsFor(minutes, questions))} for slides`;
  return diagnose(
    'deck-long',
    isPlan
      ? `What must be shown takes ${toMinutes(seconds)} min, and ${has}`
      : `The lecture takes ${toMinutes(seconds)} min, and ${has}`,
    {
      file,
      hint: isPlan
        ? 'Ask for more minutes, or say “must” of less; dividers stand for parts of the lecture, join some of them.'
        : `Build it with --minutes ${minutes}, and what there is no time for stands in an appendix.`,
    },
  );
}
