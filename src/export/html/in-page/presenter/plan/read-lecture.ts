// The deck as it stands in the page -> its pages, their seconds, and the plan.
import type {TimedLecture, LecturePage} from '../types.ts';

/** A page as the build writes it; what is false, 0 or empty is left out. */
interface TimedPage {
  readonly id: string;
  readonly title: string;
  readonly seconds?: number;
  readonly section?: number;
  readonly lead?: boolean;
  readonly continuation?: boolean;
  readonly must?: boolean;
  readonly optional?: boolean;
  readonly appendix?: boolean;
}

interface TimedDeck {
  readonly pages?: readonly TimedPage[];
  readonly sections?: readonly string[];
  readonly questions?: number;
  readonly minutes?: number;
  readonly plans?: Readonly<Record<string, readonly string[]>>;
}

/** The lecture in this document; without times of the build its pages have titles and steps alone. */
export function readLecture(): TimedLecture {
  const read = (): TimedDeck => {
    try {
      return JSON.parse(document.getElementById('lectern-times')?.textContent ?? '{}') as TimedDeck;
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
  const byId = new Map(timed.pages?.map(page => [page.id, page]));
  const worthOf = (section: Element, isContinuation: boolean): number => {
    const isTelling = section.querySelector('img:not(.emoji), figure, table, pre, .katex-display') !== null;
    return 1 + (isTelling ? 3 : 0) + (section.querySelector('strong, dt') ? 1 : 0) - (isContinuation ? 0.5 : 0);
  };
  const sections = [...document.querySelectorAll<HTMLElement>('svg[data-marpit-svg]')].map(
    svg => svg.querySelector<HTMLElement>('section:not([data-marpit-advanced-background=background])') ?? svg,
  );
  const pages = sections.map((section, i): LecturePage => {
    const page = byId.get(section.id) ?? timed.pages?.[i];
    const heading = section.querySelector('h1, h2, h3, h4')?.cloneNode(true) as Element | undefined;
    for (const one of heading?.querySelectorAll('.counter, .katex-mathml') ?? []) one.remove();
    const isDivider = /(?:^| )(?:title|agenda|section|closing|toc|end)(?: |$)/.test(
      section.getAttribute('class') ?? '',
    );
    return {
      id: section.id,
      title: page?.title || heading?.textContent?.replace(/\s+/g, ' ').trim() || `Slide ${i + 1}`,
      seconds: page?.seconds ?? 0,
      section: parts[page?.section ?? -1] ?? -1,
      isLead: page?.lead === true,
      isContinuation: page?.continuation === true,
      isMust: page?.must === true || isDivider,
      isOptional: page?.optional === true,
      isAppendix: page?.appendix === true,
      steps: section.querySelectorAll('[data-marpit-fragment]').length,
      worth: worthOf(section, page?.continuation === true),
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
