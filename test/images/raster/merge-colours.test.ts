// Colours and how often each occurs -> which become one.
import {expect, it} from 'vitest';
import {mergeColours} from '../../../src/images/raster/merge-colours.ts';

const rgba = (...colours: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from(colours.flatMap(([red = 0, green = 0, blue = 0, alpha = 255]) => [red, green, blue, alpha]));

it('merges colours that look alike, as the mean of their pixels, and keeps what is told apart', () => {
  const {colours, indexes} = mergeColours(
    rgba([255, 255, 255], [252, 252, 252], [0, 0, 0], [20, 0, 0]),
    [90, 30, 9, 1],
  );
  expect([...colours]).toEqual([254, 254, 254, 255, 0, 0, 0, 255, 20, 0, 0, 255]);
  expect([...indexes]).toEqual([0, 0, 1, 2]);
});

it('leaves out what no pixel has, and is told nothing of', () => {
  const {colours, indexes} = mergeColours(rgba([1, 2, 3], [200, 0, 0], [0, 200, 0]), [5, 0, 5]);
  expect([...colours]).toEqual([1, 2, 3, 255, 0, 200, 0, 255]);
  expect([...indexes]).toEqual([0, 0, 1]);
  expect(mergeColours(new Uint8Array(), [])).toEqual({colours: new Uint8Array(), indexes: new Uint8Array()});
});

it('keeps what is clear apart, whatever its colour, and colours straight that let the ground through', () => {
  const clear = mergeColours(rgba([255, 0, 0, 0], [0, 255, 0, 0], [255, 255, 255]), [10, 10, 10]);
  expect([...clear.colours]).toEqual([255, 255, 255, 0, 255, 255, 255, 255]);
  expect([...clear.indexes]).toEqual([0, 0, 1]);
  expect([...mergeColours(rgba([200, 100, 50, 128]), [1]).colours]).toEqual([200, 100, 50, 128]);
});

it('moves no colour of a ramp by what is seen, and a pixel by little in the mean', () => {
  const ramp = Array.from({length: 256}, (_, value) => [value, value, value]);
  const {colours, indexes} = mergeColours(rgba(...ramp), new Array(256).fill(100));
  const steps = ramp.map(([value = 0], i) => Math.abs(value - (colours[4 * (indexes[i] ?? 0)] ?? 0)));
  expect(Math.max(...steps)).toBeLessThanOrEqual(16);
  expect(steps.reduce((sum, step) => sum + 3 * step * step, 0) / 256).toBeLessThan(11);
  expect(colours.length / 4).toBeLessThan(64);
});
