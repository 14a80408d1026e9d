// Runs in the page: a deck in print media -> what runs off a slide, is hidden, covered or too small. Uses nothing from
// outside itself.

/** One thing that is wrong on a page as set. */
export interface PageDiagnostic {
  /** 1-based. */
  readonly slide: number;
  /**
   * `outside` the slide; `clipped` by a box around it; over the header, `footer` or page number; `small`er than the
   * least size; of low `contrast`; `figure-broken`; `scroll`: the slide holds more than it shows.
   */
  readonly what: 'outside' | 'clipped' | 'footer' | 'small' | 'contrast' | 'figure-broken' | 'scroll';
  /** Beginning of the text at fault, or the element's name in `<>`. */
  readonly text: string;
  /** By how many canvas px; of `small`, the size that it has; of `contrast`, the ratio. */
  readonly px: number;
}

/** Least font sizes, px of the canvas. */
export interface MinSizes {
  readonly body: number;
  readonly table: number;
  readonly meta: number;
}

interface PageRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All defects of all slides, in order, each kind at most once for the same text of a slide. */
export function findPageDiagnostics(min: MinSizes): readonly PageDiagnostic[] {
  const all: PageDiagnostic[] = [];
  const sections = [...document.querySelectorAll<HTMLElement>('foreignObject > section')].filter(
    section => !['background', 'pseudo'].includes(section.dataset.marpitAdvancedBackground ?? ''),
  );

  sections.forEach((section, index) => {
    const found = new Map<string, PageDiagnostic>();
    const diagnostic = (what: PageDiagnostic['what'], text: string, px: number): void => {
      const short = text.trim().replace(/\s+/g, ' ').slice(0, 60);
      const before = found.get(what + short);
      if (before === undefined || before.px < px)
        found.set(what + short, {slide: index + 1, what, text: short, px: Math.round(px * 10) / 10});
    };

    const scale = section.getBoundingClientRect().width / section.offsetWidth || 1;
    // The canvas stands in the middle of its svg where that is of another shape, as in a window wider than 4:3.
    const svg = section.closest('svg');
    const outer = (svg ?? section).getBoundingClientRect();
    const {width, height} = svg?.viewBox.baseVal ?? {width: outer.width / scale, height: outer.height / scale};
    const frame = {
      left: outer.left + (outer.width - width * scale) / 2,
      top: outer.top + (outer.height - height * scale) / 2,
    };
    const canvas = (rect: DOMRect): PageRect => ({
      left: (rect.left - frame.left) / scale,
      top: (rect.top - frame.top) / scale,
      right: (rect.right - frame.left) / scale,
      bottom: (rect.bottom - frame.top) / scale,
    });
    const past = (box: PageRect): number => Math.max(-box.left, -box.top, box.right - width, box.bottom - height);

    const isDisplayed = (element: Element): boolean => {
      const style = getComputedStyle(element);
      return style.visibility !== 'hidden' && style.display !== 'none' && Number(style.opacity) > 0;
    };

    // Boxes that may cut what is in them; null within one of a pixel or two: so text for screen readers is hidden.
    const clips = (element: Element): readonly DOMRect[] | null => {
      const rects: DOMRect[] = [];
      for (let at: Element | null = element; at !== null && at !== section; at = at.parentElement) {
        if (!(at instanceof HTMLElement)) continue;
        const style = getComputedStyle(at);
        const tiny = (at.offsetWidth <= 2 || at.offsetHeight <= 2) && !['inline', 'contents'].includes(style.display);
        if (tiny && ['absolute', 'fixed'].includes(style.position)) return null;
        if (/hidden|clip|auto|scroll/.test(style.overflowX + style.overflowY)) rects.push(at.getBoundingClientRect());
      }
      return rects;
    };

    const isHeaderFooter = (element: Element): boolean => element.closest('header, footer') !== null;
    const headerFooter: PageRect[] = [];
    const body: {readonly box: PageRect; readonly text: string}[] = [];

    const sourceRange = (rect: DOMRect, element: Element, text: string, around: readonly DOMRect[]): void => {
      const box = canvas(rect);
      if (isHeaderFooter(element)) headerFooter.push(box);
      else body.push({box, text});
      if (past(box) > 1) diagnostic('outside', text, past(box));
      for (const clip of around) {
        const cut =
          Math.max(rect.bottom - clip.bottom, rect.right - clip.right, clip.top - rect.top, clip.left - rect.left) /
          scale;
        if (cut > 1.5) diagnostic('clipped', text, cut);
      }
    };

    // Only slides of content promise the body size: the labels of title, agenda and reading cards are captions.
    const isContent = !/\b(title|section|divider|lead|cover|invert|agenda|readings|closing|toc|end)\b/.test(
      section.className,
    );
    const minOf = (element: Element): number => {
      if (element.closest('.katex, sup, sub, svg:not([data-marpit-svg])') !== null) return 0;
      if (element.closest('header, footer, figcaption, small, .caption') !== null) return min.meta;
      if (element.closest('p')?.querySelector('img')?.matches(':first-child') === true) return min.meta;
      if (element.closest('table, pre, code, kbd') !== null) return min.table;
      return isContent ? min.body : min.meta;
    };

    const checkSize = (element: HTMLElement, text: string): void => {
      const displayed = element.getBoundingClientRect().width / scale / element.offsetWidth;
      // offsetWidth is rounded: only a true transform or zoom changes the ratio by more than a twentieth.
      const zoom =
        Number.isFinite(displayed) && element.offsetWidth > 20 && Math.abs(displayed - 1) > 0.05 ? displayed : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * zoom;
      if (size < minOf(element) - 0.05) diagnostic('small', text, size);
    };

    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text) {
        const element = node.parentElement;
        if (element === null || node.data.trim() === '') continue;
        if (element.closest('script, style, title, desc, .katex-mathml') !== null || !isDisplayed(element)) continue;
        range.selectNodeContents(node);
        const rects = [...range.getClientRects()].filter(rect => rect.width > 0.5 && rect.height > 0.5);
        const around = rects.length === 0 ? null : clips(element);
        if (around === null) continue;
        for (const rect of rects) sourceRange(rect, element, node.data, around);
        checkSize(element, node.data);
        continue;
      }
      if (
        !(node instanceof Element) ||
        !/^(img|svg|table|pre|video|canvas|iframe)$/.test(node.localName) ||
        !isDisplayed(node)
      )
        continue;
      const name = `<${node.localName}> ${node.getAttribute('alt') ?? ''}`;
      if (node instanceof HTMLImageElement && (!node.complete || node.naturalWidth === 0))
        diagnostic('figure-broken', name, 0);
      const rect = node.getBoundingClientRect();
      const around = rect.width < 2 && rect.height < 2 ? null : clips(node.parentElement ?? node);
      if (around !== null) sourceRange(rect, node, name, node.closest('.katex') === null ? around : []);
    }

    const number = getComputedStyle(section, '::after');
    if (
      section.hasAttribute('data-marpit-pagination') &&
      number.content !== 'none' &&
      number.display !== 'none' &&
      number.position === 'absolute'
    ) {
      const [left, top, w, h] = [number.left, number.top, number.width, number.height].map(parseFloat) as [
        number,
        number,
        number,
        number,
      ];
      // A slide of another format than the window does not begin at its frame's edge.
      const origin = canvas(section.getBoundingClientRect());
      const [x, y] = [origin.left + left + section.clientLeft, origin.top + top + section.clientTop];
      if (w > 0 && h > 0) headerFooter.push({left: x, top: y, right: x + w, bottom: y + h});
    }
    for (const edge of headerFooter) {
      for (const {box, text} of body) {
        const across = Math.min(edge.right, box.right) - Math.max(edge.left, box.left);
        const down = Math.min(edge.bottom, box.bottom) - Math.max(edge.top, box.top);
        if (across > 2 && down > 2) diagnostic('footer', text, Math.min(across, down));
      }
    }
    const more = Math.max(section.scrollHeight - section.clientHeight, section.scrollWidth - section.clientWidth);
    if (more > 2) diagnostic('scroll', `<section> ${section.querySelector('h1, h2')?.textContent ?? ''}`, more);
    all.push(...found.values());
  });
  return all;
}
