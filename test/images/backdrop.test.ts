// Pictures that pages stand on: how dark they become, and what is refused.
import sharp from 'sharp';
import {describe, expect, it} from 'vitest';
import {darkenBackdrop} from '../../src/images/backdrop.ts';
import type {EncodedImage} from '../../src/images/result.ts';

const svg = (fill: string): EncodedImage => ({
  ...{kind: 'image', width: 400, height: 300, mime: 'image/svg+xml', transparent: false},
  bytes: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${fill}</svg>`),
});

/** The least and the largest value of all channels, of 255. */
async function rangeOf(image: EncodedImage): Promise<readonly [number, number]> {
  const made = await darkenBackdrop(image, 'a.svg');
  if (made.kind === 'failed') throw new Error(made.message);
  expect(made).toMatchObject({mime: 'image/jpeg', transparent: false});
  const {channels} = await sharp(made.bytes).stats();
  return [Math.min(...channels.map(({min}) => min)), Math.max(...channels.map(({max}) => max))];
}

describe('the backdrop of a page', () => {
  it('is nowhere lighter than light text can be read on', async () => {
    const spot = '<rect width="400" height="300" fill="#222"/><circle cx="90" cy="90" r="6" fill="#fff"/>';
    for (const fill of ['<rect width="400" height="300" fill="#fff"/>', spot, ''])
      expect((await rangeOf(svg(fill)))[1]).toBeLessThan(0.34 * 255);
  });

  it('keeps most of what a dark picture shows', async () => {
    const [least, most] = await rangeOf(
      svg('<rect width="400" height="300" fill="#000"/><rect width="200" height="300" fill="#505050"/>'),
    );
    expect(least).toBeLessThan(6);
    expect(most).toBeGreaterThan(0.7 * 0x50);
  });

  it('is refused where it is no picture', async () => {
    const made = await darkenBackdrop({...svg(''), bytes: Buffer.from('no picture')}, 'a.svg');
    expect(made).toMatchObject({kind: 'failed', rule: 'figure-corrupt'});
  });
});
