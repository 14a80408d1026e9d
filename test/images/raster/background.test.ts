import {describe, expect, it} from 'vitest';
import {hasLightForeground, placeOnDark} from '../../../src/images/raster/background.ts';
import type {Pixels} from '../../../src/images/raster/pixels.ts';

/** One row of pixels. */
function row(...colours: readonly (readonly [number, number, number, number])[]): Pixels {
  return {data: Buffer.from(colours.flat()), width: colours.length, height: 1};
}

const clear = [0, 0, 0, 0] as const;
const white = [255, 255, 255, 255] as const;
const black = [0, 0, 0, 255] as const;

describe('isLightInk', () => {
  it('is white ink on clear ground', () => {
    expect(hasLightForeground(row(clear, white, white, clear))).toBe(true);
  });

  it('is not ink of which some is dark, nor white paper, nor an empty picture', () => {
    expect(hasLightForeground(row(clear, black, white, clear))).toBe(false);
    expect(hasLightForeground(row(clear, ...Array.from({length: 20}, () => white), black, clear, clear))).toBe(false);
    expect(hasLightForeground(row(white, white, white, white))).toBe(false);
    expect(hasLightForeground(row(clear, clear))).toBe(false);
  });
});

describe('onDark', () => {
  it('shows the ground through what is clear, and leaves ink as it is', () => {
    expect([...placeOnDark(row(clear, white, [255, 255, 255, 0])).data]).toEqual([
      0x22, 0x30, 0x3a, 255, 255, 255, 255, 255, 0x22, 0x30, 0x3a, 255,
    ]);
  });
});
