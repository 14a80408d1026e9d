// Pages × pace -> how long each takes, and what it is to a plan: its part of the lecture, whether it leads or goes on.
import type {Page} from '../model/page.ts';
import type {DeckTimes, Pace, PageTime} from '../model/timing/times.ts';
import {normalizedText} from '../text/plain.ts';
import {countSteps, estimateSeconds} from './page-seconds.ts';

/**
 * The times of `pages`; `parts` are the names of the slides that open the parts of the lecture, as in the deck. A part
 * that no page opens has no section; two that one slide opens share theirs.
 */
export function timePages(pages: readonly Page[], parts: readonly string[], pace: Pace): DeckTimes {
  const openings = new Set(parts);
  const sections: string[] = [];
  let hasLead = true;
  const times = pages.map((page): PageTime => {
    const isFirst = page.part.index === 1;
    if (isFirst && openings.has(page.name)) {
      sections.push(nameSection(page));
      hasLead = false;
    }
    const lead = !hasLead && page.role !== 'section';
    if (lead) hasLead = true;
    return {
      seconds: estimateSeconds(page, pace),
      section: sections.length - 1,
      lead,
      continuation: !isFirst,
      steps: countSteps(page),
    };
  });
  return {pages: times, sections, questions: pace.questions};
}

/** Seconds of `times` together. */
export function sumSeconds(times: readonly Pick<PageTime, 'seconds'>[]): number {
  return times.reduce((sum, {seconds}) => sum + seconds, 0);
}

/** The part that begins with `page`: the outermost heading above it, else its own title. */
function nameSection({trail, title}: Page): string {
  return trail[0] ?? normalizedText(title);
}
