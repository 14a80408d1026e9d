// Pages × pace -> how long each takes, and what it is to a plan: its part of the lecture, whether it leads or goes on.
import type {Page} from '../model/page.ts';
import type {Pace, PageTime} from '../model/timing/times.ts';
import {normalizedText} from '../text/plain.ts';
import {applyBudgets, toGrain} from './budgets.ts';
import {secondsGrain} from './pace.ts';
import type {PageRequests} from './page-requests.ts';
import {countSteps, estimateSeconds} from './page-seconds.ts';

/** What is known of pages beside themselves. */
export interface PageFacts {
  readonly pace: Pace;
  /** Names of the slides that open the parts of the lecture, as in the deck. */
  readonly parts: readonly string[];
  readonly requests: PageRequests;
  /** Seconds that a page took when it was rehearsed, by its index; undefined for none. */
  readonly rehearsed: readonly (number | undefined)[];
}

/** The times of pages in the order of the notes, and the titles of the parts that have pages. */
export interface PageTimes {
  readonly pages: readonly PageTime[];
  readonly sections: readonly string[];
}

/** The times of `pages`. A part that no page opens has no section; two that one slide opens share theirs. */
export function timePages(
  pages: readonly Page[],
  {pace, parts, requests: {plan, budgets}, rehearsed}: PageFacts,
): PageTimes {
  const estimated = pages.map((page, i) =>
    Math.max(secondsGrain, toGrain(rehearsed[i] ?? estimateSeconds(page, pace))),
  );
  const seconds = applyBudgets(estimated, budgets);
  const given = new Set(budgets.flatMap(budget => budget.pages));
  const basisOf = (i: number): Pick<PageTime, 'basis'> => {
    if (given.has(i)) return {basis: 'author'};
    return rehearsed[i] === undefined ? {} : {basis: 'rehearsal'};
  };
  const openings = new Set(parts);
  const sections: string[] = [];
  let hasLead = true;
  const times = pages.map((page, i): PageTime => {
    const isFirst = page.part.index === 1;
    if (isFirst && openings.delete(page.name)) {
      sections.push(nameSection(page));
      hasLead = false;
    }
    const priority = plan[i] ?? '';
    const lead = !hasLead && page.role !== 'section' && priority !== 'optional' && priority !== 'appendix';
    if (lead) hasLead = true;
    return {
      seconds: seconds[i] ?? 0,
      ...basisOf(i),
      section: sections.length - 1,
      lead,
      continuation: !isFirst,
      steps: countSteps(page),
      priority,
      appendix: priority === 'appendix',
    };
  });
  return {pages: times, sections};
}

/** Seconds of `times` together. */
export function sumSeconds(times: readonly Pick<PageTime, 'seconds'>[]): number {
  return times.reduce((sum, {seconds}) => sum + seconds, 0);
}

/** The part that begins with `page`: the outermost heading above it, else its own title. */
function nameSection({trail, title}: Page): string {
  return trail[0] ?? normalizedText(title);
}
