// Where the lecture is, in this window: changed here or by another window, remembered over a reload, told to all.
import type {PaceKeeper} from './plan/pace.ts';
import type {LectureState, StateChange, TimedLecture} from './types.ts';

/** The state of a lecture, and who wants to know of it. */
export interface LectureStore {
  get(): LectureState;
  /** Changes it here, and tells the others. */
  change(part: Partial<LectureState>): void;
  /** Takes of what another window says the parts that it changed later: keys pressed in both at once all count. */
  take(state: LectureState): void;
  /** Has all draw again. */
  refresh(): void;
  /** Calls `hear` after each change, with the state before. */
  on(hear: (state: LectureState, before: LectureState) => void): void;
}

/** How the store reaches the world. */
export interface StoreWorld {
  /** Name under which a reload finds the state again. */
  readonly session: string;
  readonly pace: PaceKeeper;
  /** Where the deck is at first. */
  readonly at: {readonly page: number; readonly step: number};
  tell(state: LectureState): void;
}

/** The state of `lecture`: as it was before a reload, else at its beginning. */
export function createStore(lecture: TimedLecture, {session, pace, at, tell}: StoreWorld): LectureStore {
  const by = Math.random().toString(36).slice(2);
  const name = `lectern:${session}:${lecture.pages.length}`;
  const listeners: ((state: LectureState, before: LectureState) => void)[] = [];
  const first: LectureState = {
    version: 0,
    changed: {},
    ...at,
    cover: '',
    isFlipped: false,
    hasSteps: true,
    zoom: null,
    passed: [],
    passedBefore: [],
    plan: '',
    started: null,
    counted: Date.now(),
    spent: [],
    asking: 0,
    isPaused: false,
    ...pace.sessionOf(''),
    accepted: 0,
  };
  const remembered = (): Partial<LectureState> => {
    try {
      return JSON.parse(sessionStorage.getItem(name) ?? '{}') as Partial<LectureState>;
    } catch {
      return {};
    }
  };
  let state: LectureState = {...first, ...remembered(), ...at, zoom: null};
  const set = (next: LectureState): void => {
    const before = state;
    state = next;
    try {
      sessionStorage.setItem(name, JSON.stringify(state));
    } catch {
      // Where nothing may be stored, the other window remembers.
    }
    for (const hear of listeners) hear(state, before);
  };
  const isLater = (one: StateChange | undefined, than: StateChange = [0, '']): boolean =>
    one !== undefined && (one[0] > than[0] || (one[0] === than[0] && one[1] > than[1]));
  /** Steps and zoom are those of a slide: what was changed of one counts for no other. */
  const counts = (name: string, change: StateChange | undefined, page: StateChange | undefined): boolean =>
    (name !== 'step' && name !== 'zoom') ||
    (change?.[0] ?? 0) > (page?.[0] ?? 0) ||
    (change?.[0] === page?.[0] && change?.[1] === page?.[1]);
  /** Changes that come with a change of another name. */
  const more: Readonly<Record<string, readonly string[]>> = {page: ['step', 'zoom'], counted: ['spent', 'asking']};
  return {
    get: () => state,
    change(part) {
      const now = Date.now();
      const goesOn = part.page !== undefined && part.page > state.page;
      const begins = state.started === null && (goesOn || part.isPaused === true);
      const turned = part.page !== undefined && part.page !== state.page;
      const parts: Partial<LectureState> = {
        ...(begins ? {started: now} : {}),
        ...(turned ? {zoom: null} : {}),
        ...(turned && state.isPaused ? {isPaused: false} : {}),
        ...part,
      };
      const version = state.version + 1;
      const names = ['counted', ...Object.keys(parts)].flatMap(name => [name, ...(more[name] ?? [])]);
      const changed = {...state.changed};
      for (const name of names) changed[name] = [version, by];
      set({...pace.counted(state, now), ...parts, version, changed});
      tell(state);
    },
    take(other) {
      if (other.page >= lecture.pages.length) return;
      const {changed} = other;
      const page = isLater(changed.page, state.changed.page) ? changed.page : state.changed.page;
      const taken = Object.keys(changed).filter(name => {
        const [own, its] = [state.changed[name], changed[name]];
        return isLater(its, own) ? counts(name, its, page) : !counts(name, own, page);
      });
      if (taken.length === 0) return;
      const of = (all: object) => Object.fromEntries(Object.entries(all).filter(([name]) => taken.includes(name)));
      const version = Math.max(state.version, other.version);
      set({...state, ...of(other), version, changed: {...state.changed, ...of(changed)}});
    },
    on: hear => void listeners.push(hear),
    refresh: () => set(state),
  };
}
