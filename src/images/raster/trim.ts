// Decoded pixels -> the same without the uniform border around them; nothing of what it frames is touched.
import type {Pixels} from './pixels.ts';

/** Steps of 255 by which pixels of one background may differ: JPEG noise stays below, the faintest drawn line above. */
const noise = 12;
/**
 * A border is this share of its dimension, and this many px, at least: a frame line that is part of the drawing is
 * thinner.
 */
const thick = {share: 0.015, px: 6};
/** Air that is left around the content, as a share of the shorter side: on white or clear background, on any other. */
const air = {light: 0.012, other: 0.035};
/** An image that would shrink below this share of a side was drawn in a corner on purpose. */
const minLeft = 0.2;

/** px to cut from each side. */
export interface Borders {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Nothing to cut. */
export const noBorders: Borders = {left: 0, top: 0, right: 0, bottom: 0};

/** The border of one colour around `pixels`, less the air that is left; all zero where there is none worth cutting. */
export function findBorders(pixels: Pixels): Borders {
  const {width, height} = pixels;
  const row = (y: number, from: number, to: number) => isBackground(pixels, y * width + from, 1, to - from);
  const column = (x: number, from: number, to: number) => isBackground(pixels, from * width + x, width, to - from);
  const top = count(height, n => row(n, 0, width));
  if (top === height) return noBorders;
  const bottom = count(height, n => row(height - 1 - n, 0, width));
  const left = count(width, n => column(n, top, height - bottom));
  const right = count(width, n => column(width - 1 - n, top, height - bottom));
  const space = Math.max(3, Math.round(Math.min(width, height) * (isLight(pixels) ? air.light : air.other)));
  const cut = (found: number, side: number) =>
    found - space >= Math.max(thick.px, thick.share * side) ? found - space : 0;
  const all = {left: cut(left, width), top: cut(top, height), right: cut(right, width), bottom: cut(bottom, height)};
  const tooSmall = width - all.left - all.right < minLeft * width || height - all.top - all.bottom < minLeft * height;
  return tooSmall ? noBorders : all;
}

/** Is there anything to cut? */
export function isBordered({left, top, right, bottom}: Borders): boolean {
  return left + top + right + bottom > 0;
}

/** `pixels` without `cut`. */
export function crop({data, width, height, isOpaque = false}: Pixels, cut: Borders): Pixels {
  const [w, h] = [width - cut.left - cut.right, height - cut.top - cut.bottom];
  const out = Buffer.allocUnsafe(w * h * 4);
  for (let y = 0; y < h; y++)
    data.copy(out, y * w * 4, ((y + cut.top) * width + cut.left) * 4, ((y + cut.top) * width + cut.left + w) * 4);
  return {data: out, width: w, height: h, isOpaque};
}

function count(max: number, holds: (n: number) => boolean): number {
  let n = 0;
  while (n < max && holds(n)) n++;
  return n;
}

/** Are `length` pixels from `at`, `step` apart, of the colour of the first pixel? Clear ones are all of one colour. */
function isBackground({data}: Pixels, at: number, step: number, length: number): boolean {
  const clear = (data[3] ?? 0) <= noise;
  for (let n = 0, i = at * 4; n < length; n++, i += step * 4) {
    if (clear) {
      if ((data[i + 3] ?? 0) > noise) return false;
      continue;
    }
    for (let channel = 0; channel < 4; channel++) {
      if (Math.abs((data[i + channel] ?? 0) - (data[channel] ?? 0)) > noise) return false;
    }
  }
  return true;
}

function isLight({data}: Pixels): boolean {
  return (data[3] ?? 0) <= noise || Math.min(data[0] ?? 0, data[1] ?? 0, data[2] ?? 0) >= 245;
}
