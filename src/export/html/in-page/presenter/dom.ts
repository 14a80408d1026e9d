// What is drawn over the deck: apart from it, in a tree of its own, so that neither's styles reach the other.

/** Children of an element; what is undefined is left out. */
type Child = Node | string | undefined;

/** The tree that holds all that is no slide, and how to make what stands in it. */
export interface Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** An element with attributes; what begins with `on` is heard, and false is left out. */
  make<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes?: Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>,
    ...children: readonly Child[]
  ): HTMLElementTagNameMap[Tag];
  /** Says it for a moment at the lower edge, and to a screen reader. */
  toast(text: string): void;
  /** Says it to a screen reader alone. */
  announce(text: string): void;
  /** The dialog that is open. */
  dialog(): HTMLDialogElement | null;
  /** m:ss */
  clock(seconds: number): string;
}

/** An empty overlay with `css`, at the end of the document. */
export function createOverlay(css: string): Overlay {
  const host = document.createElement('div');
  host.id = 'lectern-presenter';
  host.lang = 'en';
  const root = host.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const make: Overlay['make'] = (tag, attributes = {}, ...children) => {
    const one = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'function') one.addEventListener(name.slice(2), value);
      else if (name.startsWith('aria-')) one.setAttribute(name, String(value));
      else if (value !== false) one.setAttribute(name, value === true ? '' : String(value));
    }
    one.append(...children.filter(child => child !== undefined));
    return one;
  };
  const live = make('div', {class: 'hidden', 'aria-live': 'polite'});
  const toast = make('div', {class: 'toast', role: 'status'});
  root.append(live, toast);
  document.body.append(host);
  let timer = 0;
  // A button that is pressed by mouse does not keep the focus: Space and Enter go on turning pages.
  root.addEventListener('mousedown', event => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('button') && !target.closest('dialog')) event.preventDefault();
  });
  return {
    host,
    root,
    make,
    toast(text) {
      toast.textContent = text;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        toast.textContent = '';
      }, 3500);
    },
    announce(text) {
      live.textContent = text;
    },
    dialog: () => root.querySelector('dialog[open]'),
    clock(seconds) {
      const whole = Math.max(0, Math.round(seconds));
      return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
    },
  };
}
