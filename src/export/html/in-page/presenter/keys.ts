// A key that is pressed -> what it does: the table of all keys, digits, and who has them while a dialog is open.
import type {Overlay} from './dom.ts';

/** A key as the help names it, what it does, and the keys as the browser calls them. */
export interface KeyEntry {
  readonly caps: string;
  readonly does: string;
  /** Left out where it is heard elsewhere. */
  readonly keys?: readonly string[];
  /** False where it means nothing at this moment. */
  readonly run?: (key: string) => boolean | void;
}

/** A group of keys in the help. */
export interface KeyGroup {
  readonly name: string;
  readonly entries: readonly KeyEntry[];
}

/** What keys reach. */
export interface KeyWorld {
  readonly overlay: Overlay;
  readonly groups: readonly KeyGroup[];
  /** Number of slides. */
  readonly count: number;
  go(page: number): void;
  /** Hands a key to the dialog that is open. */
  inDialog(dialog: HTMLDialogElement, event: KeyboardEvent): void;
}

/** Presses a key by its name. False where it means nothing. */
export interface Keys {
  press(key: string): boolean;
  /** Shows the table of keys. */
  help(): void;
}

/** Listens for the keys of this window, before the deck does. */
export function listenForKeys({overlay, groups, count, go, inDialog}: KeyWorld): Keys {
  const {make, root, toast} = overlay;
  const table = new Map<string, KeyEntry>();
  for (const {entries} of groups)
    for (const entry of entries) for (const key of entry.keys ?? []) table.set(key, entry);
  const caps = (text: string): Node[] => text.split(' ').map(cap => make('kbd', {}, cap));
  const help = make(
    'dialog',
    {class: 'help', 'aria-labelledby': 'help-title'},
    make(
      'header',
      {},
      make('h2', {id: 'help-title'}, 'Keys'),
      make('button', {class: 'plain', onclick: () => help.close()}, 'Close', make('kbd', {}, 'Esc')),
    ),
    make(
      'div',
      {tabindex: 0, role: 'region', 'aria-label': 'List of keys'},
      ...groups.map(({name, entries}) =>
        make(
          'section',
          {},
          make('h3', {}, name),
          make(
            'dl',
            {},
            ...entries.flatMap(entry => [make('dt', {}, ...caps(entry.caps)), make('dd', {}, entry.does)]),
          ),
        ),
      ),
    ),
  );
  root.append(help);
  let digits = '';
  let timer = 0;
  const press = (key: string): boolean => {
    if (/^\d$/.test(key)) {
      digits = (digits + key).slice(-4);
      toast(`Slide ${digits}, then Enter`);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        digits = '';
      }, 3000);
      return true;
    }
    if (key === 'Enter' && digits !== '') {
      const page = Number(digits);
      digits = '';
      if (page >= 1 && page <= count) {
        toast('');
        go(page - 1);
      } else toast(`There is no slide ${page}: the deck has ${count}`);
      return true;
    }
    const run = table.get(key)?.run;
    if (run === undefined) return false;
    digits = '';
    return run(key) !== false;
  };
  const isField = (target: EventTarget | undefined): boolean =>
    target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT|AUDIO|VIDEO)$/.test(target.nodeName);
  const isTaken = (event: KeyboardEvent): boolean => {
    const [target] = event.composedPath();
    // What was in a dialog keeps the focus until the next frame.
    if (target instanceof Element && target.closest('dialog:not([open])')) return false;
    if (isField(target)) return true;
    if (!(target instanceof HTMLElement)) return false;
    const isPressable = target.closest('button, a[href], summary') !== null;
    if (isPressable && (event.key === ' ' || (event.key === 'Enter' && digits === ''))) return true;
    return target.closest('[data-scrolls]') !== null && /^(?:Arrow(?:Up|Down)|Home|End)$/.test(event.key);
  };
  window.addEventListener(
    'keydown',
    event => {
      const dialog = overlay.dialog();
      if (dialog !== null) {
        // The deck behind it turns no page, and Esc opens no overview.
        event.stopImmediatePropagation();
        inDialog(dialog, event);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event)) return event.stopPropagation();
      const name = event.key === ' ' && event.shiftKey ? 'PageUp' : event.key;
      if (!press(name)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  return {press, help: () => help.showModal()};
}
