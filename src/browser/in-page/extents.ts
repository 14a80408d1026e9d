// Runs in the page: sections of the galley as set -> the extents of their blocks. Uses nothing from outside this file.
import type {PageCode} from '../evaluate.ts';
import type {Extent, Metrics, MeasuredSection} from '../../model/metrics.ts';

/** What is read off the galley in the page: its metrics in px, and what would make them wrong. */
export interface PageExtents extends Omit<Metrics, 'headerFooter'> {
  /** 0-based index of the first section that Marp's CSS does not set as wide as its canvas; -1 where all are. */
  readonly unstyled: number;
  /** First family of the body font, and whether one of its faces is loaded; null where the page brings no such face. */
  readonly font: {readonly family: string; readonly loaded: boolean | null};
}

/** Extents of all sections, px from their own top. Its argument: the custom properties to read, without `--`. */
export const measureExtents: PageCode<[names: readonly string[]], PageExtents> = {
  run: measureSections,
  calls: [
    ...[measureSection, frameOf, toCanvas, boundsOf, extentOf, isWide, isFormulaWide],
    ...[measureParts, measureItems, measureRows, measureColumns],
    ...[measureLines, boxLines, addBoxes, fillEmptyLines],
    ...[readTheme, isUnstyled],
  ],
};

function measureSections(names: readonly string[]): PageExtents {
  const sections = [...document.querySelectorAll<HTMLElement>('foreignObject > section')];
  const measured = sections.map(section => measureSection(section));
  return {...readTheme(sections[0], names), sections: measured, unstyled: sections.findIndex(isUnstyled)};
}

/** Where a section stands in the page, px of the page; the foot of its text's right edge, px of the canvas. */
interface SectionFrame {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  readonly right: number;
}

/** Top and bottom, px of the canvas. */
type Bounds = readonly [top: number, bottom: number];

function measureSection(section: HTMLElement): MeasuredSection {
  const frame = frameOf(section);
  const children = [...section.children] as HTMLElement[];
  const title = children.find(child => child.localName === 'h1' || child.localName === 'h2');
  const blocks = children.filter(child => child !== title && !/^(header|footer|script|style)$/.test(child.localName));
  const [top, bottom] = title === undefined ? [0, 0] : boundsOf(title, frame);
  return {
    title: title === undefined ? null : {top, bottom},
    blocks: blocks.map(block => {
      const parts = measureParts(block, frame);
      const tag = block.localName.replace('marp-', '');
      const extent = extentOf(tag, boundsOf(block, frame), {parts, wide: isWide(block, frame)});
      return block.localName === 'table' ? {...extent, columns: measureColumns(block, frame)} : extent;
    }),
  };
}

function frameOf(section: HTMLElement): SectionFrame {
  const {left, top, width} = section.getBoundingClientRect();
  const right = section.clientWidth - parseFloat(getComputedStyle(section).paddingRight);
  return {left, top, scale: width / section.offsetWidth || 1, right};
}

function toCanvas(pagePx: number, {top, scale}: SectionFrame): number {
  return (pagePx - top) / scale;
}

function boundsOf(element: Element, frame: SectionFrame): Bounds {
  const box = element.getBoundingClientRect();
  return [toCanvas(box.top, frame), toCanvas(box.bottom, frame)];
}

function extentOf(
  tag: string,
  [top, bottom]: Bounds,
  more: Partial<Pick<Extent, 'own' | 'wide' | 'parts'>> = {},
): Extent {
  return {tag, top, bottom, own: bottom, wide: false, parts: [], ...more};
}

/** Is it wider than its section lets it be, or something in it than it? */
function isWide(element: HTMLElement, frame: SectionFrame): boolean {
  const {left, scale, right} = frame;
  // KaTeX's tags of rows have 2 px of nothing at their right.
  if (element.scrollWidth > element.clientWidth + 2) return true;
  const box = element.getBoundingClientRect();
  if ((box.right - left) / scale > right + 1) return true;
  return isFormulaWide(element, frame);
}

/** Does a formula in it leave the box around it, or reach into its number? */
function isFormulaWide(element: HTMLElement, {scale}: SectionFrame): boolean {
  const tag = element.querySelector('.katex-tag')?.getBoundingClientRect();
  const gap = 12 * scale;
  return [...element.querySelectorAll<HTMLElement>('.katex-html > :not(.katex-tag)')].some(base => {
    let holder = base.parentElement;
    while (holder !== null && holder !== element && /^inline/.test(getComputedStyle(holder).display))
      holder = holder.parentElement;
    const around = (holder ?? element).getBoundingClientRect();
    const own = base.getBoundingClientRect();
    if (tag !== undefined && own.right > tag.left - gap && own.left < tag.left) return true;
    return own.right > around.right + 1.5 * scale || own.left < around.left - 1.5 * scale;
  });
}

/** Extents of what a page break can part: items, rows, lines of code. */
function measureParts(element: Element, frame: SectionFrame): readonly Extent[] {
  if (element.localName === 'ul' || element.localName === 'ol') return measureItems(element, frame);
  if (element.localName === 'table') return measureRows(element, frame);
  return element.localName === 'pre' || element.localName === 'marp-pre' ? measureLines(element, frame) : [];
}

function measureItems(list: Element, frame: SectionFrame): readonly Extent[] {
  return [...list.children]
    .filter(child => child.localName === 'li')
    .map(item => {
      const lists = [...item.children].filter(child => child.localName === 'ul' || child.localName === 'ol');
      const [first] = lists;
      const bounds = boundsOf(item, frame);
      const own =
        first === undefined
          ? bounds[1]
          : boundsOf(first, frame)[0] - (parseFloat(getComputedStyle(first).marginTop) || 0);
      const parts = lists.flatMap(inner => measureItems(inner, frame));
      return extentOf('li', bounds, {own, parts, wide: isWide(item as HTMLElement, frame)});
    });
}

function measureRows(table: Element, frame: SectionFrame): readonly Extent[] {
  const all = [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table);
  const isHead = (row: Element): boolean => row.closest('thead') !== null;
  const ordered = [...all.filter(isHead), ...all.filter(row => !isHead(row))];
  return ordered.map(row => extentOf('tr', boundsOf(row, frame)));
}

/** Widths of the cells of the row that has the most: those of a row that spans are fewer. */
function measureColumns(table: Element, {scale}: SectionFrame): readonly number[] {
  const cells = [...table.querySelectorAll('tr')].map(row => [...row.children]);
  const max = cells.reduce((best, row) => (row.length > best.length ? row : best), [] as Element[]);
  return max.map(cell => cell.getBoundingClientRect().width / scale);
}

/** A line is what stands between two newlines of the text: wrapped lines count once, `.line` spans do not matter. */
function measureLines(pre: Element, frame: SectionFrame): readonly Extent[] {
  const [top, bottom] = boundsOf(pre, frame);
  const lines = boxLines(pre.querySelector('code') ?? pre, frame);
  return fillEmptyLines(lines, [top + parseFloat(getComputedStyle(pre).paddingTop), bottom]).map(line =>
    extentOf('line', line),
  );
}

/** Bounds of each line of `code`; null of an empty one, which leaves no rectangle. */
function boxLines(code: Element, frame: SectionFrame): readonly (Bounds | null)[] {
  const leading = parseFloat(getComputedStyle(code).lineHeight);
  const lines: (Bounds | null)[] = [null];
  const add = (rects: Iterable<DOMRect>): void => {
    lines.push(addBoxes(lines.pop() ?? null, rects, {frame, leading}));
  };
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLElement && node.classList.contains('line') && node.textContent === '')
      add([node.getBoundingClientRect()]);
    if (!(node instanceof Text)) continue;
    let start = 0;
    for (const line of node.data.split('\n')) {
      if (start > 0) lines.push(null);
      if (line !== '') {
        range.setStart(node, start);
        range.setEnd(node, start + line.length);
        add(range.getClientRects());
      }
      start += line.length + 1;
    }
  }
  if (lines.at(-1) === null) lines.pop();
  return lines;
}

/** `line` and the rectangles of more of its text, each as high as the line is. */
function addBoxes(
  line: Bounds | null,
  rects: Iterable<DOMRect>,
  {frame, leading}: {readonly frame: SectionFrame; readonly leading: number},
): Bounds | null {
  let around = line;
  for (const rect of rects) {
    if (rect.height === 0) continue;
    const lead = Number.isNaN(leading) ? 0 : (leading - rect.height / frame.scale) / 2;
    const [top, bottom] = [toCanvas(rect.top, frame) - lead, toCanvas(rect.bottom, frame) + lead];
    around = around ? [Math.min(around[0], top), Math.max(around[1], bottom)] : [top, bottom];
  }
  return around;
}

/** An empty line fills its share of the gap between the lines around it, or the edges of the code. */
function fillEmptyLines(lines: readonly (Bounds | null)[], [top, end]: Bounds): readonly Bounds[] {
  let bottom = top;
  return lines.map((line, index): Bounds => {
    const above = bottom;
    if (line !== null) {
      [, bottom] = line;
      return line;
    }
    const next = lines.findIndex((other, at) => at > index && other !== null);
    const until = next < 0 ? end : (lines[next]?.[0] ?? bottom);
    bottom += (until - bottom) / ((next < 0 ? lines.length : next) - index);
    return [above, bottom];
  });
}

/** The custom properties `names` that are px, and the body font, of a section without a class: roles set their own. */
function readTheme(first: HTMLElement | undefined, names: readonly string[]): Pick<PageExtents, 'tokens' | 'font'> {
  if (first === undefined) return {tokens: {}, font: {family: '', loaded: null}};
  const plain = first.cloneNode(false) as HTMLElement;
  for (const name of ['class', 'style', 'id']) plain.removeAttribute(name);
  first.after(plain);
  const style = getComputedStyle(plain);
  const tokens = names.flatMap(name => {
    const value = style.getPropertyValue(`--${name}`).trim();
    return /^-?(\d+\.?\d*|\.\d+)px$/.test(value) ? [[name, parseFloat(value)] as const] : [];
  });
  const bare = (family: string): string => family.trim().replace(/^["']|["']$/g, '');
  const family = bare(style.fontFamily.split(',')[0] ?? '');
  plain.remove();
  const faces = [...document.fonts].filter(face => bare(face.family) === family);
  const loaded = faces.length === 0 ? null : faces.some(face => face.status === 'loaded');
  return {tokens: Object.fromEntries(tokens), font: {family, loaded}};
}

function isUnstyled(section: HTMLElement): boolean {
  const isAsWide = section.offsetWidth === section.closest('svg')?.viewBox.baseVal.width;
  return !isAsWide || getComputedStyle(section).boxSizing !== 'border-box';
}
