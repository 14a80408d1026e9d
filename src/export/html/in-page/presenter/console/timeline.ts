// The plan by section above what was used and what is to come: one scale, the longer of session and forecast.
import type {Overlay} from '../dom.ts';
import type {PaceKeeper} from '../plan/pace.ts';
import type {TimedLecture, LectureState} from '../types.ts';

/** What the timeline is drawn with. */
export interface TimelineWorld {
  readonly overlay: Overlay;
  readonly pace: PaceKeeper;
  go(page: number): void;
}

/** Draws the timeline in `holder`; gives what draws it anew. */
export function createTimeline(
  lecture: TimedLecture,
  holder: HTMLElement,
  {overlay, pace, go}: TimelineWorld,
): (state: LectureState, now: number) => void {
  const {make, clock} = overlay;
  const {pages, sections} = lecture;
  const isTimed = pages.some(({seconds}) => seconds > 0);
  // What stands before the first section is the start.
  const parts = [...new Set(pages.slice(0, pace.last() + 1).map(({section}) => section))].map(section => ({
    section,
    name: sections[section] ?? 'Start',
    first: pages.findIndex(page => page.section === section),
  }));
  const partOf = (page: number): number => parts.findIndex(({section}) => section === pages[page]?.section);
  const names = make('div', {class: 'row names'});
  const plan = make('div', {class: 'row plan'});
  const used = make('div', {class: 'row used'});
  const end = make('i', {class: 'end'});
  const nowLine = make('i', {class: 'now'});
  const nowLabel = make('span', {class: 'label now number'});
  const soonLabel = make('span', {class: 'label number'});
  const endLabel = make('span', {class: 'label number'});
  const body = make('div', {class: 'body'});
  const words = make('p', {class: 'hidden'});
  const buttons = parts.map(({name, first}) =>
    make('button', {type: 'button', class: 'part', onclick: () => go(first)}, name),
  );
  const bars = parts.map(() => make('i', {class: 'part'}));
  const questions = [make('span', {class: 'part questions'}, 'Questions'), make('i', {class: 'part questions'})];
  if (!isTimed) return () => undefined;
  names.append(...buttons, questions[0] ?? '');
  plan.append(...bars, questions[1] ?? '');
  const legend = make('div', {class: 'legend'}, make('span', {}, 'Plan'), make('span', {}, 'Actual'));
  body.append(names, plan, used, end, nowLine, nowLabel, soonLabel, endLabel, words);
  holder.append(legend, body);
  const put = (one: HTMLElement | undefined, from: number, width: number): void => {
    if (one === undefined) return;
    one.style.left = `${from}%`;
    one.style.width = `${Math.max(0, width)}%`;
  };
  return (before, now) => {
    const state = pace.counted(before, now);
    const {elapsed, need, needHere, reserve} = pace.numbers(state, now);
    const passed = pace.passed(state);
    const outset = pace.passed({...state, passed: []});
    const here = partOf(state.page);
    const scale = 100 / Math.max(state.length, elapsed + need, 1);
    const sum = (part: number, of: (page: number) => number): number =>
      pages.reduce((all, _, page) => (page <= pace.last() && partOf(page) === part ? all + of(page) : all), 0);
    const planned = parts.map((_, part) => sum(part, page => (outset.has(page) ? 0 : (pages[page]?.seconds ?? 0))));
    const spent = parts.map((_, part) => sum(part, page => state.spent[page] ?? 0));
    const rest = parts.map((_, part) =>
      sum(part, page => (page > state.page && !passed.has(page) ? (pages[page]?.seconds ?? 0) : 0)),
    );
    let at = 0;
    parts.forEach(({name}, part) => {
      const width = (planned[part] ?? 0) * scale;
      const [button, bar] = [buttons[part], bars[part]];
      put(button, at, width);
      put(bar, at, width);
      bar?.classList.toggle('here', part === here);
      button?.setAttribute('aria-current', String(part === here));
      const told = `${name}: planned ${clock(planned[part] ?? 0)}, used ${clock(spent[part] ?? 0)}`;
      if (button) Object.assign(button, {title: told, ariaLabel: told}).style.visibility = width < 4 ? 'hidden' : '';
      at += width;
    });
    // The time for questions ends with the session.
    const [from, to] = [Math.max(at, (state.length - state.reserve) * scale), state.length * scale];
    for (const one of questions) put(one, from, to - from);
    const segments: HTMLElement[] = [];
    const add = (from: number, to: number, kind: string): void => {
      const one = make('i', {class: `part ${kind}`});
      put(one, from, to - from);
      if (to > from) segments.push(one);
    };
    at = 0;
    parts.forEach((_, part) => {
      const own = (spent[part] ?? 0) * scale;
      if (own > 0.05) add(at, at + own, 'done');
      at += own;
      if (part !== here || state.asking <= 1) return;
      add(at, at + state.asking * scale, 'asking');
      at += state.asking * scale;
    });
    const nowAt = Math.min(100, elapsed * scale);
    at = Math.max(at, nowAt);
    const limit = (state.length - reserve) * scale;
    parts.forEach((_, part) => {
      const to = at + ((rest[part] ?? 0) + (part === here ? needHere : 0)) * scale;
      add(at, Math.min(to, limit), 'soon');
      add(Math.max(at, limit), to, 'over');
      at = to;
    });
    used.replaceChildren(...segments);
    const endAt = Math.min(100, state.length * scale);
    end.style.left = `calc(${endAt}% - 2px)`;
    nowLine.style.left = `calc(${nowAt}% - 1px)`;
    // Each label where those before it leave room; letters are some 9 px wide.
    const width = body.clientWidth;
    const taken: (readonly [from: number, to: number])[] = [];
    const label = (one: HTMLElement, text: string, right: number): void => {
      const from = right - 9 * text.length;
      one.hidden = taken.some(([left, to]) => from < to + 12 && left < right + 12);
      if (!one.hidden) taken.push([from, right]);
      one.textContent = text;
      one.style.left = `${right}px`;
    };
    const inside = (px: number, text: string): number => Math.min(width, Math.max(9 * text.length, px));
    const nowText = `now ${clock(elapsed)}`;
    label(nowLabel, nowText, inside((nowAt * width) / 100 + 4.5 * nowText.length, nowText));
    label(endLabel, `session ends ${clock(state.length)}`, (endAt * width) / 100);
    label(soonLabel, `slides end ${clock(elapsed + need)}`, (Math.min(100, at) * width) / 100);
    const thisPart = `Planned for this part ${clock(planned[here] ?? 0)}, used ${clock(spent[here] ?? 0)}.`;
    words.textContent = `${thisPart} The slides end at ${clock(elapsed + need)} of ${clock(state.length)}.`;
  };
}
