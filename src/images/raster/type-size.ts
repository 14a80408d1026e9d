// Decoded pixels -> the size of the type in them, where there is enough of it to tell.
import {type Pixels, viewAsWords} from './pixels.ts';

/** px between which letters are high; small ones touch each other, so a component may be as wide as a word. */
const letter = {min: 4, max: 60, narrow: 0.12, wide: 14} as const;
/**
 * Components on one line of text: at least, apart by this share of their height at most, of heights and feet this
 * alike.
 */
const line = {min: 4, gap: 1.4, taller: 2, foot: 0.3} as const;
/** px behind a component at which nothing joins it any more. */
const reach = line.gap * line.taller * letter.max;
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
  // px; up to here each open run may be joined.
  let joined = Number.POSITIVE_INFINITY;
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
    joined = Math.min(joined, one.right + reach);
    if (one.left <= joined) continue;
    // A run that nothing can join any more.
    for (let i = open.length - 1; i >= 0; i--) {
      const last = open[i]?.at(-1);
      if (last && last.right + reach < one.left) done.push(...lineOf(open.splice(i, 1)[0] ?? []));
    }
    joined = Math.min(...open.map(run => (run.at(-1)?.right ?? 0) + reach));
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

/** Runs of foreground in a row: of each, from where, before where, px, and its component; one after the other. */
interface Runs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly id: Int32Array;
  count: number;
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
  let [above, runs] = [runsOf(pixels.width), runsOf(pixels.width)];
  for (let y = 0; y < pixels.height; y++) {
    if (repeatsRow(pixels, y)) {
      lengthen(above, y, found);
      continue;
    }
    findRuns(words, pixels, y, runs);
    labelRow(runs, {y, above}, found);
    [above, runs] = [runs, above];
  }
  return found.boxes.filter((box, id) => found.parents[id] === id && isLetter(box));
}

/** Room for the runs of a row. */
function runsOf(width: number): Runs {
  const most = (width >> 1) + 1;
  return {from: new Int32Array(most), to: new Int32Array(most), id: new Int32Array(most), count: 0};
}

/** Row `y` has the runs of the row above: each touches itself there and no other. */
function lengthen({id, count}: Runs, y: number, {boxes, parents}: Components): void {
  for (let n = 0; n < count; n++) {
    const box = boxes[rootOf(parents, id[n] ?? 0)];
    if (box) box.bottom = y + 1;
  }
}

/** Labels the runs of row `y`: each belongs to the components of the runs above that it touches. */
function labelRow(
  {from, to, id, count}: Runs,
  {y, above}: {readonly y: number; readonly above: Runs},
  found: Components,
): void {
  let first = 0;
  for (let n = 0; n < count; n++) {
    const [left, right] = [from[n] ?? 0, to[n] ?? 0];
    while (first < above.count && (above.to[first] ?? 0) < left) first++;
    let own = -1;
    for (let i = first; i < above.count && (above.from[i] ?? 0) <= right; i++) own = join(found, own, above.id[i] ?? 0);
    const box = found.boxes[own];
    if (box) {
      if (left < box.left) box.left = left;
      if (right > box.right) box.right = right;
      box.bottom = y + 1;
    } else {
      own = found.boxes.push({left, right, top: y, bottom: y + 1}) - 1;
      found.parents.push(own);
    }
    id[n] = own;
  }
}

/** Makes one of component `id`, where there is one (else -1), and that of `other`; gives its number. */
function join({boxes, parents}: Components, id: number, other: number): number {
  const joined = rootOf(parents, other);
  if (id < 0 || joined === id) return joined;
  parents[joined] = id;
  const [box, more] = [boxes[id], boxes[joined]];
  if (box && more) grow(box, more);
  return id;
}

/** The component that `id` has become part of; ways there are halved. */
function rootOf(parents: number[], id: number): number {
  let root = id;
  for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
    parents[root] = parents[parent] ?? parent;
    root = parent;
  }
  return root;
}

type GrowingComponent = {-readonly [Side in keyof GlyphComponent]: GlyphComponent[Side]};

function grow(box: GrowingComponent, {left, right, top, bottom}: GlyphComponent): void {
  if (left < box.left) box.left = left;
  if (right > box.right) box.right = right;
  if (top < box.top) box.top = top;
  if (bottom > box.bottom) box.bottom = bottom;
}

/** Is row `y` the same as the one above? Between lines of text and within frames most are. */
function repeatsRow({data, width}: Pixels, y: number): boolean {
  const [above, row, end] = [(y - 1) * width * 4, y * width * 4, (y + 1) * width * 4];
  return y > 0 && data.compare(data, above, row, row, end) === 0;
}

/** Puts into `runs` where the pixels of row `y` are none of the background. */
function findRuns(words: Int32Array, {width}: Pixels, y: number, runs: Runs): void {
  const {from, to} = runs;
  // Most pixels are of the colour of their neighbour, and the first is background.
  let last = words[0] ?? 0;
  const background = luminance(last);
  let count = 0;
  let isForeground = false;
  for (let x = 0, at = y * width; x < width; x++, at++) {
    const word = words[at] ?? 0;
    if (word === last) continue;
    last = word;
    if (Math.abs(luminance(word) - background) > foregroundContrast === isForeground) continue;
    isForeground = !isForeground;
    if (isForeground) from[count] = x;
    else to[count++] = x;
  }
  if (isForeground) to[count++] = width;
  runs.count = count;
}

function isLetter({left, right, top, bottom}: GlyphComponent): boolean {
  const [w, h] = [right - left, bottom - top];
  return h >= letter.min && h <= letter.max && w >= letter.narrow * h && w <= letter.wide * h;
}

/** Of 255, by the eye's weights (Rec. 601), of a pixel as `viewAsWords` gives it; a clear one is white. */
function luminance(word: number): number {
  const alpha = (word >>> 24) / 255;
  return (
    alpha * (0.299 * (word & 255) + 0.587 * ((word >> 8) & 255) + 0.114 * ((word >> 16) & 255)) + (1 - alpha) * 255
  );
}
