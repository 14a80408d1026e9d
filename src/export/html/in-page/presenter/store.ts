// Where the lecture is, in this window: changed here or by another window, remembered over a reload, told to all.
import type {PaceKeeper} from './plan/pace.ts';
import type {TimedLecture, LectureState} from './types.ts';

/** The state of a lecture, and who wants to know of it. */
export interface LectureStore {
  get(): LectureState;
  /** Changes it here, and tells the others. */
  change(part: Partial<LectureState>): void;
  /** Takes what another window says, where it is later. */
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
    by,
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
  return {
    get: () => state,
    change(part) {
      const now = Date.now();
      const isLater = part.page !== undefined && part.page > state.page;
      const begins = state.started === null && (isLater || part.isPaused === true);
      const turned = part.page !== undefined && part.page !== state.page;
      set({
        ...pace.counted(state, now),
        ...(begins ? {started: now} : {}),
        ...(turned ? {isPaused: false, zoom: null} : {}),
        ...part,
        version: state.version + 1,
        by,
      });
      tell(state);
    },
    take(other) {
      const isNewer = other.version > state.version || (other.version === state.version && other.by > state.by);
      if (isNewer && other.page < lecture.pages.length) set(other);
    },
    on: hear => void listeners.push(hear),
    refresh: () => set(state),
  };
}
