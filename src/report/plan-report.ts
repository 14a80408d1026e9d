// A deck's times -> what its report says of each length that it was planned for, and the lines that are printed of it.
import type {DeckTimes, PageTime} from '../model/timing/times.ts';
import type {PageReport} from './page-report.ts';

/** A deck in a session of so many minutes. */
export interface PlanReport {
  readonly minutes: number;
  /** Of its slides; what is left of the session is for questions. */
  readonly seconds: number;
  /** Numbers of its slides. */
  readonly pages: readonly number[];
  /** The parts of the lecture; '' for what stands before the first. */
  readonly sections: readonly SectionPlan[];
}

/** A part of the lecture in a plan: its slides, of how many, and the seconds that they take. */
interface SectionPlan {
  readonly title: string;
  readonly slides: number;
  readonly of: number;
  readonly seconds: number;
}

/** The plans of `times`. */
export function describePlans({pages, sections, plans}: DeckTimes): readonly PlanReport[] {
  const plannable = pages.flatMap((time, i) =>
    time.seconds > 0 && (time.priority === '' || time.priority === 'must') ? [{time, number: i + 1}] : [],
  );
  return plans.map(plan => {
    const inPlan = new Set(plan.pages);
    const sum = (times: readonly PageTime[]) => times.reduce((all, {seconds}) => all + seconds, 0);
    const parts = ['', ...sections].map((title, s): SectionPlan => {
      const own = plannable.filter(({time}) => time.section === s - 1);
      const chosen = own.filter(({number}) => inPlan.has(number)).map(({time}) => time);
      return {title, slides: chosen.length, of: own.length, seconds: sum(chosen)};
    });
    return {
      minutes: plan.minutes,
      seconds: sum(plan.pages.flatMap(number => pages[number - 1] ?? [])),
      pages: plan.pages,
      sections: parts.filter(part => part.of > 0),
    };
  });
}

/** Titles listed of what a plan leaves out. */
const maxTitles = 12;

/** Lines for people: each plan by part of the lecture, and what it leaves out. */
export function formatPlans(pages: readonly PageReport[], plans: readonly PlanReport[]): readonly string[] {
  return plans.flatMap(({minutes, seconds, pages: numbers, sections}) => {
    const inPlan = new Set(numbers);
    const left = pages.filter(one => one.seconds > 0 && !one.optional && !inPlan.has(one.number));
    const questions = Math.max(0, minutes * 60 - seconds);
    return [
      `  ${minutes} min: ${numbers.length} slides in ${clock(seconds)}, ${clock(questions)} for questions`,
      ...sections.map(part => {
        const slides = `${part.slides} of ${part.of}`.padStart(9);
        return `    ${clock(part.seconds).padStart(6)}  ${slides}  ${part.title || '(opening)'}`;
      }),
      ...(left.length === 0 ? [] : [`    left out, ${clock(sum(left))}: ${listTitles(left)}`]),
    ];
  });
}

/** Titles, each with the numbers of its slides behind it, those that follow each other under one title together. */
function listTitles(pages: readonly PageReport[]): string {
  const groups: {title: string; from: number; to: number}[] = [];
  for (const {title, number} of pages) {
    const last = groups.at(-1);
    if (last?.title === title && last.to === number - 1) last.to = number;
    else groups.push({title, from: number, to: number});
  }
  const listed = groups
    .slice(0, maxTitles)
    .map(({title, from, to}) => `${title} (${from === to ? from : `${from}–${to}`})`);
  return [...listed, ...(groups.length > maxTitles ? [`… and ${groups.length - maxTitles} more`] : [])].join('; ');
}

function sum(pages: readonly PageReport[]): number {
  return pages.reduce((all, {seconds}) => all + seconds, 0);
}

/** Minutes and seconds, `4:05`. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
