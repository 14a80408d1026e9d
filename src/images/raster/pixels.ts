// Facts about decoded pixels (RGBA, 8 bits a channel): transparency, number of colours, visible difference.

/** An image as numbers. */
export interface Pixels {
  /** RGBA, row by row, 4 bytes a pixel. */
  readonly data: Buffer;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  /** No pixel lets the background through: nobody has to look. */
  readonly isOpaque?: boolean;
}

/** Alpha from which a pixel counts as opaque: editors leave 254 behind. */
const opaque = 250;

/**
 * Each pixel as one number, its alpha in the upper 8 bits (little-endian, as all machines that Node runs on): quick to
 * compare. With a sign: V8 has to allocate every number above 2^31, and those of opaque pixels all are.
 */
export function viewAsWords({data}: Pixels): Int32Array {
  const {buffer, byteOffset, byteLength} = data.byteOffset % 4 === 0 ? data : Uint8Array.from(data);
  return new Int32Array(buffer, byteOffset, byteLength >> 2);
}

/** True where any pixel lets the background through. */
export function isTransparent(pixels: Pixels): boolean {
  if (pixels.isOpaque === true) return false;
  const words = viewAsWords(pixels);
  for (let at = 0; at < words.length; at++) if ((words[at] ?? 0) >>> 24 < opaque) return true;
  return false;
}

/** How many of `words` have an alpha below `alpha`. */
export function countBelow(words: Int32Array, alpha: number): number {
  let count = 0;
  for (let at = 0; at < words.length; at++) if ((words[at] ?? 0) >>> 24 < alpha) count++;
  return count;
}

/** True where at most `limit` different pixels occur. Stops at the first one too many. */
export function hasFewColours(pixels: Pixels, limit: number): boolean {
  const words = viewAsWords(pixels);
  let last = words[0] ?? 0;
  const visited = new Set([last]);
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? 0;
    if (word === last) continue;
    last = word;
    if (visited.add(word).size > limit) return false;
  }
  return true;
}

/** Share of the pixels (0 to 1) that equal their left neighbour: drawings lie above 0.8, photographs near 0. */
export function measureFlatness(pixels: Pixels): number {
  const {width, height} = pixels;
  const words = viewAsWords(pixels);
  let equal = 0;
  let looked = 0;
  for (let row = 0; row < height; row += rowStep) {
    for (let at = row * width + 1; at < (row + 1) * width; at++) if (words[at] === words[at - 1]) equal++;
    looked += width - 1;
  }
  return looked === 0 ? 1 : equal / looked;
}

/** Every third row tells as much as all. */
const rowStep = 3;

/**
 * Share of the pixels (0 to 1) of `a` that differ from those of `b` by more than 24/255 in a channel, a step the eye
 * finds in line art. Colour behind a transparent pixel does not count.
 */
export function measureDifference(a: Pixels, b: Pixels): number {
  const [before, after] = [viewAsWords(a), viewAsWords(b)];
  let differing = 0;
  let looked = 0;
  for (let row = 0; row < a.height; row += rowStep) {
    for (let at = row * a.width; at < (row + 1) * a.width; at++)
      if (before[at] !== after[at] && differs(a.data, b.data, at * 4)) differing++;
    looked += a.width;
  }
  return looked === 0 ? 0 : differing / looked;
}

const visibleStep = 24;

function differs(a: Buffer, b: Buffer, at: number): boolean {
  const alpha = a[at + 3] ?? 0;
  if (Math.abs(alpha - (b[at + 3] ?? 0)) > visibleStep) return true;
  if (alpha <= visibleStep) return false;
  for (let channel = at; channel < at + 3; channel++) {
    if (Math.abs((a[channel] ?? 0) - (b[channel] ?? 0)) > visibleStep) return true;
  }
  return false;
}
