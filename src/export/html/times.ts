// A deck's HTML × how long its slides take -> the same with these times as data, for whoever presents it.
import type {SlideSource} from '../../model/slide-source.ts';
import type {DeckTimes, PageTime} from '../../model/timing/times.ts';

/** What the data says of a page; what is false, 0 or unknown is left out. docs/time.md describes it. */
interface PageEntry extends Partial<PageTime> {
  readonly id: string;
  readonly title: string;
  readonly seconds: number;
}

/** `html` with the times before all of its scripts, as JSON in the element `lectern-times`. */
export function withTimes(html: string, slides: readonly SlideSource[], times: DeckTimes): string {
  const data = JSON.stringify(describeTimes(slides, times)).replaceAll('<', '\\u003c');
  const first = html.indexOf('<script');
  const before = first < 0 ? html.lastIndexOf('</body>') : first;
  const element = `<script type="application/json" id="lectern-times">${data}</script>`;
  return `${html.slice(0, before)}${element}${html.slice(before)}`;
}

/** The data: `pages`, `sections` and `questions`. */
function describeTimes(
  slides: readonly SlideSource[],
  {pages, sections, questions}: DeckTimes,
): {readonly pages: readonly PageEntry[]; readonly sections: readonly string[]; readonly questions: number} {
  return {
    pages: slides.map(({id, title}, i): PageEntry => {
      const {seconds = 0, section = -1, lead, continuation, steps = 0} = pages[i] ?? {};
      return {
        ...{id, title, seconds},
        ...(section < 0 ? {} : {section}),
        ...(lead ? {lead} : {}),
        ...(continuation ? {continuation} : {}),
        ...(steps > 0 ? {steps} : {}),
      };
    }),
    sections,
    questions,
  };
}
