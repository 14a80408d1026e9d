// What is said with the slide, in a size that is remembered.
import type {Overlay} from '../dom.ts';

/** What the pane works with. */
export interface NotesWorld {
  readonly overlay: Overlay;
  press(key: string): void;
  remember(name: string, value: string): void;
  recall(name: string): string;
}

/** The pane of notes. */
export interface NotesPane {
  readonly pane: HTMLElement;
  /** Shows the notes of a page. */
  draw(page: number): void;
  /** Larger or smaller, by so many px. */
  resize(by: number): void;
  scroll(by: number): void;
}

/** A pane for the notes that stand in the document. */
export function createNotesPane({overlay, press, remember, recall}: NotesWorld): NotesPane {
  const {make} = overlay;
  const attributes = {tabindex: 0, role: 'region', 'aria-label': 'Notes of this slide', 'data-scrolls': true};
  const text = make('div', {class: 'text', ...attributes});
  const smaller = make('button', {type: 'button', 'aria-label': 'A−: smaller notes', onclick: () => press('-')}, 'A−');
  const larger = make('button', {type: 'button', 'aria-label': 'A+: larger notes', onclick: () => press('+')}, 'A+');
  const planned = make('small');
  const header = make('header', {}, make('h2', {}, 'Notes ', planned), smaller, larger);
  let size = 22;
  const setSize = (px: number): void => {
    size = Math.max(16, Math.min(44, px));
    text.style.fontSize = `${size}px`;
  };
  setSize(Number(recall('lectern:notes')) || size);
  let [drawn, words] = [-1, ''];
  return {
    pane: make('section', {class: 'notes', 'aria-label': 'Notes'}, header, text),
    draw(page) {
      const notes = document.querySelector(`.bespoke-marp-note[data-index="${page}"]`)?.textContent ?? '';
      if (page === drawn && notes === words) return;
      const isOther = page !== drawn;
      [drawn, words] = [page, notes];
      const all = notes.split(/\n{2,}/).filter(part => part.trim() !== '');
      const isTimed = /^≈ \d+ (?:s|min)$/.test(all[0]?.trim() ?? '');
      planned.textContent = isTimed ? `${all[0]?.trim()} for this slide` : '';
      const parts = isTimed ? all.slice(1) : all;
      const none = make('p', {class: 'muted'}, 'Nothing is said here beyond the slide.');
      text.replaceChildren(...(parts.length > 0 ? parts.map(part => make('p', {}, part.trim())) : [none]));
      if (isOther) text.scrollTop = 0;
    },
    resize(by) {
      setSize(size + by);
      remember('lectern:notes', String(size));
      overlay.toast(`Notes ${size} px`);
    },
    scroll: by => text.scrollBy(0, by),
  };
}
