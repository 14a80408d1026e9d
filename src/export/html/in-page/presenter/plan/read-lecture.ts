// The deck as it stands in the page -> its pages, their seconds, and the plan.
import type {TimeData} from '../../../times.ts';
import type {TimedLecture, LecturePage} from '../types.ts';

/** The lecture in this document; without times of the build its pages have titles and steps alone. */
export function readLecture(): TimedLecture {
  const read = (): Partial<TimeData> => {
    try {
      return JSON.parse(document.getElementById('lectern-times')?.textContent ?? '{}') as Partial<TimeData>;
    } catch {
      return {};
    }
  };
  const timed = read();
  // A divider and what it opens may bear the same title: one part.
  const titles: string[] = [];
  const parts = (timed.sections ?? []).map(title => {
    if (titles.at(-1) !== title) titles.push(title);
    return titles.length - 1;
  });
  const isIn = (numbers: readonly number[] | undefined, page: number): boolean => numbers?.includes(page + 1) === true;
  const worthOf = (section: Element, isContinuation: boolean): number => {
    const isTelling = section.querySelector('img:not(.emoji), figure, table, pre, .katex-display') !== null;
    return 1 + (isTelling ? 3 : 0) + (section.querySelector('strong, dt') ? 1 : 0) - (isContinuation ? 0.5 : 0);
  };
  const sections = [...document.querySelectorAll<HTMLElement>('svg[data-marpit-svg]')].map(
    svg => svg.querySelector<HTMLElement>('section:not([data-marpit-advanced-background=background])') ?? svg,
  );
  /** As it is shown, without counter, TeX and pictures. */
  const titleOf = (section: Element): string => {
    const heading = section.querySelector('h1, h2, h3, h4')?.cloneNode(true) as Element | undefined;
    for (const one of heading?.querySelectorAll('small, .katex-mathml') ?? []) one.remove();
    for (const one of heading?.querySelectorAll('img') ?? []) one.replaceWith(one.alt);
    return heading?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  };
  const pages = sections.map((section, i): LecturePage => {
    const isDivider = /(?:^| )(?:title|agenda|section|closing|toc|end)(?: |$)/.test(
      section.getAttribute('class') ?? '',
    );
    const isContinuation = isIn(timed.continuation, i);
    return {
      id: section.id,
      title: titleOf(section) || `Slide ${i + 1}`,
      seconds: timed.seconds?.[i] ?? 0,
      section: parts[timed.section?.[i] ?? -1] ?? -1,
      isLead: isIn(timed.lead, i),
      isContinuation,
      isMust: isIn(timed.must, i) || isDivider,
      isOptional: isIn(timed.optional, i),
      isAppendix: isIn(timed.appendix, i),
      steps: section.querySelectorAll('[data-marpit-fragment]').length,
      worth: worthOf(section, isContinuation),
    };
  });
  return {
    title: document.title,
    pages,
    sections: titles,
    questions: timed.questions ?? 0.1,
    length: (timed.minutes ?? 0) * 60,
    plans: timed.plans ?? {},
  };
}
