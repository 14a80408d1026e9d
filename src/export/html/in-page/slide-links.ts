// A deck as it is opened: a link to a slide by its name finds it, and a key shows where in the notes the slide stands.
import type {LinkTarget} from './find-slide.ts';

/** What the page knows beside its slides. */
export interface SlideLinkData {
  /** Address before the path of a post at which it is edited; empty where there is none. */
  readonly edit: string;
}

/** What the page is given to work with. */
interface SlideLinkTools {
  findSlide(id: string, slides: readonly LinkTarget[], slugify: SlideLinkTools['slugify']): number;
  slugify(text: string, words: number, characters: number): string;
}

/**
 * Turns the name behind `#` into the number of the slide, before the deck reads it; and shows the lines of the slide,
 * with a link to where they are edited, at the key `e`.
 */
export function runSlideLinks({edit}: SlideLinkData, {findSlide, slugify}: SlideLinkTools): void {
  const sections = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('svg[data-marpit-svg] section')];
  const openNamed = (): void => {
    const [hash = ''] = location.hash.slice(1).split(':~:');
    if (hash === '' || /^\d+$/.test(hash)) return;
    let id = hash;
    try {
      id = decodeURIComponent(hash);
    } catch {
      // It is taken as it stands.
    }
    const targets = sections().map(section => ({
      id: section.id,
      texts: [...section.querySelectorAll('h1, h2, h3, [data-source]')].map(one => one.textContent ?? ''),
    }));
    const at = findSlide(id, targets, slugify);
    if (at >= 0) history.replaceState(history.state, '', `${location.pathname}${location.search}#${at + 1}`);
  };
  openNamed();
  window.addEventListener('hashchange', openNamed);

  const panel = document.createElement('aside');
  panel.setAttribute('role', 'status');
  panel.setAttribute(
    'style',
    'position:fixed;left:16px;bottom:16px;z-index:20;max-width:calc(100vw - 32px);box-sizing:border-box;' +
      'padding:12px 16px;border-radius:8px;background:#10262b;color:#eaf1f2;overflow-wrap:anywhere;' +
      'font:16px/1.5 system-ui,sans-serif;box-shadow:0 2px 12px #0006',
  );
  const link = (text: string, href: string): HTMLElement => {
    const one = document.createElement('a');
    Object.assign(one, {href, textContent: text, rel: 'noreferrer'});
    one.setAttribute('style', 'color:#7fd0e2;margin-inline-start:12px');
    return one;
  };
  const describe = (): void => {
    const active = document.querySelector('.bespoke-marp-active section') ?? sections()[0];
    const [, file = '', from = '', to = ''] =
      /^(.*):(\d+)-(\d+)$/.exec(active?.getAttribute('data-source') ?? '') ?? [];
    const number = active?.getAttribute('data-marpit-pagination') ?? '';
    const where = document.createElement('span');
    where.textContent = `Slide ${number}: ${file}:${from === to ? from : `${from}–${to}`}`;
    const own = link('Link to this slide', `#${active?.id ?? ''}`);
    // The notes as a page to read: slides have their numbers as names there.
    const {script} = document.documentElement.dataset;
    const beside = script === undefined ? [] : [link('In the notes', `${script}#${number}`)];
    const path = file.split('/').map(encodeURIComponent).join('/');
    const links = edit === '' ? [own] : [link('Edit', `${edit}${path}#L${from}`), own];
    if (edit !== '') Object.assign(links[0] ?? {}, {target: '_blank'});
    panel.replaceChildren(where, ...links, ...beside);
  };
  // Before the keys of the deck, which are heard in the window too.
  const hear = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    // What was in a dialog keeps the focus until the next frame.
    const isGone = target instanceof Element && target.closest('dialog:not([open])') !== null;
    const isField = !isGone && target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.nodeName);
    if (event.altKey || event.ctrlKey || event.metaKey || isField) return;
    if (document.documentElement.classList.contains('lectern-reading')) return;
    const isOpen = panel.isConnected;
    if (event.key === 'Escape' && isOpen) {
      panel.remove();
      event.stopImmediatePropagation();
    } else if (event.key === 'e') {
      if (isOpen) {
        panel.remove();
        return;
      }
      describe();
      document.body.append(panel);
      panel.querySelector('a')?.focus();
    } else if (isOpen) setTimeout(describe, 50);
  };
  window.addEventListener('keydown', hear, true);
}
