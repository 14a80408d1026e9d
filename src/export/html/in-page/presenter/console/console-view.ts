// The window of the presenter: slide, next step, notes, clock, time left, the line of the pace and the plan.
import type {Overlay} from '../dom.ts';
import type {PaceKeeper} from '../plan/pace.ts';
import type {Painter} from '../stage.ts';
import type {createNotesPane} from './notes-pane.ts';
import type {LectureStore} from '../store.ts';
import type {Turner} from '../turner.ts';
import type {TimedLecture, LectureState, PaceLine, LaserSpot} from '../types.ts';

/** What the console works with. */
export interface ConsoleWorld {
  readonly overlay: Overlay;
  readonly painter: Painter;
  readonly pace: PaceKeeper;
  readonly store: LectureStore;
  readonly turner: Turner;
  readonly createNotesPane: typeof createNotesPane;
  /** Does what a key does. */
  press(key: string): void;
  /** Sends the dot of the laser. */
  point(spot: LaserSpot): void;
  /** Draws the plan in its holder. */
  timeline(holder: HTMLElement): (state: LectureState, now: number) => void;
}

/** The console's own keys. */
export interface ConsoleView {
  /** Larger or smaller notes, by so many px. */
  sizeNotes(by: number): void;
  scrollNotes(by: number): void;
  turnLight(): void;
  /** Shows the dot where it is on the slide. */
  point(spot: LaserSpot, isOn: boolean): void;
}

/** Fills this window with the console, and keeps it current. */
export function createConsoleView(lecture: TimedLecture, world: ConsoleWorld): ConsoleView {
  const {overlay, painter, pace, store, turner, press, point, createNotesPane} = world;
  const remember = (name: string, value: string): void => {
    try {
      localStorage.setItem(name, value);
    } catch {
      // Where nothing may be stored it is not remembered.
    }
  };
  const recall = (name: string): string => {
    try {
      return localStorage.getItem(name) ?? '';
    } catch {
      return '';
    }
  };
  const {make, root, clock} = overlay;
  const {pages, sections, plans} = lecture;
  const button = (words: string, key: string, kind: string): HTMLButtonElement =>
    make('button', {type: 'button', class: kind, onclick: () => press(key)}, words, make('kbd', {}, key));
  const title = make('h1');
  const pause = button('Pause', 'q', '');
  const black = button('Black', 'b', '');
  const names = Object.keys(plans).sort((a, b) => Number(a) - Number(b));
  const lengths = make(
    'select',
    {
      'aria-label': 'Length of the lecture',
      onchange: () => store.change({plan: lengths.value, ...pace.sessionOf(lengths.value), passed: []}),
    },
    ...names.map(name => make('option', {value: name}, `${name} min plan`)),
  );
  const bar = make(
    'header',
    {class: 'bar'},
    title,
    ...(names.length > 1 ? [lengths] : []),
    button('Jump', 'g', 'plain'),
    button('Minutes left', 'm', 'plain'),
    pause,
    black,
    button('Keys', '?', 'plain'),
  );
  const stage = make('div', {class: 'stage', role: 'img'});
  const veil = make('b', {class: 'veil', hidden: true});
  const dot = make('i', {class: 'dot', hidden: true});
  const current = make('div', {class: 'current'}, stage, veil, dot);
  const nextLabel = make('p');
  const nextStage = make('div', {class: 'stage'});
  const left = make('div', {class: 'left number', role: 'timer'});
  const [hour, ends, gone] = [make('dd'), make('dd'), make('dd')];
  const hours = make(
    'dl',
    {class: 'hours number'},
    ...[make('dt', {}, 'Time of day'), hour, make('dt', {}, 'Ends at'), ends, make('dt', {}, 'Gone'), gone],
  );
  const paceWords = make('p');
  const paceMore = make('small');
  const offers = make('div');
  const paceBox = make('div', {class: 'pace', role: 'group', 'aria-label': 'Pace'}, paceWords, paceMore, offers);
  const notes = createNotesPane({overlay, press, remember, recall});
  const plan = make('nav', {class: 'timeline', 'aria-label': 'Plan and actual by part'});
  const main = make(
    'main',
    {class: 'console'},
    bar,
    make(
      'div',
      {class: 'slides'},
      current,
      make(
        'div',
        {class: 'below'},
        make('div', {class: 'next'}, nextLabel, nextStage),
        make('div', {class: 'time'}, make('div', {class: 'clocks'}, left, hours), paceBox),
      ),
    ),
    notes.pane,
    plan,
  );
  root.prepend(main);
  // The deck lies behind it, and is measured alone.
  document.getElementById(':$p')?.setAttribute('inert', '');
  const drawPlan = world.timeline(plan);

  const drawNext = (state: LectureState): void => {
    const {page, step, hasSteps} = state;
    const steps = pages[page]?.steps ?? 0;
    const isStep = hasSteps && step < steps;
    const to = isStep ? page : turner.following(state);
    nextStage.style.visibility = to === undefined ? 'hidden' : '';
    if (to === undefined) {
      nextLabel.replaceChildren('Last slide');
      return;
    }
    const over = to - page - 1;
    const words = isStep ? `Next: step ${step + 1} of ${steps}` : `Next: ${to + 1} ${pages[to]?.title ?? ''}`;
    nextLabel.replaceChildren(make('b', {}, words), over > 0 ? ` (${over} passed over)` : '');
    const shown = isStep ? step + 1 : hasSteps ? 0 : Number.POSITIVE_INFINITY;
    painter.paint(nextStage, to, shown, {isFlipped: state.isFlipped, zoom: null});
  };
  let signature = '';
  const drawPace = ({tone, words, more, offers: list}: PaceLine): void => {
    paceBox.className = `pace ${tone}`;
    paceMore.textContent = more;
    const now = `${words} ${list.map(({key}) => key).join(' ')}`;
    if (now === signature) return;
    signature = now;
    paceWords.textContent = words;
    const cap = (key: string): string => (key === 'Escape' ? 'Esc' : key);
    offers.replaceChildren(
      ...list.map(offer =>
        make(
          'button',
          {type: 'button', class: offer.isFirst ? 'first' : '', onclick: () => press(offer.key)},
          offer.words,
          make('kbd', {}, cap(offer.key)),
        ),
      ),
    );
  };
  const hourOf = (at: Date): string => `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  const tick = (): void => {
    const now = Date.now();
    const state = store.get();
    const figures = pace.numbers(state, now);
    const isTimed = state.length > 0;
    const seconds = isTimed ? figures.left : figures.elapsed;
    const word = state.started === null ? 'not started' : !isTimed ? 'gone' : seconds < 0 ? 'over' : 'left';
    left.replaceChildren(`${seconds < 0 ? '+' : ''}${clock(Math.abs(seconds))}`, make('small', {}, word));
    left.classList.toggle('low', isTimed && seconds < 300 && state.started !== null);
    hour.textContent = hourOf(new Date(now));
    ends.textContent = state.started === null || !isTimed ? '–' : hourOf(new Date(state.started + state.length * 1000));
    gone.textContent = clock(figures.elapsed);
    drawPace(pace.line(state, now));
    drawPlan(state, now);
  };
  const draw = (state: LectureState): void => {
    const {page, step, cover, zoom} = state;
    const {title: name = '', section = -1} = pages[page] ?? {};
    const part = sections[section] ?? '';
    title.replaceChildren(
      make('b', {class: 'number'}, `${page + 1} / ${pages.length}`),
      name,
      make('span', {}, part === name ? '' : part),
    );
    document.title = `${page + 1} ${name} · console`;
    painter.paint(stage, page, step, state);
    stage.setAttribute('aria-label', `Slide ${page + 1}: ${name}`);
    veil.hidden = cover === '' && zoom === null;
    const back = cover === 'black' ? 'b' : 'w';
    veil.textContent =
      cover === '' ? 'Zoomed in: z goes on, Esc goes back' : `The class sees ${cover}: ${back} brings the slide back`;
    pause.setAttribute('aria-pressed', String(state.isPaused));
    black.setAttribute('aria-pressed', String(cover === 'black'));
    lengths.value = state.plan || (names.at(-1) ?? '');
    notes.draw(page);
    drawNext(state);
    tick();
  };
  overlay.host.classList.toggle('light', recall('lectern:console') === 'light');
  let isPointing = false;
  current.addEventListener('pointermove', event => {
    if (!isPointing) return;
    const box = stage.getBoundingClientRect();
    point([(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]);
  });
  store.on(draw);
  draw(store.get());
  window.setInterval(tick, 500);
  return {
    sizeNotes: notes.resize,
    scrollNotes: notes.scroll,
    turnLight() {
      const isLight = overlay.host.classList.toggle('light');
      remember('lectern:console', isLight ? 'light' : 'dark');
    },
    point(spot, isOn) {
      isPointing = isOn;
      dot.hidden = spot === null;
      current.classList.toggle('pointing', isOn);
      if (spot !== null) Object.assign(dot.style, {left: `${spot[0] * 100}%`, top: `${spot[1] * 100}%`});
    },
  };
}
