// The plan × where the lecture is × the time -> the numbers of the pace, what may be passed over, and the line of it.
import type {findShorterWay} from './shorter-way.ts';
import type {TimedLecture, LectureState, PaceLine, PaceNumbers} from '../types.ts';

/** s of a session, and of it for questions. */
export interface Session {
  readonly length: number;
  readonly reserve: number;
}

/** Questions about the pace of one lecture; `now` in ms since 1970. */
export interface PaceKeeper {
  /** Pages that arrows pass over: optional ones, those of longer plans, and those that were skipped. */
  passed(state: LectureState): ReadonlySet<number>;
  /** Index of the last page before the appendix. */
  last(): number;
  /** The pages of the lecture have changed. */
  refresh(): void;
  numbers(state: LectureState, now: number): PaceNumbers;
  /** Seconds of the rest with all pages that are not passed over from the outset. */
  needAll(state: LectureState, now: number): number;
  /** The fewest pages to pass over so that the rest takes `budget` s. */
  shorter(state: LectureState, now: number, budget: number): readonly number[];
  line(state: LectureState, now: number): PaceLine;
  /** `state` with the time up to `now` counted. */
  counted(state: LectureState, now: number): LectureState;
  /** The session of a plan, by its minutes; of the lecture itself for the empty text. */
  sessionOf(plan: string): Session;
}

/** Code of the pace; `find` finds the pages to pass over. */
export function createPace(lecture: TimedLecture, find: typeof findShorterWay): PaceKeeper {
  const {pages, plans, questions} = lecture;
  // On time is what is up to 60 s late or 90 s early; a shorter way leads back to 45 s of slack, not to none.
  const [lateFrom, earlyFrom, slack, silence] = [60, -90, 45, 120];
  const longestGap = 5 * 3600;
  const lastPage = (): number => {
    const appendix = pages.findIndex(page => page.isAppendix);
    return (appendix < 0 ? pages.length : Math.max(1, appendix)) - 1;
  };
  let last = lastPage();
  const total = (passes: ReadonlySet<number>, from: number): number =>
    pages.reduce((sum, page, k) => (k >= from && k <= last && !passes.has(k) ? sum + page.seconds : sum), 0);
  const sets = new Map<string, ReadonlySet<number>>();
  const outset = ({plan}: LectureState): ReadonlySet<number> => {
    const known = sets.get(plan);
    if (known) return known;
    const own = plans[plan] ? new Set(plans[plan]) : undefined;
    const isOut = (k: number): boolean =>
      pages[k]?.isOptional === true || (own !== undefined && k <= last && !own.has(k + 1));
    const made = new Set(pages.map((_, k) => k).filter(isOut));
    sets.set(plan, made);
    return made;
  };
  const passed = (state: LectureState): ReadonlySet<number> => new Set([...outset(state), ...state.passed]);
  const planned = total(new Set(pages.map((_, k) => k).filter(k => pages[k]?.isOptional)), 0);
  const length = lecture.length > 0 ? lecture.length : Math.round(planned / (1 - questions) / 60) * 60;
  const sessionOf = (plan: string): Session => {
    const whole = Number(plan) * 60 || length;
    return {length: whole, reserve: Math.round(whole * questions)};
  };
  const counted = (state: LectureState, now: number): LectureState => {
    const gone = (now - state.counted) / 1000;
    if (state.started === null || gone <= 0 || gone > longestGap) return {...state, counted: now};
    if (state.isPaused) return {...state, counted: now, asking: state.asking + gone};
    return {...state, counted: now, spent: pages.map((_, k) => (state.spent[k] ?? 0) + (k === state.page ? gone : 0))};
  };
  const hereOf = ({page, spent}: LectureState): number =>
    page > last ? 0 : Math.max(0, (pages[page]?.seconds ?? 0) - (spent[page] ?? 0));
  const numbers = (before: LectureState, now: number): PaceNumbers => {
    const state = counted(before, now);
    const elapsed = state.started === null ? 0 : (now - state.started) / 1000;
    const left = state.length - elapsed;
    const needHere = hereOf(state);
    const need = needHere + total(passed(state), state.page + 1);
    const reserve = Math.max(0, state.reserve - state.asking);
    return {elapsed, left, need, needHere, reserve, late: state.started === null ? 0 : need - (left - reserve)};
  };
  const needAll = (before: LectureState, now: number): number => {
    const state = counted(before, now);
    return hereOf(state) + total(outset(state), state.page + 1);
  };
  const shorter = (state: LectureState, now: number, budget: number): readonly number[] => {
    const out = outset(state);
    const open = pages
      .map(({seconds, worth, isContinuation}, index) => ({index, seconds, worth, isContinuation}))
      .filter(({index}) => {
        const page = pages[index];
        // A page stays, too, where one that goes on from it must.
        const carries = pages[index + 1]?.isContinuation && pages[index + 1]?.isMust;
        return index > state.page && index < last && !out.has(index) && !page?.isMust && !page?.isLead && !carries;
      });
    return find(open, Math.ceil(needAll(state, now) - budget));
  };

  const clock = (s: number): string => {
    const whole = Math.max(0, Math.round(s));
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  };
  const minutes = (s: number): number => Math.max(1, Math.round(Math.abs(s) / 60));
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  const offer = (words: string, key: string, isFirst = false) => ({words, key, isFirst});
  /** One by its title, more by their numbers. */
  const name = (way: readonly number[]): string => {
    const [only = 0] = way;
    if (way.length === 1) return `Page ${only + 1} ${pages[only]?.title ?? ''}`;
    const ends = (k: number): boolean => !way.includes(k + 1);
    const starts = way.filter(k => !way.includes(k - 1));
    const runs = starts.map(from => [from, way.find(k => k >= from && ends(k)) ?? from] as const);
    return `Pages ${runs.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`)).join(', ')}`;
  };
  const close = (state: LectureState) => (state.page < last ? [offer('Go to the close', 'End')] : []);
  const start = (state: LectureState): PaceLine => {
    const {started, length: whole, reserve} = state;
    const out = passed(state);
    const slides = count(pages.filter((_, k) => k <= last && !out.has(k)).length, 'slide');
    const over = total(out, 0) - (whole - reserve);
    const fits = over > lateFrom ? `${minutes(over)} min too many` : 'all fit';
    const words =
      planned === 0
        ? slides
        : lecture.length === 0
          ? `${slides}: about ${minutes(planned)} min`
          : `${minutes(whole)} min for ${slides}: ${fits}`;
    const more = started === null ? 'The clock starts with the first page turn.' : '';
    return {tone: over > lateFrom ? 'late' : 'even', words, more, offers: []};
  };
  const pausedLine = ({asking, reserve}: LectureState): PaceLine => ({
    tone: asking > reserve ? 'late' : 'paused',
    words:
      asking > reserve ? `Questions: ${minutes(asking - reserve)} min more than set aside` : 'Paused for questions',
    more: `${clock(asking)} of ${clock(reserve)} set aside used. The plan waits, the clock runs.`,
    offers: [offer('Go on', 'q', true)],
  });
  const lateLine = (state: LectureState, now: number, {late, left, reserve}: PaceNumbers, rest: string): PaceLine => {
    const behind = `${minutes(late)} min behind`;
    if (state.accepted > 0 && late < state.accepted + silence) {
      const more = `Ends ${minutes(late)} min into the questions. ${rest}`;
      return {tone: 'late', words: `${behind}, going on`, more, offers: []};
    }
    const way = shorter(state, now, left - reserve + slack);
    if (way.every(k => state.passed.includes(k))) {
      const more = 'What is left are the first pages of their parts.';
      return {tone: 'late', words: `${behind}: nothing left to skip`, more, offers: close(state)};
    }
    const skip = count(way.length, 'page');
    return {
      tone: 'late',
      words: `${behind}: skip ${skip}?`,
      more: `${name(way)}: passed over when you come there`,
      offers: [offer(`Skip ${skip}`, 'x', true), offer('Go on', 'Escape')],
    };
  };
  const line = (before: LectureState, now: number): PaceLine => {
    const state = counted(before, now);
    if (state.isPaused) return pausedLine(state);
    if (planned === 0 || state.started === null) return start(state);
    const figures = numbers(state, now);
    const {left, late, need, reserve} = figures;
    const ahead = state.passed.filter(k => k > state.page).length;
    if (left <= 0 && state.page < last)
      return {
        tone: 'late',
        words: `Time is up: ${count(last - state.page, 'slide')} left`,
        more: '',
        offers: close(state),
      };
    const rest =
      ahead > 0
        ? `Shorter way: ${count(ahead, 'page')} passed over.`
        : `Plan for the rest ${clock(need)}, ${clock(reserve)} kept for questions.`;
    if (late >= lateFrom) return lateLine(state, now, figures, rest);
    const words =
      late < earlyFrom
        ? `${minutes(late)} min ahead: ${ahead > 0 ? 'room for a page again' : 'room for questions'}`
        : 'On time';
    return {tone: 'even', words, more: rest, offers: ahead > 0 ? [offer('Show all again', 'u')] : []};
  };
  const refresh = (): void => {
    last = lastPage();
    sets.clear();
  };
  return {passed, last: () => last, refresh, numbers, needAll, shorter, line, counted, sessionOf};
}
