// Runs in the page: a deck in print media -> what runs off a slide, is hidden, covered or too small. Uses nothing from
// outside this file.
import type {PageCode} from '../evaluate.ts';

/** One thing that is wrong on a page as set. */
export interface PageDiagnostic {
  /** 1-based. */
  readonly slide: number;
  /**
   * `outside` the slide; `clipped` by a box around it; over the header, `footer` or page number; `small`er than the
   * least size; of low `contrast`; `figure-broken`; `scroll`: the slide holds more than it shows;
   * `figure-unpainted`: it is not in a file that cannot hold it as it is.
   */
  readonly what:
    | 'outside'
    | 'clipped'
    | 'footer'
    | 'small'
    | 'contrast'
    | 'figure-broken'
    | 'figure-unpainted'
    | 'scroll';
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

/** Edges, px of the canvas. */
interface PageRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All defects of all slides, in order, each kind at most once for the same text of a slide. */
export const findPageDiagnostics: PageCode<[min: MinSizes], readonly PageDiagnostic[]> = {
  run: inspectSlides,
  calls: [
    ...[inspectSlide, createList, canvasOf, toCanvas],
    ...[inspectText, inspectObject, inspectBox, isDisplayed, findClips],
    ...[inspectSize, minSizeOf, findNumber, inspectEdges],
  ],
};

function inspectSlides(min: MinSizes): readonly PageDiagnostic[] {
  const sections = [...document.querySelectorAll<HTMLElement>('foreignObject > section')].filter(
    section => !['background', 'pseudo'].includes(section.dataset.marpitAdvancedBackground ?? ''),
  );
  return sections.flatMap((section, index) => inspectSlide(section, index + 1, min));
}

/** A slide that is inspected, and what was found of it so far. */
interface InspectedSlide {
  readonly section: HTMLElement;
  readonly canvas: Canvas;
  readonly min: MinSizes;
  readonly add: (what: PageDiagnostic['what'], text: string, px: number) => void;
  /** Boxes of header, footer and page number; and of all else, with its text. */
  readonly edges: PageRect[];
  readonly body: {readonly box: PageRect; readonly text: string}[];
}

/** A slide's canvas: its size, px of its own, and where it stands, px of the window. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

function inspectSlide(section: HTMLElement, slide: number, min: MinSizes): readonly PageDiagnostic[] {
  const {add, all} = createList(slide);
  const inspected: InspectedSlide = {section, canvas: canvasOf(section), min, add, edges: [], body: []};
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) inspectText(node, inspected);
    else if (node instanceof Element) inspectObject(node, inspected);
  }
  const number = findNumber(inspected);
  if (number !== null) inspected.edges.push(number);
  inspectEdges(inspected);
  const more = Math.max(section.scrollHeight - section.clientHeight, section.scrollWidth - section.clientWidth);
  if (more > 2) add('scroll', `<section> ${section.querySelector('h1, h2')?.textContent ?? ''}`, more);
  return all();
}

/** What was found of a slide: of the same kind and text the worst. */
function createList(slide: number): Pick<InspectedSlide, 'add'> & {readonly all: () => readonly PageDiagnostic[]} {
  const found = new Map<string, PageDiagnostic>();
  return {
    all: () => [...found.values()],
    add(what, text, px) {
      const short = text.trim().replace(/\s+/g, ' ').slice(0, 60);
      const before = found.get(what + short);
      if (before === undefined || before.px < px)
        found.set(what + short, {slide, what, text: short, px: Math.round(px * 10) / 10});
    },
  };
}

/** The canvas stands in the middle of its svg where that is of another shape, as in a window wider than 4:3. */
function canvasOf(section: HTMLElement): Canvas {
  const scale = section.getBoundingClientRect().width / section.offsetWidth || 1;
  const svg = section.closest('svg');
  const outer = (svg ?? section).getBoundingClientRect();
  const {width, height} = svg?.viewBox.baseVal ?? {width: outer.width / scale, height: outer.height / scale};
  const left = outer.left + (outer.width - width * scale) / 2;
  return {width, height, left, top: outer.top + (outer.height - height * scale) / 2, scale};
}

function toCanvas(rect: DOMRect, {left, top, scale}: Canvas): PageRect {
  return {
    left: (rect.left - left) / scale,
    top: (rect.top - top) / scale,
    right: (rect.right - left) / scale,
    bottom: (rect.bottom - top) / scale,
  };
}

function inspectText(node: Text, slide: InspectedSlide): void {
  const element = node.parentElement;
  if (element === null || node.data.trim() === '') return;
  if (element.closest('script, style, title, desc, .katex-mathml') !== null || !isDisplayed(element)) return;
  const range = document.createRange();
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].filter(rect => rect.width > 0.5 && rect.height > 0.5);
  const around = rects.length === 0 ? null : findClips(element, slide.section);
  if (around === null) return;
  for (const rect of rects) inspectBox({rect, element, text: node.data, around}, slide);
  inspectSize(element, node.data, slide);
}

/** What is no text and yet seen: figures, tables, code. */
function inspectObject(element: Element, slide: InspectedSlide): void {
  if (!/^(img|svg|table|pre|video|canvas|iframe)$/.test(element.localName) || !isDisplayed(element)) return;
  const text = `<${element.localName}> ${element.getAttribute('alt') ?? ''}`;
  if (element instanceof HTMLImageElement && (!element.complete || element.naturalWidth === 0))
    slide.add('figure-broken', text, 0);
  const rect = element.getBoundingClientRect();
  const isTiny = rect.width < 2 && rect.height < 2;
  const around = isTiny ? null : findClips(element.parentElement ?? element, slide.section);
  const isInFormula = element.closest('.katex') !== null;
  if (around !== null) inspectBox({rect, element, text, around: isInFormula ? [] : around}, slide);
}

/** What stands in a rectangle of the window, and the boxes that may cut it. */
interface DisplayedBox {
  readonly rect: DOMRect;
  readonly element: Element;
  readonly text: string;
  readonly around: readonly DOMRect[];
}

/** Is it on the slide, and whole? */
function inspectBox({rect, element, text, around}: DisplayedBox, {canvas, add, edges, body}: InspectedSlide): void {
  const box = toCanvas(rect, canvas);
  if (element.closest('header, footer') !== null) edges.push(box);
  else body.push({box, text});
  const past = Math.max(-box.left, -box.top, box.right - canvas.width, box.bottom - canvas.height);
  if (past > 1) add('outside', text, past);
  for (const {left, top, right, bottom} of around) {
    const cut = Math.max(rect.bottom - bottom, rect.right - right, top - rect.top, left - rect.left) / canvas.scale;
    if (cut > 1.5) add('clipped', text, cut);
  }
}

function isDisplayed(element: Element): boolean {
  const style = getComputedStyle(element);
  return style.visibility !== 'hidden' && style.display !== 'none' && Number(style.opacity) > 0;
}

/** Boxes that may cut what is in them; null within one of a pixel or two: so text for screen readers is hidden. */
function findClips(element: Element, section: Element): readonly DOMRect[] | null {
  const rects: DOMRect[] = [];
  for (let at: Element | null = element; at !== null && at !== section; at = at.parentElement) {
    if (!(at instanceof HTMLElement)) continue;
    const style = getComputedStyle(at);
    const tiny = (at.offsetWidth <= 2 || at.offsetHeight <= 2) && !['inline', 'contents'].includes(style.display);
    if (tiny && ['absolute', 'fixed'].includes(style.position)) return null;
    if (/hidden|clip|auto|scroll/.test(style.overflowX + style.overflowY)) rects.push(at.getBoundingClientRect());
  }
  return rects;
}

function inspectSize(element: HTMLElement, text: string, {section, canvas, min, add}: InspectedSlide): void {
  const displayed = element.getBoundingClientRect().width / canvas.scale / element.offsetWidth;
  // offsetWidth is rounded: only a true transform or zoom changes the ratio by more than a twentieth.
  const isZoomed = Number.isFinite(displayed) && element.offsetWidth > 20 && Math.abs(displayed - 1) > 0.05;
  const size = parseFloat(getComputedStyle(element).fontSize) * (isZoomed ? displayed : 1);
  if (size < minSizeOf(element, section, min) - 0.05) add('small', text, size);
}

/** Only slides of content promise the body size: the labels of title, agenda and reading cards are captions. */
function minSizeOf(element: Element, {className}: Element, min: MinSizes): number {
  if (element.closest('.katex, sup, sub, svg:not([data-marpit-svg])') !== null) return 0;
  if (element.closest('header, footer, figcaption, small, .caption') !== null) return min.meta;
  if (element.closest('p')?.querySelector('img')?.matches(':first-child') === true) return min.meta;
  if (element.closest('table, pre, code, kbd') !== null) return min.table;
  return /\b(title|section|divider|lead|cover|invert|agenda|readings|closing|toc|end)\b/.test(className)
    ? min.meta
    : min.body;
}

/** The box of the page number; null where there is none. */
function findNumber({section, canvas}: InspectedSlide): PageRect | null {
  const style = getComputedStyle(section, '::after');
  const {content, display, position} = style;
  if (!section.hasAttribute('data-marpit-pagination') || content === 'none' || display === 'none') return null;
  if (position !== 'absolute') return null;
  const [left = 0, top = 0, w = 0, h = 0] = [style.left, style.top, style.width, style.height].map(parseFloat);
  // A slide of another format than the window does not begin at its frame's edge.
  const origin = toCanvas(section.getBoundingClientRect(), canvas);
  const [x, y] = [origin.left + left + section.clientLeft, origin.top + top + section.clientTop];
  return w > 0 && h > 0 ? {left: x, top: y, right: x + w, bottom: y + h} : null;
}

/** What stands over header, footer or page number. */
function inspectEdges({edges, body, add}: InspectedSlide): void {
  for (const edge of edges) {
    for (const {box, text} of body) {
      const across = Math.min(edge.right, box.right) - Math.max(edge.left, box.left);
      const down = Math.min(edge.bottom, box.bottom) - Math.max(edge.top, box.top);
      if (across > 2 && down > 2) add('footer', text, Math.min(across, down));
    }
  }
}
