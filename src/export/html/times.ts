// A deck's HTML × how long its slides take -> the same with these times as data, for whoever presents it.
import type {SlideSource} from '../../model/slide-source.ts';
import type {DeckTimes, PageTime} from '../../model/timing/times.ts';

/** What the data says of a page; what is false, 0 or unknown is left out. docs/time.md describes it. */
interface PageEntry extends Partial<Omit<PageTime, 'priority'>> {
  readonly id: string;
  readonly title: string;
  readonly seconds: number;
  readonly must?: true;
  readonly optional?: true;
}

/** The data of a deck. */
interface TimeData extends Pick<DeckTimes, 'sections' | 'questions' | 'minutes'> {
  readonly pages: readonly PageEntry[];
  /** Names of pages by the minutes of the session. */
  readonly plans?: Readonly<Record<string, readonly string[]>>;
}

/** `html` with the times before all of its scripts, as JSON in the element `lectern-times`. */
export function withTimes(html: string, slides: readonly SlideSource[], times: DeckTimes): string {
  const data = JSON.stringify(describeTimes(slides, times)).replaceAll('<', '\\u003c');
  const first = html.indexOf('<script');
  const before = first < 0 ? html.lastIndexOf('</body>') : first;
  const element = `<script type="application/json" id="lectern-times">${data}</script>`;
  return `${html.slice(0, before)}${element}${html.slice(before)}`;
}

function describeTimes(
  slides: readonly SlideSource[],
  {pages, sections, questions, minutes, plans}: DeckTimes,
): TimeData {
  const namesOf = (numbers: readonly number[]): readonly string[] =>
    numbers.flatMap(number => slides[number - 1]?.id ?? []);
  return {
    pages: slides.map(({id, title}, i) => describePage(id, title, pages[i])),
    ...{sections, questions},
    ...(minutes === undefined ? {} : {minutes}),
    ...(plans.length === 0
      ? {}
      : {plans: Object.fromEntries(plans.map(plan => [String(plan.minutes), namesOf(plan.pages)]))}),
  };
}

function describePage(id: string, title: string, time: PageTime | undefined): PageEntry {
  const {seconds = 0, section = -1, lead, continuation, steps = 0, priority, appendix} = time ?? {};
  return {
    ...{id, title, seconds},
    ...(section < 0 ? {} : {section}),
    ...(lead ? {lead} : {}),
    ...(continuation ? {continuation} : {}),
    ...(steps > 0 ? {steps} : {}),
    ...(priority === 'must' || priority === 'optional' ? {[priority]: true as const} : {}),
    ...(appendix ? {appendix} : {}),
  };
}
