// Facts about decoded pixels (RGBA, 8 bits a channel): transparency, number of colours, visible difference.

export interface Pixels {
  /** RGBA, row by row, 4 bytes a pixel. */
  readonly data: Buffer;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
}

/** Alpha from which a pixel counts as opaque: editors leave 254 behind. */
const opaque = 250;

/** True where any pixel lets the ground through. */
export function isTransparent({data}: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) < opaque) return true;
  return false;
}

/** True where at most `limit` different pixels occur. Stops at the first one too many. */
export function hasFewColours({data}: Pixels, limit: number): boolean {
  const seen = new Set<number>();
  let last = -1;
  for (let at = 0; at < data.length; at += 4) {
    const pixel = data.readUInt32LE(at);
    if (pixel === last) continue;
    last = pixel;
    if (seen.add(pixel).size > limit) return false;
  }
  return true;
}

/** Share of the pixels (0 to 1) that equal their left neighbour: drawings lie above 0.8, photographs near 0. */
export function flatness({data, width, height}: Pixels): number {
  let equal = 0;
  let looked = 0;
  for (let row = 0; row < height; row += rowStep) {
    for (let at = row * width * 4 + 4; at < (row + 1) * width * 4; at += 4) {
      looked++;
      if (data.readUInt32LE(at) === data.readUInt32LE(at - 4)) equal++;
    }
  }
  return looked === 0 ? 1 : equal / looked;
}

/** Every third row tells as much as all. */
const rowStep = 3;

/**
 * Share of the pixels (0 to 1) of `a` that differ from those of `b` by more than 24/255 in a channel, a step the eye
 * finds in line art. Colour behind a transparent pixel does not count.
 */
export function differingShare(a: Pixels, b: Pixels): number {
  let differing = 0;
  let looked = 0;
  for (let row = 0; row < a.height; row += rowStep) {
    const end = (row + 1) * a.width * 4;
    for (let at = row * a.width * 4; at < end; at += 4) {
      looked++;
      if (differs(a.data, b.data, at)) differing++;
    }
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
