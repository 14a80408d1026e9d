// Screenshots of slides are told by their size.
import {expect, it} from 'vitest';
import {markScreenshots} from '../../src/images/screenshots.ts';
import type {PreparedImage} from '../../src/model/prepared-image.ts';

type Size = readonly [width: number, height: number];

/** Which of images of these sizes are taken for screenshots, by their place. */
function found(sizes: readonly Size[], more: Partial<PreparedImage> = {typeSize: 20}): readonly number[] {
  const images = sizes.map(([width, height], i): readonly [string, PreparedImage] => [
    `${i}.png`,
    {
      kind: 'image',
      width,
      height,
      original: {width, height},
      name: `${i}.png`,
      bytes: new Uint8Array(),
      mime: 'image/png',
      transparent: false,
      ...more,
    },
  ]);
  return [...markScreenshots(new Map(images)).values()].flatMap((image, i) =>
    image.kind === 'image' && image.screenshot ? [i] : [],
  );
}

it('three images of one width and a slide’s shape, cropped by hand', () => {
  expect(
    found([
      [1600, 898],
      [1600, 823],
      [1600, 746],
    ]),
  ).toEqual([0, 1, 2]);
  expect(
    found([
      [1440, 1080],
      [1440, 1066],
      [1440, 1040],
    ]),
  ).toEqual([0, 1, 2]);
});

it('those cropped at their sides as well, where there are others of one width', () => {
  const cropped = [
    [1240, 704],
    [1242, 698],
    [1246, 690],
  ] as const;
  expect(found(cropped)).toEqual([]);
  expect(found([...cropped, [1600, 898], [1600, 823], [1600, 746]])).toEqual([0, 1, 2, 3, 4, 5]);
});

it('among other images', () => {
  expect(
    found([
      [640, 480],
      [1600, 898],
      [2000, 1500],
      [1600, 823],
      [900, 1600],
      [1600, 810],
    ]),
  ).toEqual([1, 3, 5]);
});

it('not a strip cut out of one', () => {
  expect(
    found([
      [1600, 898],
      [1600, 362],
      [1600, 823],
      [1600, 810],
    ]),
  ).toEqual([0, 2, 3]);
});

it('not two, not small ones, not upright or square ones, not ones mostly wider than slides', () => {
  expect(
    found([
      [1600, 898],
      [1600, 823],
    ]),
  ).toEqual([]);
  expect(
    found([
      [1100, 618],
      [1100, 618],
      [1100, 618],
    ]),
  ).toEqual([]);
  expect(
    found([
      [1600, 1600],
      [1600, 2000],
      [1600, 1500],
    ]),
  ).toEqual([]);
  expect(
    found([
      [1558, 700],
      [1558, 700],
      [1558, 700],
      [1558, 700],
    ]),
  ).toEqual([]);
});

it('not images of different widths, and not photographs, which hold no text', () => {
  expect(
    found([
      [1600, 900],
      [1700, 956],
      [1800, 1012],
    ]),
  ).toEqual([]);
  expect(
    found(
      [
        [4000, 3000],
        [4000, 3000],
        [4000, 3000],
      ],
      {},
    ),
  ).toEqual([]);
});
