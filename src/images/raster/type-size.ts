// Decoded pixels -> the size of the type in them, where there is enough of it to tell.
import {type Pixels, viewAsWords} from './pixels.ts';

/** px between which letters are high; small ones touch each other, so a component may be as wide as a word. */
const letter = {min: 4, max: 60, narrow: 0.12, wide: 14} as const;
/**
 * Components on one line of text: at least, apart by this share of their height at most, of heights and feet this
 * alike.
 */
const line = {min: 4, gap: 1.4, taller: 2, foot: 0.3} as const;
/** px of such lines, in heights of their type, below which nothing is said: a label or two is no text. */
const enough = 60;
/** Steps of 255 from the background at which a pixel is foreground. */
const foregroundContrast = 60;
/**
 * em by the height of a line's commonest component: small letters are half an em high; where capitals and digits
 * prevail the type is smaller than said.
 */
const emByBody = 2;

/**
 * Size of the smaller type in `pixels`, px of an em: a quarter of all the text found is of this size or smaller; null
 * where there is too little text to tell. Connected stretches of foreground of like height that stand on one line are
 * text.
 */
export function measureTypeSize(pixels: Pixels): number | null {
  const lines = linesOf(components(pixels));
  const total = lines.reduce((sum, one) => sum + one.length, 0);
  if (total < enough) return null;
  let sum = 0;
  const sorted = [...lines].sort((a, b) => a.body - b.body);
  for (const one of sorted) {
    sum += one.length;
    if (sum >= total / 4) return one.body * emByBody;
  }
  return null;
}

interface GlyphComponent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line of text: the height of its small letters, px, and its length in such heights. */
interface TextLine {
  readonly body: number;
  readonly length: number;
}

/**
 * Runs of components side by side, of like height, on one foot line, and of many widths: dots and bars are all alike.
 */
function linesOf(found: readonly GlyphComponent[]): readonly TextLine[] {
  const open: GlyphComponent[][] = [];
  const done: TextLine[] = [];
  for (const one of [...found].sort((a, b) => a.left - b.left)) {
    const height = one.bottom - one.top;
    const at = open.findIndex(run => {
      const last = run.at(-1);
      if (!last) return false;
      const tall = Math.max(height, last.bottom - last.top);
      return (
        one.left >= last.right - 1 &&
        one.left - last.right <= line.gap * tall &&
        Math.abs(one.bottom - last.bottom) <= Math.max(1, line.foot * tall) &&
        tall <= line.taller * Math.min(height, last.bottom - last.top)
      );
    });
    if (at < 0) open.push([one]);
    else open[at]?.push(one);
    // A run that nothing can join any more.
    for (let i = open.length - 1; i >= 0; i--) {
      const last = open[i]?.at(-1);
      if (last && last.right + line.gap * line.taller * letter.max < one.left)
        done.push(...lineOf(open.splice(i, 1)[0] ?? []));
    }
  }
  return [...done, ...open.flatMap(lineOf)];
}

function lineOf(run: readonly GlyphComponent[]): readonly TextLine[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || run.length < line.min) return [];
  const widths = new Set(run.map(one => one.right - one.left));
  if (widths.size < 3) return [];
  const heights = run.map(one => one.bottom - one.top).sort((a, b) => a - b);
  const body = heights[Math.floor(heights.length / 2)] ?? 0;
  return [{body, length: (last.right - first.left) / body}];
}

/** A run of foreground in a row: from where to before where, px, and its component. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly id: number;
}

/** Components that grow and are joined, by number, and which of them each is part of. */
interface Components {
  readonly boxes: GrowingComponent[];
  readonly parents: number[];
}

/** The letter-like components of `pixels`, joined run by run (two-pass labelling, Rosenfeld and Pfaltz 1966). */
function components(pixels: Pixels): readonly GlyphComponent[] {
  const found: Components = {boxes: [], parents: []};
  const words = viewAsWords(pixels);
  const foreground = new Uint8Array(pixels.width + 1);
  let above: readonly Run[] = [];
  for (let y = 0; y < pixels.height; y++) {
    if (!repeatsRow(pixels, y)) readForeground(pixels, words, y, foreground);
    above = labelRow(foreground, {y, above}, found);
  }
  return found.boxes.filter((box, id) => found.parents[id] === id && isLetter(box));
}

/** Labels the runs of row `y`: each belongs to the components of the runs above that it touches. */
function labelRow(
  foreground: Uint8Array,
  {y, above}: {readonly y: number; readonly above: readonly Run[]},
  found: Components,
): readonly Run[] {
  const width = foreground.length - 1;
  const runs: Run[] = [];
  let first = 0;
  for (let from = foreground.indexOf(1), to = 0; from >= 0 && from < width; from = foreground.indexOf(1, to)) {
    to = foreground.indexOf(0, from); // there is a 0 after the last pixel
    while (first < above.length && (above[first]?.to ?? 0) < from) first++;
    let id: number | undefined;
    for (let i = first; i < above.length && (above[i]?.from ?? 0) <= to; i++) id = join(found, id, above[i]?.id ?? 0);
    runs.push({from, to, id: add(found, id, {left: from, right: to, top: y, bottom: y + 1})});
  }
  return runs;
}

/** Makes one of component `id`, where there is one, and that of `other`; gives its number. */
function join({boxes, parents}: Components, id: number | undefined, other: number): number {
  let joined = other;
  while (parents[joined] !== joined) joined = parents[joined] ?? joined;
  if (id === undefined || joined === id) return joined;
  parents[joined] = id;
  const box = boxes[joined];
  if (box) grow(boxes[id], box);
  return id;
}

/** Adds a box to component `id`, or as a new one; gives its number. */
function add({boxes, parents}: Components, id: number | undefined, box: GlyphComponent): number {
  if (id !== undefined) {
    grow(boxes[id], box);
    return id;
  }
  const own = boxes.push({...box}) - 1;
  parents[own] = own;
  return own;
}

type GrowingComponent = {-readonly [Side in keyof GlyphComponent]: GlyphComponent[Side]};

function grow(box: GrowingComponent | undefined, {left, right, top, bottom}: GlyphComponent): void {
  if (!box) return;
  box.left = Math.min(box.left, left);
  box.right = Math.max(box.right, right);
  box.top = Math.min(box.top, top);
  box.bottom = Math.max(box.bottom, bottom);
}

/** Is row `y` the same as the one above? Between lines of text and within frames most are. */
function repeatsRow({data, width}: Pixels, y: number): boolean {
  const [above, row, end] = [(y - 1) * width * 4, y * width * 4, (y + 1) * width * 4];
  return y > 0 && data.compare(data, above, row, row, end) === 0;
}

/** Puts 1 into `foreground` for each pixel of row `y` that is none of the background, 0 for the others. */
function readForeground({data, width}: Pixels, words: Uint32Array, y: number, foreground: Uint8Array): void {
  const background = luminance(data, 0);
  // Most pixels are of the colour of their neighbour.
  let last = -1;
  let isForeground = 0;
  for (let x = 0, at = y * width; x < width; x++, at++) {
    const word = words[at] ?? 0;
    if (word !== last) {
      last = word;
      isForeground = Math.abs(luminance(data, at * 4) - background) > foregroundContrast ? 1 : 0;
    }
    foreground[x] = isForeground;
  }
}

function isLetter({left, right, top, bottom}: GlyphComponent): boolean {
  const [w, h] = [right - left, bottom - top];
  return h >= letter.min && h <= letter.max && w >= letter.narrow * h && w <= letter.wide * h;
}

/** Of 255, by the eye's weights (Rec. 601); a clear pixel is white. */
function luminance(data: Buffer, at: number): number {
  const alpha = (data[at + 3] ?? 255) / 255;
  return (
    alpha * (0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)) + (1 - alpha) * 255
  );
}
