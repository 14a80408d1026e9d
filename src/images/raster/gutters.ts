// Decoded pixels -> the parts that white gutters divide them into, in reading order.
import {type Pixels, viewAsWords} from './pixels.ts';
import {type Borders, crop} from './trim.ts';

/** A gutter is this share of its dimension at least, and lies so far from the edges. */
const thick = 0.012;
const inner = 0.18;
/** Steps of 255 by which the background may vary. */
const noise = 12;
/** Parts at most; the shares of the whole that none of them need be smaller than, and that none is smaller than. */
const maxParts = 4;
const large = 0.3;
const small = 0.14;
/** A gutter down is taken before one across where it is this many times as clear: parts are read row by row. */
const clearer = 1.5;

/** Width and height of a part, px of the pixels given. */
export interface PartSize {
  readonly width: number;
  readonly height: number;
}

interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface CutRegion {
  readonly box: Region;
  readonly parts: readonly [Region, Region];
}

/**
 * Two to four parts of `pixels`, cut where background runs all the way through; empty where it nowhere does (recursive
 * XY-cut, Nagy and Seth 1984). Parts that are small enough are not cut further.
 */
export function divideDetails(pixels: Pixels, isEnough: (part: PartSize) => boolean = () => false): readonly Pixels[] {
  const all = pixels.width * pixels.height;
  let boxes: readonly Region[] = [{left: 0, top: 0, right: pixels.width, bottom: pixels.height}];
  while (boxes.length < maxParts && (boxes.length < 2 || !boxes.every(box => isEnough(sizeOf(box))))) {
    const largest = boxes.filter(box => area(box) > large * all).sort((a, b) => area(b) - area(a));
    const cut = firstCut(pixels, largest, all);
    if (!cut) break;
    const at = boxes.indexOf(cut.box);
    boxes = [...boxes.slice(0, at), ...cut.parts, ...boxes.slice(at + 1)];
  }
  return boxes.length < 2 ? [] : boxes.map(box => crop(pixels, bordersOf(pixels, box)));
}

/** The first of `boxes` that is worth to be cut, and its parts. */
function firstCut(pixels: Pixels, boxes: readonly Region[], all: number): CutRegion | null {
  for (const box of boxes) {
    const cut = cutBox(pixels, box, all);
    if (cut) return cut;
  }
  return null;
}

/** Would `divideDetails` find parts? Quick: nothing is cut. */
export function divides(pixels: Pixels): boolean {
  const {width, height} = pixels;
  return cutBox(pixels, {left: 0, top: 0, right: width, bottom: height}, width * height) !== null;
}

/** `box` in two, where both are worth a page: a strip of caption is not. */
function cutBox(pixels: Pixels, box: Region, all: number): CutRegion | null {
  const parts = divided(pixels, box);
  return parts?.every(part => area(part) >= small * all) ? {box, parts} : null;
}

function sizeOf({left, top, right, bottom}: Region): PartSize {
  return {width: right - left, height: bottom - top};
}

function area({left, top, right, bottom}: Region): number {
  return (right - left) * (bottom - top);
}

function bordersOf({width, height}: Pixels, {left, top, right, bottom}: Region): Borders {
  return {left, top, right: width - right, bottom: height - bottom};
}

/** `box` in two at its best gutter: thick, and near the middle. */
function divided(pixels: Pixels, box: Region): readonly [Region, Region] | null {
  const [w, h] = [box.right - box.left, box.bottom - box.top];
  const words = viewAsWords(pixels);
  const column = gutter(w, x => isBackground(words, box.top * pixels.width + box.left + x, pixels.width, h));
  const row = gutter(h, y => isBackground(words, (box.top + y) * pixels.width + box.left, 1, w));
  if (column && (!row || column.worth * w >= clearer * row.worth * h))
    return [
      {...box, right: box.left + column.at},
      {...box, left: box.left + column.at},
    ];
  return row
    ? [
        {...box, bottom: box.top + row.at},
        {...box, top: box.top + row.at},
      ]
    : null;
}

function gutter(
  length: number,
  isClear: (at: number) => boolean,
): {readonly at: number; readonly worth: number} | null {
  let best: {at: number; worth: number} | null = null;
  for (let at = Math.floor(inner * length); at < (1 - inner) * length; at++) {
    if (!isClear(at)) continue;
    const from = at;
    while (at < length && isClear(at)) at++;
    const middle = Math.round((from + at) / 2);
    const worth = ((at - from) / length) * (1 - Math.abs(middle / length - 0.5));
    if (at - from >= thick * length && worth > (best?.worth ?? 0)) best = {at: middle, worth};
  }
  return best;
}

/** Are `length` pixels from `at`, `step` apart, of the colour of the corner? */
function isBackground(words: Int32Array, at: number, step: number, length: number): boolean {
  const corner = words[0] ?? 0;
  for (let n = 0, i = at; n < length; n++, i += step) {
    const word = words[i] ?? 0;
    if (word !== corner && !isAlike(word, corner)) return false;
  }
  return true;
}

/** Do two pixels differ by no more than noise in each colour? */
function isAlike(a: number, b: number): boolean {
  for (let bits = 0; bits < 24; bits += 8)
    if (Math.abs(((a >>> bits) & 255) - ((b >>> bits) & 255)) > noise) return false;
  return true;
}
