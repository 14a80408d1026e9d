// Typed words -> slides: by number or title (`g`), or by all that they show and say (`/`); chosen from a list.
import type {Overlay} from './dom.ts';
import type {Painter} from './stage.ts';
import type {TimedLecture} from './types.ts';

/** What a finder works with. */
export interface FinderWorld {
  readonly overlay: Overlay;
  readonly painter: Painter;
  readonly slides: () => readonly Element[];
  /** The page that is shown, and the ones passed over. */
  now(): {readonly page: number; readonly passed: ReadonlySet<number>};
  go(page: number): void;
}

/** Opens the list; `isFull` for a search in all text. Keys are handed to it while it is open. */
export interface Finder {
  open(isFull: boolean): void;
  key(event: KeyboardEvent): void;
}

/** A finder for the slides of `lecture`; closed at first. */
export function createFinder(lecture: TimedLecture, world: FinderWorld): Finder {
  const {overlay, painter, slides} = world;
  const {make, clock} = overlay;
  const {pages, sections} = lecture;
  const label = make('span');
  const field = make('input', {
    autocomplete: 'off',
    spellcheck: 'false',
    role: 'combobox',
    'aria-expanded': true,
    'aria-controls': 'found',
    'aria-autocomplete': 'list',
    oninput: () => fill(),
  });
  const list = make('ul', {id: 'found', role: 'listbox', 'aria-label': 'Slides'});
  const stage = make('div', {class: 'stage'});
  const about = make('p');
  const preview = make('div', {class: 'preview'}, stage, about);
  const dialog = make(
    'dialog',
    {class: 'finder', 'aria-label': 'Go to a slide'},
    make('form', {method: 'dialog'}, make('label', {}, label, field), list, preview),
  );
  overlay.root.append(dialog);
  let isFull = false;
  let texts: readonly string[] | undefined;
  let found: readonly number[] = [];
  let at = 0;
  /** In small letters, with the quotes and dashes of keyboards; as long as `text`. */
  const typed = (text: string): string =>
    text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
  const sectionOf = (page: number): string => sections[pages[page]?.section ?? -1] ?? '';
  const readTexts = (): readonly string[] => {
    const notes = new Map(
      [...document.querySelectorAll<HTMLElement>('.bespoke-marp-note')].map(note => [note.dataset.index, note]),
    );
    return slides().map((slide, i) => {
      const own = slide.cloneNode(true) as Element;
      for (const one of own.querySelectorAll('script, style, .katex-mathml')) one.remove();
      return typed(`${own.textContent ?? ''} ${notes.get(String(i))?.textContent ?? ''}`);
    });
  };
  const fill = (): void => {
    const query = typed(field.value.trim());
    const words = query.split(/\s+/).filter(Boolean);
    const isNumber = /^\d+$/.test(query);
    const titles = pages.map(({title}) => typed(title));
    if (isFull) texts ??= readTexts();
    const inTitle = (page: number): boolean => words.every(word => titles[page]?.includes(word));
    const fits = (page: number): boolean => {
      if (query === '' || inTitle(page)) return true;
      if (isNumber && !isFull) return String(page + 1).startsWith(query);
      const text = isFull ? texts?.[page] : `${titles[page]} ${typed(sectionOf(page))}`;
      return words.every(word => text?.includes(word));
    };
    const rank = (page: number): number => (isNumber && String(page + 1) === query ? 0 : inTitle(page) ? 1 : 2);
    found = pages.map((_, page) => page).filter(fits);
    if (query !== '') found = found.toSorted((a, b) => rank(a) - rank(b) || a - b);
    at = query === '' ? Math.max(0, found.indexOf(world.now().page)) : 0;
    draw();
  };
  const marked = (title: string): (Node | string)[] => {
    const query = field.value.trim();
    const from = query === '' || /^\d+$/.test(query) ? -1 : typed(title).indexOf(typed(query));
    if (from < 0) return [title];
    const to = from + query.length;
    return [title.slice(0, from), make('mark', {}, title.slice(from, to)), title.slice(to)];
  };
  const draw = (): void => {
    const {passed} = world.now();
    const query = field.value.trim();
    const rows = found.map((page, k) =>
      make(
        'li',
        {role: 'option', id: `found-${page}`, 'aria-selected': k === at, onclick: () => choose(k)},
        make('span', {class: 'number'}, String(page + 1)),
        make('span', {}, ...marked(pages[page]?.title ?? ''), passed.has(page) ? ' (passed over)' : ''),
        make('small', {}, sectionOf(page)),
      ),
    );
    const none = isFull
      ? `“${query}” stands nowhere in this deck.`
      : `No slide has “${query}” in its title. Esc, then / searches all text.`;
    const empty = make('li', {class: 'none', role: 'option', 'aria-selected': false, 'aria-disabled': true}, none);
    list.replaceChildren(...(rows.length > 0 ? rows : [empty]));
    select();
  };
  const select = (): void => {
    [...list.children].forEach((row, k) => {
      row.setAttribute('aria-selected', String(k === at));
    });
    const page = found[at];
    preview.style.visibility = page === undefined ? 'hidden' : '';
    if (page === undefined) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    field.setAttribute('aria-activedescendant', `found-${page}`);
    list.children[at]?.scrollIntoView({block: 'nearest'});
    painter.paint(stage, page, Number.POSITIVE_INFINITY, {isFlipped: false, zoom: null});
    const {seconds = 0} = pages[page] ?? {};
    const facts = [String(page + 1), sectionOf(page), seconds > 0 ? `${clock(seconds)} planned` : ''];
    about.textContent = `${facts.filter(Boolean).join(' · ')}. Enter goes there.`;
  };
  const choose = (k: number): void => {
    const page = found[k];
    if (page === undefined) return;
    dialog.close();
    world.go(page);
  };
  return {
    open(full) {
      isFull = full;
      label.textContent = full ? 'Search all text ' : 'Go to ';
      field.placeholder = full ? 'words of slides and notes' : 'number or words of the title';
      field.setAttribute('aria-label', field.placeholder);
      field.value = '';
      dialog.showModal();
      fill();
      field.focus();
    },
    key(event) {
      const by = {ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8}[event.key];
      if (by !== undefined) {
        at = Math.max(0, Math.min(found.length - 1, at + by));
        select();
      } else if (event.key === 'Enter') choose(at);
      else return;
      event.preventDefault();
    },
  };
}
