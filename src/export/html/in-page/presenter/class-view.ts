// What lies over the slide in the window of the class: black or white, the dot of the laser, the copy button; and what
// a screen reader and the title of the window say.
import type {Overlay} from './dom.ts';
import type {LectureStore} from './store.ts';
import type {TimedLecture, LectureState, LaserSpot} from './types.ts';

/** The overlay of the class window. */
export interface ClassView {
  /** Shows the dot at `spot` of the slide. */
  point(spot: LaserSpot): void;
  /** Where on the slide a point of the window lies; null beside it. */
  spotAt(x: number, y: number): LaserSpot;
  /** Copies the code of the slide that is shown. */
  copyCode(block?: Element): void;
}

/** What it works with. */
export interface ClassViewWorld {
  readonly overlay: Overlay;
  readonly store: LectureStore;
  readonly slides: () => readonly Element[];
  /** The window shows the console, and the slide behind it is measured alone. */
  readonly isConsole: boolean;
}

/** Follows `store` in this window. `slides` are those of the deck. */
export function createClassView(lecture: TimedLecture, {overlay, store, slides, isConsole}: ClassViewWorld): ClassView {
  const {make, root} = overlay;
  const cover = make('div', {class: 'cover', hidden: true});
  const dot = make('div', {class: 'dot over', hidden: true});
  const copy = make('button', {class: 'copy', type: 'button', hidden: true}, 'Copy');
  root.prepend(cover, dot, copy);
  const active = (): Element | undefined => slides()[store.get().page];
  const frame = (): DOMRect | undefined => active()?.querySelector('section')?.getBoundingClientRect();

  const copied = (isDone: boolean): void =>
    overlay.toast(isDone ? 'The code is copied' : 'The browser does not let it be copied: select it by hand');
  const copyByHand = (text: string): boolean => {
    const field = make('textarea', {'aria-hidden': true, style: 'position:fixed;opacity:0'});
    field.value = text;
    document.body.append(field);
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    return isDone;
  };
  const copyCode = (block: Element | null | undefined = active()?.querySelector('pre')): void => {
    if (!block) {
      overlay.toast('This slide has no code');
      return;
    }
    const text = (block.textContent ?? '').replace(/\n$/, '');
    if (!navigator.clipboard) {
      copied(copyByHand(text));
      return;
    }
    navigator.clipboard.writeText(text).then(
      () => copied(true),
      () => copied(copyByHand(text)),
    );
  };
  let hovered: Element | undefined;
  document.addEventListener('pointerover', event => {
    const target = event.target instanceof Element ? event.target : null;
    if (target === overlay.host) return;
    hovered = target?.closest('.bespoke-marp-active pre') ?? undefined;
    copy.hidden = hovered === undefined;
    if (hovered === undefined) return;
    const box = hovered.getBoundingClientRect();
    copy.style.left = `${box.right}px`;
    copy.style.top = `${box.top}px`;
  });
  copy.addEventListener('click', () => copyCode(hovered));

  /** Are the slides light? By the ground of the first that is no title: a colour as the browser tells it. */
  const isLight = (): boolean => {
    const sections = [...document.querySelectorAll('svg[data-marpit-svg] section')];
    const plain = sections.find(section => /(?:^| )content(?: |$)/.test(section.className)) ?? sections.at(-1);
    const colour = plain ? getComputedStyle(plain).backgroundColor : '';
    const [first = 1, ...more] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return /^rgb/.test(colour) ? (first + (more[0] ?? 0) + (more[1] ?? 0)) / 3 > 127 : first > 0.5;
  };
  const flip = isLight() ? 'lectern-light' : 'lectern-dark';
  const title = document.title;
  const name = (page: number): string =>
    `Slide ${page + 1} of ${lecture.pages.length}: ${lecture.pages[page]?.title ?? ''}`;
  const draw = (state: LectureState, before?: LectureState): void => {
    const {page, zoom} = state;
    cover.hidden = state.cover === '' || isConsole;
    cover.className = `cover ${state.cover}`;
    for (const one of ['lectern-flipped', flip]) document.documentElement.classList.toggle(one, state.isFlipped);
    if (before === undefined || before.page !== page || before.zoom !== zoom) {
      const old = before === undefined ? undefined : slides()[before.page];
      const box = old?.getAttribute('data-box');
      if (box) old?.setAttribute('viewBox', box);
      const slide = active();
      if (zoom !== null && slide) {
        if (!slide.hasAttribute('data-box')) slide.setAttribute('data-box', slide.getAttribute('viewBox') ?? '');
        slide.setAttribute('viewBox', zoom.join(' '));
      }
    }
    if (before?.page !== page) copy.hidden = true;
    if (before?.page !== page || before === state) {
      const section = active()?.querySelector('section');
      section?.setAttribute('role', 'group');
      section?.setAttribute('aria-roledescription', 'slide');
      section?.setAttribute('aria-label', name(page));
    }
    if (before === undefined) return;
    if (before.page !== page) {
      if (!isConsole) document.title = `${page + 1} ${lecture.pages[page]?.title ?? ''} · ${title}`;
      overlay.announce(name(page));
    } else if (before.step < state.step) {
      const steps = active()?.querySelectorAll('[data-marpit-fragment]');
      overlay.announce(steps?.[state.step - 1]?.textContent?.trim() ?? '');
    } else if (before.cover !== state.cover) {
      overlay.announce(state.cover === '' ? 'The slide is back' : `The screen is ${state.cover}`);
    }
  };
  draw(store.get());
  store.on(draw);
  return {
    copyCode,
    point(spot) {
      const box = frame();
      dot.hidden = spot === null || box === undefined;
      if (spot === null || box === undefined) return;
      dot.style.left = `${box.left + spot[0] * box.width}px`;
      dot.style.top = `${box.top + spot[1] * box.height}px`;
    },
    spotAt(x, y) {
      const box = frame();
      if (box === undefined || box.width === 0) return null;
      const spot = [(x - box.left) / box.width, (y - box.top) / box.height] as const;
      return spot.every(one => one >= 0 && one <= 1) ? spot : null;
    },
  };
}
