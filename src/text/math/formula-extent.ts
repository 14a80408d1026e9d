// A formula -> how wide and high it is, as KaTeX lays it out: em of its own type, without a browser.
import katex from 'katex';

/** Extent of a formula, em. */
export interface FormulaExtent {
  readonly width: number;
  readonly height: number;
  /** Width of its widest part that no line may break. */
  readonly widest: number;
}

/** Of KaTeX's tree of boxes, what is measured. */
interface Box {
  readonly classes?: readonly string[];
  readonly children?: readonly Box[];
  readonly style?: Readonly<Record<string, string | undefined>>;
  readonly height?: number;
  readonly depth?: number;
  readonly width?: number;
  readonly italic?: number;
  readonly text?: string;
}

/** What KaTeX gives beside its documented functions: the boxes it makes its HTML of. */
interface BoxMaker {
  readonly __renderToDomTree: (tex: string, options: object) => Box;
}

/** Sizes of KaTeX's classes `size1` to `size11`, em. */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
/** What takes no room in its line. */
const weightless = new Set([
  'katex-strut',
  'pstrut',
  'vlist-s',
  'llap',
  'rlap',
  'clap',
  'katex-tag',
  'hide-tail',
  'fix',
]);
/** Em of a letter of a run, on average. */
const runLetter = 0.5;
/** Em of a letter whose width is not known, such as a Chinese one. */
const wideLetter = 1;

/** The extent of `tex`; undefined where KaTeX does not set it. Widths err by a few per cent. */
export function measureFormula(tex: string, displayMode: boolean): FormulaExtent | undefined {
  try {
    const options = {displayMode, strict: 'ignore', output: 'html', trust: false, maxExpand: 1000, maxSize: 12};
    const box = (katex as unknown as BoxMaker).__renderToDomTree(tex, options);
    const bases = findLine(box)?.children ?? [];
    const widest = Math.max(0, ...bases.map(widthOf));
    return {width: widthOf(box), height: (box.height ?? 0) + (box.depth ?? 0), widest};
  } catch {
    return undefined;
  }
}

/** The box whose children are the parts between which a line may break. */
function findLine(box: Box): Box | undefined {
  if (box.classes?.includes('katex-html')) return box;
  for (const child of box.children ?? []) {
    const found = findLine(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function widthOf(box: Box): number {
  const {classes = [], style = {}, children} = box;
  if (classes.some(name => weightless.has(name))) return 0;
  const margins = em(style.marginRight) + em(style.marginLeft) + em(style.paddingLeft);
  if (classes.includes('nulldelimiter')) return 0.12;
  if (children === undefined || children.length === 0) return letterWidth(box) + em(style.width) + margins;
  const widths = children.map(widthOf);
  const inner = classes.includes('vlist') ? Math.max(...widths) : widths.reduce((sum, each) => sum + each, 0);
  return Math.max(inner * scaleOf(classes), em(style.width), em(style.minWidth)) + margins;
}

function letterWidth({text = '', width = 0, italic = 0}: Box): number {
  if (text === '' || text === '\u200b') return width;
  const {length} = [...text];
  // Letters of a run are one box, of which KaTeX keeps the width of the first.
  if (length > 1 && width > 0) return Math.max(width, runLetter) * length;
  return width > 0 ? width + italic : length * wideLetter;
}

/** A box of `reset-size6 size3` is set in the third size within the sixth. */
function scaleOf(classes: readonly string[]): number {
  const number = (prefix: RegExp): number => {
    const name = classes.find(each => prefix.test(each));
    return name === undefined ? 0 : Number(name.replace(/\D+/g, ''));
  };
  const [from, to] = [number(/^reset-size\d+$/), number(/^size\d+$/)];
  return from > 0 && to > 0 ? (sizes[to - 1] ?? 1) / (sizes[from - 1] ?? 1) : 1;
}

function em(length: string | undefined): number {
  return length?.endsWith('em') ? Number.parseFloat(length) || 0 : 0;
}
