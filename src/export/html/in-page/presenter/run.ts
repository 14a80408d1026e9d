// A deck as it is opened: its keys, and the presenter's console in a window of its own, all in step.
import type {createActions, Laser} from './actions.ts';
import type {createChannel} from './channel.ts';
import type {createClassView} from './class-view.ts';
import type {createConsoleView} from './console/console-view.ts';
import type {createNotesPane} from './console/notes-pane.ts';
import type {createReplan} from './console/replan.ts';
import type {createTimeline} from './console/timeline.ts';
import type {createOverlay, Overlay} from './dom.ts';
import type {createFinder} from './finder.ts';
import type {listKeys} from './key-table.ts';
import type {listenForKeys} from './keys.ts';
import type {nameOverview} from './overview-frame.ts';
import type {createPace, PaceKeeper} from './plan/pace.ts';
import type {readLecture} from './plan/read-lecture.ts';
import type {findShorterWay} from './plan/shorter-way.ts';
import type {createArticle} from './reading/article.ts';
import type {listFormulaRules} from './reading/formula-rules.ts';
import type {createReadingView} from './reading/reading-view.ts';
import type {createPainter} from './stage.ts';
import type {createStore, LectureStore} from './store.ts';
import type {createTurner, Turner, TurningDeck} from './turner.ts';
import type {LectureMessage, LaserSpot, TimedLecture} from './types.ts';
import type {listZoomBoxes} from './zoom.ts';

/** What the page is told. */
export interface PresenterData {
  /** Styles of what lies over the deck. */
  readonly css: string;
  /** Styles of the deck as a page to read. */
  readonly readingCss: string;
}

/** The functions that are put together here. */
export interface PresenterParts {
  readonly createActions: typeof createActions;
  readonly createArticle: typeof createArticle;
  readonly createChannel: typeof createChannel;
  readonly createClassView: typeof createClassView;
  readonly createConsoleView: typeof createConsoleView;
  readonly createFinder: typeof createFinder;
  readonly createNotesPane: typeof createNotesPane;
  readonly createOverlay: typeof createOverlay;
  readonly createPace: typeof createPace;
  readonly createPainter: typeof createPainter;
  readonly createReadingView: typeof createReadingView;
  readonly createReplan: typeof createReplan;
  readonly createStore: typeof createStore;
  readonly createTimeline: typeof createTimeline;
  readonly createTurner: typeof createTurner;
  readonly findShorterWay: typeof findShorterWay;
  readonly listFormulaRules: typeof listFormulaRules;
  readonly listKeys: typeof listKeys;
  readonly listenForKeys: typeof listenForKeys;
  readonly listZoomBoxes: typeof listZoomBoxes;
  readonly nameOverview: typeof nameOverview;
  readonly readLecture: typeof readLecture;
}

/** A lecture that runs in this window. */
export interface RunningLecture {
  readonly lecture: TimedLecture;
  readonly overlay: Overlay;
  readonly pace: PaceKeeper;
  readonly store: LectureStore;
  readonly turner: Turner;
  /** Does what a key does. */
  press(key: string): void;
  point(spot: LaserSpot, isOn?: boolean): void;
}

/** Starts when the deck turns its slides: in its own window, and in that of the console. */
export function runPresenter({css, readingCss}: PresenterData, parts: PresenterParts): void {
  const query = new URLSearchParams(location.search);
  // The presenter view of old.
  if (query.get('view') === 'presenter') {
    query.set('view', 'next');
    query.set('console', query.get('console') ?? '');
    history.replaceState(history.state, '', `?${query}${location.hash}`);
  }
  const isConsole = query.has('console');
  /** Once the library has read the address. */
  const whenTurning = (begin: () => void): void => {
    const soon = (): void => void window.setTimeout(begin, 0);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', soon);
    else soon();
  };
  if (query.get('view') === 'overview') whenTurning(() => parts.nameOverview(parts.readLecture()));
  if (!isConsole && query.has('view') && query.get('view') !== 'read') return;
  const sessionOf = (): string => {
    const named = query.get('console');
    if (named) return named;
    try {
      const known = sessionStorage.getItem('lectern:session') ?? Math.random().toString(36).slice(2);
      sessionStorage.setItem('lectern:session', known);
      return known;
    } catch {
      return Math.random().toString(36).slice(2);
    }
  };
  const session = sessionOf();

  const start = (deck: TurningDeck): void => {
    const lecture = parts.readLecture();
    const {pages} = lecture;
    const slides = (): readonly Element[] => deck.slides;
    const overlay = parts.createOverlay(css);
    const {toast} = overlay;
    const pace = parts.createPace(lecture, parts.findShorterWay);
    const painter = parts.createPainter(slides);
    let dot: {spot: LaserSpot; isOn: boolean} = {spot: null, isOn: false};
    let showLaser = (_spot: LaserSpot, _isOn: boolean): void => undefined;
    const hear = (message: LectureMessage): void => {
      if (message.kind === 'hello' && store.get().version > 0) send({kind: 'state', state: store.get()});
      if (message.kind === 'state') store.take(message.state);
      if (message.kind === 'key' && isConsole) keys.press(message.key);
      if (message.kind !== 'laser') return;
      dot = message;
      showLaser(dot.spot, dot.isOn);
    };
    const {send, add, peer} = parts.createChannel(session, hear);
    const at = {page: deck.slide(), step: deck.fragmentIndex};
    const store = parts.createStore(lecture, {session, pace, at, tell: state => send({kind: 'state', state})});
    const turner = parts.createTurner(lecture, {deck, store, pace, say: toast});
    const point = (spot: LaserSpot, isOn = dot.isOn): void => {
      dot = {spot, isOn};
      showLaser(spot, isOn);
      send({kind: 'laser', ...dot});
    };
    const finder = parts.createFinder(lecture, {
      overlay,
      painter,
      slides,
      now: () => ({page: store.get().page, passed: pace.passed(store.get())}),
      go: page => turner.go(page),
    });
    const replan = parts.createReplan(lecture, {overlay, pace, store});

    const laser: Laser = {get: () => dot, point};
    const actions = parts.createActions(lecture, {
      overlay,
      pace,
      store,
      turner,
      deck,
      laser,
      session,
      isConsole,
      peers: {peer, add},
      zoomBoxes: parts.listZoomBoxes,
    });
    const {createArticle, listFormulaRules} = parts;
    // Heard before the keys of the lecture.
    const reading = isConsole
      ? undefined
      : parts.createReadingView(lecture, {
          ...{overlay, store, turner, slides, createArticle, listFormulaRules},
          css: readingCss,
        });
    const groups = parts.listKeys({
      actions,
      turner,
      finder,
      replan,
      reading,
      view: () => consoleView,
      tell: key => send({kind: 'key', key}),
      copyCode: () => classView.copyCode(),
      help: () => keys.help(),
      last: pace.last,
      isConsole,
    });
    const inDialog = (dialog: HTMLDialogElement, event: KeyboardEvent): void => {
      if (dialog.classList.contains('finder')) finder.key(event);
      else if (dialog.classList.contains('replan')) replan.key(event);
    };
    const keys = parts.listenForKeys({overlay, groups, count: pages.length, go: page => turner.go(page), inDialog});
    const press = (key: string): void => void keys.press(key);
    const timeline = (holder: HTMLElement) =>
      parts.createTimeline(lecture, holder, {overlay, pace, go: page => turner.go(page)});
    const classView = parts.createClassView(lecture, {overlay, store, slides, isConsole});
    const consoleView = isConsole
      ? parts.createConsoleView(lecture, {
          overlay,
          painter,
          pace,
          store,
          turner,
          press,
          point: spot => point(spot),
          timeline,
          createNotesPane: parts.createNotesPane,
        })
      : undefined;
    if (consoleView) showLaser = (spot, isOn) => consoleView.point(spot, isOn);
    else {
      showLaser = spot => classView.point(spot);
      document.addEventListener('pointermove', ({clientX, clientY}) => {
        if (dot.isOn) point(classView.spotAt(clientX, clientY));
      });
      // The frame of all slides comes when it is first asked for.
      const frames = new MutationObserver(() => {
        const frame = document.querySelector<HTMLIFrameElement>('.bespoke-marp-overview iframe');
        if (frame) frame.title = 'All slides';
      });
      frames.observe(document.body, {childList: true});
      // The deck's own button for its presenter view, at the lower edge.
      document.addEventListener(
        'click',
        event => {
          const target =
            event.target instanceof Element ? event.target.closest('[data-bespoke-marp-osc=presenter]') : null;
          if (target === null) return;
          event.stopPropagation();
          actions.openConsole();
        },
        true,
      );
    }
    // The preview has put other slides in their place.
    window.addEventListener('lectern-patched', () => {
      lecture.pages.splice(0, lecture.pages.length, ...parts.readLecture().pages);
      pace.refresh();
      store.refresh();
    });
    send({kind: 'hello'});
    // For a script that a server adds: the lecture in the hands of a phone, or of those who follow.
    const running: RunningLecture = {lecture, overlay, pace, store, turner, press, point};
    Object.assign(window, {lecternLecture: running});
    window.dispatchEvent(new Event('lectern-ready'));
  };
  whenTurning(() => {
    const deck = (window as {lecternDeck?: TurningDeck}).lecternDeck;
    if (deck !== undefined) start(deck);
  });
}
