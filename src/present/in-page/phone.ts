// The phone as remote and notes: two large buttons, what is said, the time left, and the slide as a pad for the laser.
import type {RunningLecture} from '../../export/html/in-page/presenter/run.ts';
import type {LaserSpot} from '../../export/html/in-page/presenter/types.ts';
import type {LiveRequest, LiveView} from './live.ts';

/** Runs the page of the phone. */
export function runPhone(): void {
  const find = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
  const button = (id: string): HTMLButtonElement => find<HTMLButtonElement>(id);
  let view: LiveView | undefined;
  /** When `view` came, ms. */
  let since = 0;
  const isGone = (on: boolean): void => {
    find('gone').textContent = on ? 'No connection. The deck goes on alone; trying again.' : '';
  };
  const ask = (request: LiveRequest): void => {
    const body = JSON.stringify(request);
    fetch('ask', {method: 'POST', body, headers: {'content-type': 'application/json'}}).then(
      ({ok}) => isGone(!ok),
      () => isGone(true),
    );
  };
  const press = (key: string): void => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) navigator.vibrate?.(12);
    ask({kind: 'key', key});
  };
  const clock = (seconds: number): string => {
    const whole = Math.round(Math.abs(seconds));
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  };
  const drawTime = (): void => {
    if (view === undefined) return;
    const gone = view.isRunning ? (Date.now() - since) / 1000 : 0;
    const left = view.left - gone;
    find('left').textContent = `${left < 0 && view.left >= 0 ? '+' : ''}${clock(left)}`;
  };
  let drawn = -1;
  const draw = (): void => {
    if (view === undefined) return;
    const {page, total, title, notes, next, cover, isPaused, passed, pace} = view;
    find('number').textContent = `${page + 1}/${total}`;
    find('title').textContent = title;
    document.title = `${page + 1} ${title}`;
    find('pace').className = pace.tone;
    const more = document.createElement('small');
    more.textContent = pace.more;
    if (find('pace').textContent !== pace.words + pace.more) find('pace').replaceChildren(pace.words, more);
    find('veil').hidden = cover === '';
    find('veil').textContent = `The class sees ${cover}`;
    if (drawn !== page) {
      const texts = notes.split(/\n{2,}/).filter(text => text.trim() !== '');
      const list = texts.length > 0 ? texts : ['Nothing is said here beyond the slide.'];
      find('notes').replaceChildren(
        ...list.map(text => Object.assign(document.createElement('p'), {textContent: text.trim()})),
      );
      find('notes').scrollTop = 0;
      find('live').textContent = `Slide ${page + 1}: ${title}`;
    }
    drawn = page;
    find('following').textContent = next || 'last slide';
    button('back').disabled = page === 0;
    button('black').setAttribute('aria-pressed', String(cover === 'black'));
    button('pause').setAttribute('aria-pressed', String(isPaused));
    const skip = pace.offers.find(({key}) => key === 'x');
    button('shorter').textContent = passed > 0 ? 'All pages' : (skip?.words ?? 'Shorter');
    button('shorter').disabled = passed === 0 && skip === undefined;
    drawTime();
  };
  button('forward').addEventListener('click', () => press('PageDown'));
  button('back').addEventListener('click', () => press('PageUp'));
  button('black').addEventListener('click', () => press('b'));
  button('pause').addEventListener('click', () => press('q'));
  button('shorter').addEventListener('click', () => press((view?.passed ?? 0) > 0 ? 'u' : 'x'));
  const pages = find<HTMLDialogElement>('pages');
  /** The deck in its frame knows its slides, once it has loaded. */
  const openPages = (): void => {
    const {lecternLecture: running} = (find<HTMLIFrameElement>('deck').contentWindow ?? {}) as {
      readonly lecternLecture?: RunningLecture;
    };
    const rows = (running?.lecture.pages ?? []).map(({title}, page) => {
      const one = document.createElement('button');
      one.textContent = `${page + 1}  ${title}`;
      if (page === view?.page) one.setAttribute('aria-current', 'true');
      one.addEventListener('click', () => {
        pages.close();
        ask({kind: 'go', page});
      });
      return one;
    });
    find('list').replaceChildren(...rows);
    pages.showModal();
    rows[view?.page ?? 0]?.scrollIntoView({block: 'center'});
  };
  button('all').addEventListener('click', openPages);
  button('close').addEventListener('click', () => pages.close());

  const pad = find('pad');
  const dot = find('dot');
  let spot: LaserSpot = null;
  let last = 0;
  const point = (next: LaserSpot): void => {
    const now = Date.now();
    const isMove = spot !== null && next !== null;
    spot = next;
    dot.hidden = next === null;
    pad.classList.toggle('on', next !== null);
    find('hint').textContent = next === null ? 'Hold: laser' : 'Laser on';
    if (next !== null) Object.assign(dot.style, {left: `${next[0] * 100}%`, top: `${next[1] * 100}%`});
    if (isMove && now - last < 33) return;
    last = now;
    ask({kind: 'laser', spot: next});
  };
  const spotOf = ({clientX, clientY}: PointerEvent): LaserSpot => {
    const {left, top, width, height} = pad.getBoundingClientRect();
    const inside = (value: number): number => Math.min(1, Math.max(0, value));
    return [inside((clientX - left) / width), inside((clientY - top) / height)];
  };
  pad.addEventListener('pointerdown', event => {
    pad.setPointerCapture(event.pointerId);
    point(spotOf(event));
  });
  pad.addEventListener('pointermove', event => {
    if (spot !== null) point(spotOf(event));
  });
  for (const name of ['pointerup', 'pointercancel']) pad.addEventListener(name, () => point(null));
  pad.addEventListener('keydown', ({key}) => {
    const by = {ArrowLeft: [-0.03, 0], ArrowRight: [0.03, 0], ArrowUp: [0, -0.05], ArrowDown: [0, 0.05]}[key];
    if (key === 'Escape') point(null);
    else if (by) point([(spot?.[0] ?? 0.5) + (by[0] ?? 0), (spot?.[1] ?? 0.5) + (by[1] ?? 0)]);
  });

  const events = new EventSource('events');
  events.addEventListener('state', ({data}: MessageEvent<string>) => {
    view = JSON.parse(data) as LiveView;
    since = Date.now();
    isGone(false);
    draw();
  });
  events.addEventListener('open', () => isGone(false));
  events.addEventListener('error', () => isGone(true));
  window.setInterval(drawTime, 500);
  // Where the browser knows how, the phone stays awake.
  navigator.wakeLock?.request('screen').catch(() => undefined);
}
