import sharp from 'sharp';
import {expect, it} from 'vitest';
import {drawSvg} from '../../../src/images/svg/draw.ts';

const box = {maxWidth: 400, maxHeight: 200};
const svg = (content: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">${content}</svg>`);

it('draws twice the pixels of the box', async () => {
  const {width, height, format} = await sharp(await drawSvg(svg('<rect width="50" height="50"/>'), box)).metadata();
  expect({width, height, format}).toEqual({width: 400, height: 400, format: 'png'});
});

it('ends a drawing that takes hours, and does not wait for it', async () => {
  const points = Array.from({length: 100}, (_, i) => `L${i} ${i % 50}`).join('');
  const path = (i: number) => `<path stroke="red" marker-mid="url(#m${i})" d="M0 0${points}"/>`;
  const marker = (i: number) => `<marker id="m${i}" markerWidth="300" markerHeight="300">${path(i - 1)}</marker>`;
  const bomb = svg([0, 1, 2, 3].map(marker).join('') + path(3));
  await expect(drawSvg(bomb, box, 3000)).rejects.toThrow('more than 3 s');
});

it('says what is wrong with what is no drawing', async () => {
  await expect(drawSvg(Buffer.from('<svg><rect'), box)).rejects.toThrow(/./);
});
