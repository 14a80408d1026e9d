import {describe, expect, it} from 'vitest';
import type {Pixels} from '../../../src/images/raster/pixels.ts';
import {measureTypeSize} from '../../../src/images/raster/type-size.ts';

/** Black boxes on white. */
function drawn(
  width: number,
  height: number,
  boxes: Iterable<readonly [x: number, y: number, w: number, h: number]>,
): Pixels {
  const data = Buffer.alloc(width * height * 4, 255);
  for (const [x, y, w, h] of boxes)
    for (let row = y; row < y + h; row++)
      for (let at = x; at < x + w; at++) data.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3);
  return {data, width, height};
}

/** Lines of letters: small ones `h` high, widths as in words, a tall one now and then. */
function* text(h: number, lines: number, top = 20): Generator<readonly [number, number, number, number]> {
  for (let line = 0; line < lines; line++) {
    let x = 20;
    for (let n = 0; n < 40; n++) {
      const w = [h, Math.ceil(h * 0.3), Math.ceil(h * 0.8), Math.ceil(h * 1.3)][n % 4] ?? h;
      const rise = n % 5 === 0 ? Math.round(h * 0.4) : 0;
      yield [x, top + line * h * 3 - rise, w, h + rise];
      x += w + (n % 6 === 5 ? h : 2);
    }
  }
}

describe('typeSize', () => {
  it('is twice the height of small letters', () => {
    expect(measureTypeSize(drawn(800, 400, text(7, 6)))).toBe(14);
    expect(measureTypeSize(drawn(1600, 900, text(16, 6)))).toBe(32);
  });

  it('is that of letters whose parts meet only at their foot, or corner to corner', () => {
    const letters = [...text(14, 4)];
    const forked = letters.flatMap(([x, y, w, h]) => [
      [x, y, 2, h - 3] as const,
      [x + w - 2, y, 2, h - 3] as const,
      [x, y + h - 3, w, 3] as const,
    ]);
    const stairs = letters.flatMap(([x, y, w, h]) => [
      [x, y, Math.ceil(w / 2), Math.ceil(h / 2)] as const,
      [x + Math.ceil(w / 2), y + Math.ceil(h / 2), Math.floor(w / 2), Math.floor(h / 2)] as const,
    ]);
    expect(measureTypeSize(drawn(1600, 400, forked))).toBe(28);
    expect(measureTypeSize(drawn(1600, 400, stairs))).toBe(28);
  });

  it('is that of the smaller type where a quarter of the text is set in it', () => {
    expect(measureTypeSize(drawn(1600, 900, [...text(16, 4), ...text(6, 8, 300)]))).toBe(12);
  });

  it('is not known of a drawing, a raster of dots, or a few letters', () => {
    const dots = Array.from({length: 400}, (_, n) => [20 + (n % 20) * 12, 20 + Math.floor(n / 20) * 12, 6, 6] as const);
    expect(measureTypeSize(drawn(300, 300, dots))).toBeNull();
    expect(
      measureTypeSize(
        drawn(300, 300, [
          [20, 20, 200, 100],
          [20, 200, 100, 90],
        ]),
      ),
    ).toBeNull();
    expect(measureTypeSize(drawn(300, 100, [...text(7, 1)].slice(0, 6)))).toBeNull();
  });

  it('stands on clear ground as on white', () => {
    const inked = drawn(800, 400, text(7, 6));
    for (let at = 0; at < inked.data.length; at += 4) if (inked.data[at] === 255) inked.data.fill(0, at, at + 4);
    expect(measureTypeSize(inked)).toBe(14);
  });
});
