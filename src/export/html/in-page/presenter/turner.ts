// Arrows and clickers × the shorter way -> pages of the deck, in step with the library that turns them.
import type {PaceKeeper} from './plan/pace.ts';
import type {LectureStore} from './store.ts';
import type {TimedLecture, LectureState} from './types.ts';

/** Of the library that turns the slides, what is used here. */
export interface TurningDeck {
  readonly slides: Element[];
  readonly fragments: (Element | null)[][];
  readonly fragmentIndex: number;
  next(options?: unknown): void;
  prev(options?: unknown): void;
  slide(index?: number, options?: {readonly fragment: number}): number;
  on(event: string, hear: (event: {readonly index: number; readonly fragmentIndex?: number}) => void): void;
}

/** Turns pages. */
export interface Turner {
  /** The next step, else the next page that is not passed over. */
  forward(): void;
  back(): void;
  /** The same over all pages. */
  down(): void;
  up(): void;
  /** Page `page`; with all its steps where `isWhole`. */
  go(page: number, isWhole?: boolean): void;
  /** The page after this one on the way that is followed; undefined behind the last. */
  following(state: LectureState): number | undefined;
}

/** Has `deck` show what `store` says, and the store say where somebody else turned the deck. */
export function createTurner(
  lecture: TimedLecture,
  {deck, store, pace, say}: {deck: TurningDeck; store: LectureStore; pace: PaceKeeper; say(text: string): void},
): Turner {
  const {pages} = lecture;
  const stepsOf = (page: number): number => (deck.fragments[page]?.length ?? 1) - 1;
  // The library has one slide more in the window of the console: an empty one.
  const count = (): number => pages.length;
  let isApplying = false;
  const go = (page: number, isWhole = false): void => {
    const to = Math.max(0, Math.min(count() - 1, page));
    store.change({page: to, step: isWhole || !store.get().hasSteps ? stepsOf(to) : 0});
  };
  const open = (from: number, by: 1 | -1, passed: ReadonlySet<number>): number | undefined => {
    let k = from + by;
    while (k >= 0 && k < count() && passed.has(k)) k += by;
    return k >= 0 && k < count() ? k : undefined;
  };
  const step = (by: 1 | -1): boolean => {
    const {page, step: at, hasSteps} = store.get();
    const to = at + by;
    if (!hasSteps || to < 0 || to > stepsOf(page)) return false;
    store.change({step: to});
    return true;
  };
  const turn = (by: 1 | -1, passed: ReadonlySet<number>): void => {
    if (step(by)) return;
    const {page} = store.get();
    const to = open(page, by, passed);
    if (to === undefined) {
      say(by > 0 ? 'This is the last slide' : 'This is the first slide');
      return;
    }
    const over = Math.abs(to - page) - 1;
    if (over > 0) say(`Passed over ${over} page${over === 1 ? '' : 's'}`);
    else if (pages[to]?.isAppendix && !pages[page]?.isAppendix) say('The lecture is over: this is the appendix');
    go(to, by < 0);
  };
  const forward = (): void => turn(1, pace.passed(store.get()));
  const back = (): void => turn(-1, pace.passed(store.get()));
  const apply = ({page, step: at}: LectureState): void => {
    if (deck.slide() === page && deck.fragmentIndex === at) return;
    isApplying = true;
    deck.slide(page, {fragment: at});
    isApplying = false;
  };
  // Wheel, touch and buttons of the deck go the same way.
  deck.next = forward;
  deck.prev = back;
  deck.on('fragment', ({index, fragmentIndex = 0}) => {
    const {page, step: at} = store.get();
    if (!isApplying && (page !== index || at !== fragmentIndex)) store.change({page: index, step: fragmentIndex});
  });
  store.on(apply);
  return {
    forward,
    back,
    down: () => turn(1, new Set()),
    up: () => turn(-1, new Set()),
    go,
    following: state => open(state.page, 1, pace.passed(state)),
  };
}
