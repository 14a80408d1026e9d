// The deck as a page to read: all slides below each other at reading size, with what is said beneath each.
import type {Overlay} from '../dom.ts';
import type {LectureStore} from '../store.ts';
import type {Turner} from '../turner.ts';
import type {TimedLecture} from '../types.ts';
import type {createArticle, SlideArticle} from './article.ts';
import type {listFormulaRules} from './formula-rules.ts';

/** What the view works with. */
export interface ReadingWorld {
  readonly overlay: Overlay;
  readonly store: LectureStore;
  readonly turner: Turner;
  readonly slides: () => readonly Element[];
  /** Styles of the view. */
  readonly css: string;
  readonly createArticle: typeof createArticle;
  readonly listFormulaRules: typeof listFormulaRules;
}

/** The view; closed at first. */
export interface ReadingView {
  /** To the text and back, at the same slide. */
  toggle(): void;
}

/** A view of `lecture` that is made of its slides when it is first opened. */
export function createReadingView(lecture: TimedLecture, world: ReadingWorld): ReadingView {
  const {overlay, store, turner, slides} = world;
  const {make} = overlay;
  const page = document.documentElement;
  const host = document.createElement('div');
  host.id = 'lectern-reading';
  host.lang = 'en';
  host.hidden = true;
  const root = host.attachShadow({mode: 'open'});
  const [own, formulas, around] = [new CSSStyleSheet(), new CSSStyleSheet(), new CSSStyleSheet()];
  own.replaceSync(world.css);
  // The window scrolls, as pages do; on paper the deck is what it was.
  around.replaceSync(
    '@media screen{html.lectern-reading,html.lectern-reading body{overflow:visible!important;height:auto!important;' +
      'background:none!important;cursor:auto!important}' +
      'html.lectern-reading body>:not(#lectern-reading,#lectern-presenter){display:none!important}}',
  );
  document.adoptedStyleSheets.push(around);
  root.adoptedStyleSheets = [formulas, own];
  const face = slides()[0]?.querySelector('section');
  if (face) host.style.setProperty('--fonts', getComputedStyle(face).getPropertyValue('--font'));

  const where = make('p', {id: 'where'});
  const progress = make('div', {class: 'progress'});
  const list = make('ol');
  const showNotes = make('input', {type: 'checkbox', checked: true});
  const contents = make(
    'dialog',
    {class: 'contents', 'aria-labelledby': 'contents-title'},
    make(
      'div',
      {class: 'head'},
      make('h2', {id: 'contents-title'}, 'Contents'),
      make('button', {type: 'button', onclick: () => contents.close()}, 'Close'),
    ),
    make('label', {}, showNotes, 'Show what was said'),
    list,
  );
  const bar = make(
    'header',
    {class: 'bar'},
    where,
    make('button', {type: 'button', 'aria-haspopup': 'dialog', onclick: () => openContents()}, 'Contents'),
    make('button', {type: 'button', class: 'first', onclick: () => close()}, 'Slides'),
    progress,
  );
  const main = make('main');
  root.append(bar, main, contents);
  // Before what the console lays over everything.
  document.body.insertBefore(host, overlay.host);

  const readHere = make('button', {type: 'button', class: 'read-here', onclick: () => open()}, 'Read from here');

  let articles: readonly SlideArticle[] = [];
  let [at, timer] = [0, 0];
  const isOpen = (): boolean => !host.hidden;
  const titleOf = (k: number): string => lecture.pages[k]?.title ?? '';

  const build = (): void => {
    formulas.replaceSync(world.listFormulaRules(document.querySelectorAll('style')).join('\n'));
    let footer = '';
    articles = slides()
      .slice(0, lecture.pages.length)
      .map((slide, k) => {
        const said = document.querySelector(`.bespoke-marp-note[data-index="${k}"]`)?.textContent ?? '';
        const article = world.createArticle(overlay, {slide, page: k, title: titleOf(k), said, footer});
        footer = article.footer;
        return article;
      });
    main.replaceChildren(...articles.map(({node}) => node));
    const entry = (k: number): HTMLElement => {
      const section = lecture.sections[lecture.pages[k]?.section ?? -1];
      const isFirst = lecture.pages[k]?.isLead === true && section !== undefined && section !== titleOf(k);
      const number = make('span', {class: 'number'}, String(k + 1));
      const small = isFirst ? make('small', {}, section) : undefined;
      return make('li', {}, make('a', {href: `#${k + 1}`}, number, titleOf(k), small));
    };
    list.replaceChildren(...articles.map((_, k) => entry(k)));
  };
  /** What is wider than the window can be reached by keys, and a formula in the line scrolls too. */
  const measure = (): void => {
    const wide = [...main.querySelectorAll<HTMLElement>('.wide')].map(
      one => [one, one.scrollWidth > one.clientWidth + 1] as const,
    );
    const available = main.clientWidth - 40;
    const inline = [...main.querySelectorAll('.katex')].filter(
      one => one.closest('.wide') === null && one.getBoundingClientRect().width > available,
    );
    for (const [one, scrolls] of wide) {
      if (scrolls) {
        one.tabIndex = 0;
        one.setAttribute('aria-label', `${one.dataset.name ?? ''}, scrolls sideways`);
      } else for (const name of ['tabindex', 'aria-label']) one.removeAttribute(name);
    }
    for (const one of inline) {
      const holder = make('span', {
        class: 'wide',
        tabindex: 0,
        role: 'group',
        'aria-label': 'Formula, scrolls sideways',
      });
      one.replaceWith(holder);
      holder.append(one);
    }
  };
  const describe = (): void => {
    const line = bar.offsetHeight + 48;
    at = Math.max(
      0,
      articles.findLastIndex(({node}) => node.getBoundingClientRect().top < line),
    );
    where.textContent = `${at + 1} ${titleOf(at)}`;
    const height = page.scrollHeight - window.innerHeight;
    progress.style.width = `${(100 * window.scrollY) / Math.max(1, height)}%`;
  };
  /** Brings the text of a slide to the top, and the focus to its heading. */
  const show = (k: number): void => {
    const article = articles[k];
    if (article === undefined) return;
    article.node.scrollIntoView({behavior: 'instant', block: 'start'});
    article.heading.focus({preventScroll: true});
    describe();
  };
  const setAddress = (): void => {
    const query = new URLSearchParams(location.search);
    if (isOpen()) query.set('view', 'read');
    else query.delete('view');
    const search = String(query);
    history.replaceState(history.state, '', `${location.pathname}${search && `?${search}`}#${at + 1}`);
  };
  const open = (): void => {
    if (isOpen()) return;
    host.hidden = false;
    readHere.hidden = true;
    page.classList.add('lectern-reading');
    if (articles.length === 0) build();
    measure();
    show(store.get().page);
    setAddress();
  };
  const close = (k = at): void => {
    if (!isOpen()) return;
    at = k;
    window.clearTimeout(timer);
    host.hidden = true;
    readHere.hidden = false;
    page.classList.remove('lectern-reading');
    setAddress();
    if (store.get().page !== k) turner.go(k);
  };
  const openContents = (): void => {
    const links = [...list.querySelectorAll('a')];
    links.forEach((link, k) => {
      if (k === at) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    });
    contents.showModal();
    links[at]?.focus();
    links[at]?.scrollIntoView({block: 'center'});
  };

  showNotes.addEventListener('change', () => main.classList.toggle('silent', !showNotes.checked));
  root.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const [, number] = /^#(\d+)$/.exec(link?.getAttribute('href') ?? '') ?? [];
    if (link === null || number === undefined) return;
    event.preventDefault();
    contents.close();
    if (link.dataset.slide === undefined) show(Number(number) - 1);
    else close(Number(number) - 1);
  });
  // Keys scroll, and turn nothing behind the text; those of help and search go on to the console's.
  window.addEventListener(
    'keydown',
    event => {
      if (!isOpen() || event.ctrlKey || event.metaKey || event.altKey || overlay.dialog() !== null) return;
      if (!contents.open && /^[?/g]$/.test(event.key)) return;
      event.stopImmediatePropagation();
      if (contents.open || !/^(?:r|Escape)$/.test(event.key)) return;
      event.preventDefault();
      close();
    },
    true,
  );
  window.addEventListener(
    'scroll',
    () => {
      if (!isOpen()) return;
      describe();
      window.clearTimeout(timer);
      timer = window.setTimeout(setAddress, 300);
    },
    {passive: true},
  );
  window.addEventListener('resize', () => {
    if (isOpen()) measure();
  });
  window.addEventListener('lectern-patched', () => {
    articles = [];
    if (!isOpen()) return;
    build();
    measure();
    show(Math.min(at, articles.length - 1));
  });
  // A link, or another window, has turned the deck.
  store.on((state, before) => {
    if (isOpen() && state.page !== before.page && state.page !== at) show(state.page);
  });
  // Not in a frame: the phone of a presenter shows the slide there.
  const isAlone = window.top === window;
  if (isAlone) overlay.root.append(readHere);
  const isRequested = new URLSearchParams(location.search).get('view') === 'read';
  if (isRequested || (isAlone && window.matchMedia('(max-width: 599.98px)').matches)) {
    open();
    const opened = window.scrollY;
    // Letters of their own width move what is below them.
    void document.fonts.ready.then(() => {
      if (isOpen() && window.scrollY === opened) show(store.get().page);
    });
  }
  return {toggle: () => (isOpen() ? close() : open())};
}
