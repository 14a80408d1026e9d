// What keys and buttons of a lecture do beside turning pages.
import type {Overlay} from './dom.ts';
import type {PaceKeeper} from './plan/pace.ts';
import type {LectureStore} from './store.ts';
import type {Turner, TurningDeck} from './turner.ts';
import type {Cover, TimedLecture, LaserSpot} from './types.ts';
import type {listZoomBoxes} from './zoom.ts';

/** The dot of the laser, in all windows. */
export interface Laser {
  get(): {readonly spot: LaserSpot; readonly isOn: boolean};
  point(spot: LaserSpot, isOn: boolean): void;
}

/** What actions work with. */
export interface ActionWorld {
  readonly overlay: Overlay;
  readonly pace: PaceKeeper;
  readonly store: LectureStore;
  readonly turner: Turner;
  readonly deck: TurningDeck;
  readonly laser: Laser;
  /** Name of the lecture that the windows share. */
  readonly session: string;
  readonly isConsole: boolean;
  /** The console, where it is open; and a new one is told of. */
  readonly peers: {readonly peer: () => Window | undefined; readonly add: (other: Window) => void};
  readonly zoomBoxes: typeof listZoomBoxes;
}

/** Does each of them when called. */
export interface Actions {
  cover(kind: Cover): void;
  openConsole(): void;
  overview(): void;
  zoom(): void;
  /** Passes over `way`, in place of what is passed over now. */
  skip(way: readonly number[]): void;
  /** Passes over what the line of the pace names, each page when its turn comes. */
  skipOffered(): void;
  takeBack(): void;
  /** The same, and turns to the next page. */
  shorter(): void;
  steps(): void;
  flip(): void;
  laser(): void;
  pause(): void;
  reset(): void;
  saveTimes(): void;
  /** False where there is nothing to leave. */
  escape(): boolean;
  fullscreen(): void;
}

/** The actions of this window. */
export function createActions({pages}: TimedLecture, world: ActionWorld): Actions {
  const {overlay, pace, store, turner, deck, laser, session, isConsole, peers, zoomBoxes} = world;
  const {toast} = overlay;
  const slides = (): readonly Element[] => deck.slides;
  const cover = (kind: Cover): void => store.change({cover: store.get().cover === kind ? '' : kind});
  const openConsole = (): void => {
    if (isConsole) {
      window.close();
      toast('Close this window by hand');
      return;
    }
    const open = peers.peer();
    if (open !== undefined) {
      open.focus();
      return;
    }
    const address = `${location.pathname}?view=next&console=${session}#${store.get().page + 1}`;
    const [width, height] = [Math.max(960, window.innerWidth * 0.85), Math.max(640, window.innerHeight * 0.85)];
    const opened = window.open(
      address,
      `lectern-${session}`,
      `width=${Math.floor(width)},height=${Math.floor(height)}`,
    );
    if (opened === null) toast('The browser blocked the window: allow pop-ups for this file, then press p');
    else peers.add(opened);
  };
  const overview = (): void => {
    const sync = `lectern-${session}`;
    if (!isConsole) {
      (deck as {toggleOverviewView?(): void}).toggleOverviewView?.();
      return;
    }
    const src = `${location.pathname}?view=overview&closeOnSelect=1&sync=${sync}#${store.get().page + 1}`;
    const frame = overlay.make('iframe', {src, title: 'All slides'});
    const dialog = overlay.make('dialog', {class: 'overview', 'aria-label': 'All slides'}, frame);
    dialog.addEventListener('close', () => {
      dialog.remove();
      window.removeEventListener('message', hear);
    });
    overlay.root.append(dialog);
    dialog.showModal();
    frame.addEventListener('load', () => frame.contentWindow?.focus());
    const hear = ({source}: MessageEvent): void => {
      if (source !== frame.contentWindow) return;
      dialog.close();
      // Where the library in the frame says which one was chosen.
      try {
        const {index} = JSON.parse(localStorage.getItem(`bespoke-marp-sync-${sync}`) ?? '{}') as {index?: number};
        if (index !== undefined && index !== store.get().page) turner.go(index, true);
      } catch {
        // Nothing is stored where nothing may be.
      }
    };
    window.addEventListener('message', hear);
  };
  const zoom = (): void => {
    const slide = slides()[store.get().page];
    const boxes = slide ? zoomBoxes(slide) : [];
    const now = boxes.findIndex(box => String(box) === String(store.get().zoom));
    if (boxes.length === 0) {
      toast('There is no figure, formula, table or code here');
      return;
    }
    store.change({zoom: boxes[now + 1] ?? null});
  };
  const skip = (way: readonly number[]): void => {
    const {passed} = store.get();
    store.change({passed: way, passedBefore: passed, accepted: 0});
    const words = `${way.length} page${way.length === 1 ? '' : 's'} to pass over. u takes it back`;
    toast(way.length > 0 ? words : 'All pages are shown');
  };
  /** What the line of the pace names; false where it names nothing. */
  const skipNow = (): boolean => {
    const now = Date.now();
    const state = store.get();
    const {left, reserve, late} = pace.numbers(state, now);
    const way = late >= 60 ? pace.shorter(state, now, left - reserve + 45) : [];
    if (way.every(k => state.passed.includes(k))) return false;
    skip(way);
    return true;
  };
  const shorter = (): void => {
    if (!skipNow() && store.get().passed.length === 0) toast('All pages fit. Going on');
    turner.forward();
  };
  const steps = (): void => {
    const {hasSteps, page} = store.get();
    store.change({hasSteps: !hasSteps, step: hasSteps ? (pages[page]?.steps ?? 0) : 0});
    toast(hasSteps ? 'Steps off' : 'Steps on');
  };
  const pause = (): void => {
    const {isPaused, asking} = store.get();
    store.change({isPaused: !isPaused});
    if (isPaused) toast(`Questions took ${overlay.clock(asking)} in all`);
  };
  const reset = (): void => {
    const more = {started: null, spent: [], asking: 0, isPaused: false, passed: [], accepted: 0};
    const {plan} = store.get();
    store.change({...more, ...pace.sessionOf(plan)});
    toast('Clock back to 0:00');
  };
  const saveTimes = (): void => {
    const {spent} = pace.counted(store.get(), Date.now());
    const entries = pages.flatMap(({id}, k) =>
      Math.round(spent[k] ?? 0) > 0 ? [[id, Math.round(spent[k] ?? 0)]] : [],
    );
    if (entries.length === 0) {
      toast('No times yet: the clock starts with the first page turn');
      return;
    }
    const file = decodeURIComponent(location.pathname.split('/').at(-1) ?? '').replace(/\.html?$/, '');
    const key = document.documentElement.dataset.key ?? file;
    const text = JSON.stringify({version: 1, key, seconds: Object.fromEntries(entries)}, null, 1);
    const href = URL.createObjectURL(new Blob([`${text}\n`], {type: 'application/json'}));
    overlay.make('a', {href, download: `${key}.timing.json`}).click();
    toast(`Saved as ${key}.timing.json, for: lectern pace`);
  };
  /** False where there is nothing to leave: it is for others, then. */
  const leave = (): boolean => {
    const state = store.get();
    const {late} = pace.numbers(state, Date.now());
    if (state.zoom !== null) store.change({zoom: null});
    else if (laser.get().isOn) laser.point(null, false);
    else if (isConsole && late >= 60 && !state.isPaused) store.change({accepted: late});
    else return isConsole;
    return true;
  };
  const fullscreen = (): void => {
    const isFull = document.fullscreenElement !== null;
    const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
    done?.catch(() => toast('The browser does not go to full screen'));
  };
  return {
    cover,
    openConsole,
    overview,
    zoom,
    skip,
    skipOffered: () => {
      if (!skipNow()) toast('There is nothing to skip');
    },
    takeBack: () => skip(store.get().passed.length > 0 ? store.get().passedBefore : []),
    shorter,
    steps,
    flip: () => store.change({isFlipped: !store.get().isFlipped}),
    laser: () => laser.point(laser.get().isOn ? null : [0.5, 0.5], !laser.get().isOn),
    pause,
    reset,
    saveTimes,
    escape: leave,
    fullscreen,
  };
}
