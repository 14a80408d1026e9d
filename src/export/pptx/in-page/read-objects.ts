// Runs in the page: elements that are no text -> code, formulas and images, with their boxes. Uses nothing from outside
// this file.
import type {PageCode} from '../../../browser/evaluate.ts';
import type {PixelBox, FoundObject, SetEdge, SetFrame, TextRef} from '../set-slide.ts';

/** Objects in the order in which they were requested, null for what cannot be seen; `runs` are indices of `texts`. */
export interface ReadObjects {
  readonly objects: readonly (FoundObject | null)[];
  readonly frames: readonly SetFrame[];
  readonly texts: readonly TextRef[];
}

/** What the elements of these numbers are, and how cells are framed. */
export const readObjects: PageCode<
  [input: {readonly elements: readonly number[]; readonly cells: readonly number[]}],
  ReadObjects
> = {
  run: readAll,
  calls: [createReader, readCode, readFormula, readImage, readFrame],
};

/** What reading an object takes. */
interface ObjectReader {
  readonly boxOf: (rect: {left: number; top: number; right: number; bottom: number}) => PixelBox;
  readonly colourOf: (css: string) => string;
  /** Remembers all text of an element, and gives its index. */
  readonly textIn: (element: Element) => number;
}

function readAll({
  elements,
  cells,
}: {
  readonly elements: readonly number[];
  readonly cells: readonly number[];
}): ReadObjects {
  const all = [...document.querySelectorAll<HTMLElement>('foreignObject > section, foreignObject > section *')];
  const texts: TextRef[] = [];
  const textIn = (element: Element): number =>
    texts.push({element: all.indexOf(element as HTMLElement), nodes: [...element.childNodes.keys()], isFirst: false}) -
    1;
  const objects = elements.map(number => {
    const element = all[number] as HTMLElement;
    const reader = createReader(element, textIn);
    if (/pre$/.test(element.localName)) return readCode(element, reader);
    return element.matches('.katex-display') ? readFormula(element, reader) : readImage(element, reader);
  });
  return {objects, frames: cells.map(number => readFrame(all[number] as HTMLElement, textIn)), texts};
}

function createReader(element: HTMLElement, textIn: ObjectReader['textIn']): ObjectReader {
  const section = element.closest('section') ?? element;
  const {left, top, width} = section.getBoundingClientRect();
  const scale = width / section.offsetWidth || 1;
  const context = document.createElement('canvas').getContext('2d');
  return {
    boxOf: rect => ({
      left: (rect.left - left) / scale,
      top: (rect.top - top) / scale,
      width: (rect.right - rect.left) / scale,
      height: (rect.bottom - rect.top) / scale,
    }),
    colourOf: css => {
      if (context === null) return '';
      context.fillStyle = css;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
      return a === 0 ? '' : [r, g, b].map(one => one.toString(16).padStart(2, '0')).join('');
    },
    textIn,
  };
}

function readCode(pre: HTMLElement, reader: ObjectReader): FoundObject {
  const code = pre.querySelector('code') ?? pre;
  const lines = [...code.querySelectorAll<HTMLElement>('.line')];
  const box = reader.boxOf(pre.getBoundingClientRect());
  const first = lines[0] ?? code;
  const range = document.createRange();
  range.selectNodeContents(first);
  const text = reader.boxOf(range.getBoundingClientRect());
  const isNumbered = lines[0] !== undefined && getComputedStyle(lines[0], '::before').display !== 'none';
  const counterOf = (css: string): number | undefined => {
    const found = /line (-?\d+)/.exec(css)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  let number = counterOf(getComputedStyle(pre).counterReset) ?? 0;
  const reset = counterOf(getComputedStyle(code).counterReset);
  if (reset !== undefined) number = reset;
  return {
    kind: 'code',
    box,
    fill: pre.querySelector('.highlighted') ? '' : reader.colourOf(getComputedStyle(pre).backgroundColor),
    inset: {
      left: (text.width > 0 ? text.left : reader.boxOf(first.getBoundingClientRect()).left) - box.left,
      top: reader.boxOf(first.getBoundingClientRect()).top - box.top,
    },
    pitch: parseFloat(getComputedStyle(first).lineHeight),
    lines: (lines.length > 0 ? lines : [code]).map(line => {
      number = counterOf(getComputedStyle(line).counterSet) ?? number + 1;
      return {
        number: isNumbered ? number : 0,
        runs: reader.textIn(line),
        step: Number(line.closest<HTMLElement>('[data-marpit-fragment]')?.dataset.marpitFragment ?? 0),
      };
    }),
  };
}

function readFormula(element: HTMLElement, reader: ObjectReader): FoundObject | null {
  const drawn = element.querySelector('svg.drawn');
  if (drawn instanceof SVGElement) return readImage(drawn, reader);
  const rects = [...element.querySelectorAll('.katex-base')].map(one => one.getBoundingClientRect());
  const all = rects.length > 0 ? rects : [element.getBoundingClientRect()];
  const box = reader.boxOf({
    left: Math.min(...all.map(({left}) => left)),
    top: Math.min(...all.map(({top}) => top)),
    right: Math.max(...all.map(({right}) => right)),
    bottom: Math.max(...all.map(({bottom}) => bottom)),
  });
  return {kind: 'formula', box, runs: reader.textIn(element)};
}

function readImage(element: Element, reader: ObjectReader): FoundObject | null {
  const image = element.matches('a') ? element.querySelector('img') : element;
  const box = image && reader.boxOf(image.getBoundingClientRect());
  if (!image || !box || box.width < 1 || box.height < 1) return null;
  const name = image.getAttribute('data-picture') ?? image.getAttribute('src') ?? '';
  return {
    kind: 'image',
    box,
    name,
    svg: image.localName === 'svg' ? new XMLSerializer().serializeToString(image) : '',
    alt:
      image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? image.querySelector('title')?.textContent ?? '',
    href: element.getAttribute('href') ?? '',
  };
}

function readFrame(cell: HTMLElement, textIn: ObjectReader['textIn']): SetFrame {
  const style = getComputedStyle(cell);
  const {colourOf} = createReader(cell, textIn);
  // What is set as a table has columns that end where its texts do.
  const side = (px: string): number => (cell.localName === 'li' ? 0 : parseFloat(px));
  const edge = (width: string, css: string): SetEdge | undefined => {
    const colour = parseFloat(width) > 0 ? colourOf(css) : '';
    return colour === '' ? undefined : {width: parseFloat(width), colour};
  };
  const above = edge(style.borderTopWidth, style.borderTopColor);
  const below = edge(style.borderBottomWidth, style.borderBottomColor);
  const padding = {
    left: side(style.paddingLeft),
    top: parseFloat(style.paddingTop),
    right: side(style.paddingRight),
    bottom: parseFloat(style.paddingBottom),
  };
  return {padding, ...(above ? {above} : {}), ...(below ? {below} : {})};
}
