// "12 minutes left" -> which pages would be passed over, all of them editable, and the shorter way taken.
import type {Overlay} from '../dom.ts';
import type {PaceKeeper} from '../plan/pace.ts';
import type {LectureStore} from '../store.ts';
import type {TimedLecture, LectureState} from '../types.ts';

/** What re-planning works with. */
export interface ReplanWorld {
  readonly overlay: Overlay;
  readonly pace: PaceKeeper;
  readonly store: LectureStore;
}

/** The dialog; Enter takes the way that it shows. */
export interface Replan {
  open(): void;
  key(event: KeyboardEvent): void;
}

/** The dialog for the minutes that are left; closed at first. */
export function createReplan(lecture: TimedLecture, {overlay, pace, store}: ReplanWorld): Replan {
  const {make, clock} = overlay;
  const {pages} = lecture;
  const field = make('input', {
    inputmode: 'numeric',
    maxlength: 3,
    'aria-label': 'Minutes left',
    oninput: () => plan(),
  });
  const sum = make('p', {class: 'sum', 'aria-live': 'polite'});
  const list = make('ul', {'aria-label': 'Pages that are left; ticked ones are shown'});
  const take = make(
    'button',
    {type: 'button', class: 'first', onclick: () => accept()},
    'Go the shorter way',
    make('kbd', {}, 'Enter'),
  );
  const all = make('button', {type: 'button', onclick: () => showAll()}, 'Show all pages');
  const close = make(
    'button',
    {type: 'button', class: 'plain', onclick: () => dialog.close()},
    'Close',
    make('kbd', {}, 'Esc'),
  );
  const foot = make('span', {class: 'muted'}, 'Passed-over pages stay in the deck: ↓ or a jump shows them.');
  const dialog: HTMLDialogElement = make(
    'dialog',
    {class: 'replan', 'aria-labelledby': 'replan-title'},
    make('header', {}, make('h2', {id: 'replan-title'}, 'How many minutes are left?'), close),
    make('div', {class: 'ask'}, field, 'minutes, questions included', sum),
    list,
    make('footer', {}, take, all, foot),
  );
  overlay.root.append(dialog);
  let passed = new Set<number>();
  const minutes = (): number => (/^\d+$/.test(field.value.trim()) ? Number(field.value) : 0);
  /** s for the pages: the share for questions is kept, but no more than is left of it. */
  const split = (now: number): {readonly total: number; readonly reserve: number; readonly budget: number} => {
    const total = minutes() * 60;
    const reserve = Math.min(pace.numbers(store.get(), now).reserve, Math.round(total * lecture.questions));
    return {total, reserve, budget: total - reserve};
  };
  const plan = (): void => {
    const now = Date.now();
    passed = minutes() > 0 ? new Set(pace.shorter(store.get(), now, split(now).budget)) : new Set();
    draw();
  };
  const draw = (): void => {
    const now = Date.now();
    const state = store.get();
    const {total, reserve, budget} = split(now);
    const takes = pace.needAll(state, now) - [...passed].reduce((all, k) => all + (pages[k]?.seconds ?? 0), 0);
    const skip = `${passed.size} page${passed.size === 1 ? '' : 's'} to skip`;
    const fits = `${clock(takes)} of ${clock(total)}, ${clock(reserve)} kept for questions`;
    sum.textContent =
      total === 0
        ? 'Type the minutes'
        : takes > budget + 5
          ? `Even the shortest way takes ${clock(takes)}`
          : `${passed.size === 0 ? 'Everything fits' : skip}: ${fits}`;
    take.disabled = total === 0;
    const outset = pace.passed({...state, passed: []});
    const rest = pages.map((_, k) => k).filter(k => k > state.page && k <= pace.last() && !outset.has(k));
    list.replaceChildren(...rest.map(row));
  };
  const row = (page: number): HTMLElement => {
    const {title = '', seconds = 0} = pages[page] ?? {};
    const box = make('input', {type: 'checkbox', onchange: () => toggle(page)});
    box.checked = !passed.has(page);
    box.dataset.page = String(page);
    const label = make(
      'label',
      {class: passed.has(page) ? 'out' : ''},
      box,
      make('span', {class: 'number'}, String(page + 1)),
      make('span', {class: 'name'}, title),
      make('span', {class: 'number'}, clock(seconds)),
    );
    return make('li', {}, label);
  };
  /** A page goes with those that go on from it, and comes with those that it goes on from. */
  const toggle = (page: number): void => {
    if (passed.has(page))
      for (let k = page; k >= 0; k--) {
        passed.delete(k);
        if (!pages[k]?.isContinuation) break;
      }
    else {
      passed.add(page);
      for (let k = page + 1; pages[k]?.isContinuation; k++) passed.add(k);
    }
    draw();
    list.querySelector<HTMLElement>(`[data-page="${page}"]`)?.focus();
  };
  const skipTo = (skip: readonly number[], more: Partial<LectureState>): void => {
    const state = store.get();
    store.change({passed: skip, passedBefore: state.passed, accepted: 0, ...more});
    dialog.close();
    const words = `${skip.length} page${skip.length === 1 ? '' : 's'} passed over. u takes it back`;
    overlay.toast(skip.length > 0 ? words : 'All pages are shown');
  };
  const accept = (): void => {
    const now = Date.now();
    const state = store.get();
    const {elapsed} = pace.numbers(state, now);
    const {total, reserve} = split(now);
    const questions = pace.counted(state, now).asking;
    const session = {length: Math.round(elapsed + total), reserve: Math.round(questions + reserve)};
    skipTo(
      [...passed].sort((a, b) => a - b),
      session,
    );
  };
  const showAll = (): void => skipTo([], {});
  return {
    open() {
      field.value = String(Math.max(1, Math.floor(pace.numbers(store.get(), Date.now()).left / 60)));
      dialog.showModal();
      plan();
      field.focus();
      field.select();
    },
    key(event) {
      const [target] = event.composedPath();
      if (event.key !== 'Enter' || target instanceof HTMLButtonElement || minutes() === 0) return;
      event.preventDefault();
      accept();
    },
  };
}
