// The deck while it is presented on a network: tells where it is, does what the phone asks, or follows.
import type {RunningLecture} from '../../export/html/in-page/presenter/run.ts';
import type {LaserSpot, PaceLine} from '../../export/html/in-page/presenter/types.ts';

/** What a deck is told that is presented. */
export interface LiveData {
  /** Key of the lecture, which the address does not tell. */
  readonly key: string;
  /** `lead`: that of the presenter; `follow`: it does as that one does. */
  readonly role: 'lead' | 'follow';
  /** Addresses for others, with their QR codes as data: URIs; none where nobody else may ask. */
  readonly addresses: readonly {readonly name: string; readonly url: string; readonly code: string}[];
}

/** Where the lecture is, as it is told to others. */
export interface LiveState {
  readonly page: number;
  readonly step: number;
  readonly cover: '' | 'black' | 'white';
  readonly isFlipped: boolean;
  readonly zoom: readonly [number, number, number, number] | null;
}

/** What the phone shows beside the slide. */
export interface LiveView extends LiveState {
  readonly total: number;
  readonly title: string;
  readonly notes: string;
  /** Title of the next slide; empty behind the last. */
  readonly next: string;
  /** s; below 0 over time. */
  readonly left: number;
  readonly isRunning: boolean;
  readonly isPaused: boolean;
  readonly passed: number;
  readonly pace: PaceLine;
}

/** What the phone asks for. */
export type LiveRequest =
  | {readonly kind: 'key'; readonly key: string}
  | {readonly kind: 'go'; readonly page: number}
  | {readonly kind: 'laser'; readonly spot: LaserSpot};

/** Connects this deck with the server that gave it; without the server it goes on alone. */
export function runLive({key, role, addresses}: LiveData): void {
  document.documentElement.dataset.key = key;
  const post = (state: LiveView): void => {
    const body = JSON.stringify(state);
    fetch('state', {method: 'POST', body, headers: {'content-type': 'application/json'}}).catch(() => undefined);
  };
  const begin = ({lecture, overlay, pace, store, turner, press, point}: RunningLecture): void => {
    const {pages} = lecture;
    const events = new EventSource('events');
    let isGone = false;
    events.addEventListener('error', () => {
      if (!isGone) overlay.toast('No connection. The deck goes on alone; trying again.');
      isGone = true;
    });
    const read = <T>(event: Event): T => JSON.parse((event as MessageEvent<string>).data) as T;
    events.addEventListener('laser', event => {
      const spot = read<LaserSpot>(event);
      point(spot, spot !== null);
    });
    if (role === 'follow') {
      events.addEventListener('open', () => {
        isGone = false;
      });
      events.addEventListener('state', event => {
        const {page, step, cover, isFlipped, zoom} = read<LiveState>(event);
        store.change({page, step, cover, isFlipped, zoom});
      });
      return;
    }
    const tell = (): void => {
      const state = store.get();
      const now = Date.now();
      const {page, step, cover, isFlipped, zoom, isPaused, passed} = state;
      const next = turner.following(state);
      const {left, elapsed} = pace.numbers(state, now);
      post({
        ...{page, step, cover, isFlipped, zoom, isPaused},
        total: pages.length,
        title: pages[page]?.title ?? '',
        notes: document.querySelector(`.bespoke-marp-note[data-index="${page}"]`)?.textContent ?? '',
        next: next === undefined ? '' : (pages[next]?.title ?? ''),
        left: state.length > 0 ? left : -elapsed,
        isRunning: state.started !== null,
        passed: passed.filter(k => k > page).length,
        pace: pace.line(state, now),
      });
    };
    store.on(tell);
    // The line of the pace changes by itself.
    window.setInterval(tell, 5000);
    events.addEventListener('open', () => {
      isGone = false;
      tell();
    });
    events.addEventListener('ask', event => {
      const request = read<LiveRequest>(event);
      if (request.kind === 'key') press(request.key);
      else if (request.kind === 'go') turner.go(request.page);
      else point(request.spot, request.spot !== null);
    });
  };
  const offer = ({overlay}: RunningLecture): void => {
    if (addresses.length === 0) return;
    const {make, root} = overlay;
    const dialog = make(
      'dialog',
      {class: 'phone', 'aria-label': 'Addresses for phone and class'},
      ...addresses.map(({name, url, code}) =>
        make(
          'figure',
          {},
          make('img', {src: code, alt: `QR code of ${url}`, width: 300, height: 300}),
          make('figcaption', {}, make('b', {}, name), make('span', {}, url)),
        ),
      ),
      make('button', {class: 'plain', onclick: () => dialog.close()}, 'Close', make('kbd', {}, 'Esc')),
    );
    root.append(dialog);
    const button = make('button', {type: 'button', class: 'plain', onclick: () => dialog.showModal()}, 'Phone');
    root.querySelector('.bar')?.append(button);
  };
  // In the frame of a phone the slide is a picture: no buttons of the deck lie over it.
  const buttons = document.querySelector<HTMLElement>('.bespoke-marp-osc');
  if (buttons && window !== window.top) buttons.style.display = 'none';
  const isConsole = new URLSearchParams(location.search).has('console');
  const ready = (): void => {
    const running = (window as {lecternLecture?: RunningLecture}).lecternLecture;
    if (running === undefined) return;
    // The console speaks through the deck.
    if (isConsole) offer(running);
    else begin(running);
  };
  window.addEventListener('lectern-ready', ready);
}
