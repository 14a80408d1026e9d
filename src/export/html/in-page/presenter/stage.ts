// A slide of the deck × its step -> the same slide, as the class sees it, somewhere else in the page.
import type {LectureState} from './types.ts';

/** Paints slides. */
export interface Painter {
  /** Shows the slide `page` in `host`, with `step` of its steps. */
  paint(host: HTMLElement, page: number, step: number, state: Pick<LectureState, 'isFlipped' | 'zoom'>): void;
}

/** Paints the slides that `slides` gives: copies in a tree of their own, with the styles of the deck alone. */
export function createPainter(slides: () => readonly Element[]): Painter {
  const sheet = new CSSStyleSheet();
  const base = new CSSStyleSheet();
  base.replaceSync(
    ':host{display:block;overflow:hidden;aspect-ratio:16/9}div,div>svg{display:block;width:100%;height:100%}',
  );
  let known: readonly Element[] = [];
  const painted = new WeakMap<
    HTMLElement,
    {readonly source: Element; readonly html: string; readonly root: ShadowRoot}
  >();
  /**
   * All styles of the document but its faces, which hold for copies too, and those of the library's own windows. Their
   * text, since the browser's own account of a rule may lack what it says by variables: `font: var(--a)` beside
   * `font-kerning` (Chromium).
   */
  const readStyles = (): void => {
    const styles = [...document.querySelectorAll('style')];
    if (styles.length === known.length && styles.every((style, i) => style === known[i])) return;
    known = styles;
    const texts = styles.map(style => style.textContent ?? '').filter(text => !text.includes('body[data-bespoke-view'));
    sheet.replaceSync(texts.join('\n').replace(/@font-face\s*\{[^}]*\}/g, ''));
  };
  return {
    paint(host, page, step, {isFlipped, zoom}) {
      const source = slides()[page];
      if (source === undefined) return host.shadowRoot?.replaceChildren();
      readStyles();
      const before = painted.get(host);
      const html = source.innerHTML;
      const root = before?.root ?? host.attachShadow({mode: 'open'});
      if (before === undefined) root.adoptedStyleSheets = [base, sheet];
      if (before?.source !== source || before.html !== html) {
        const frame = document.createElement('div');
        frame.id = ':$p';
        frame.inert = true;
        frame.setAttribute('aria-hidden', 'true');
        const copy = source.cloneNode(true) as Element;
        for (const name of ['class', 'aria-hidden', 'data-bespoke-marp-load', 'id']) copy.removeAttribute(name);
        for (const one of copy.querySelectorAll('script')) one.remove();
        frame.append(copy);
        root.replaceChildren(frame);
        painted.set(host, {source, html, root});
      }
      const frame = root.firstElementChild;
      const svg = frame?.querySelector('svg');
      // The same classes as those of the document, of which the rules of colours know.
      if (frame) frame.className = isFlipped ? document.documentElement.className : '';
      const [, , width = 1280, height = 720] = (source.getAttribute('data-box') ?? source.getAttribute('viewBox') ?? '')
        .split(' ')
        .map(Number);
      host.style.aspectRatio = `${width}/${height}`;
      svg?.setAttribute('viewBox', zoom === null ? `0 0 ${width} ${height}` : zoom.join(' '));
      [...(svg?.querySelectorAll<HTMLElement>('[data-marpit-fragment]') ?? [])].forEach((one, i) => {
        one.style.visibility = i < step ? '' : 'hidden';
        one.removeAttribute('data-bespoke-marp-fragment');
      });
    },
  };
}
