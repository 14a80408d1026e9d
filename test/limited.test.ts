import {expect, it} from 'vitest';
import {mapLimited} from '../src/limited.ts';

it('works on so many at once, and gives the results in the order of the inputs', async () => {
  let [now, most] = [0, 0];
  const out = await mapLimited([30, 10, 20, 1], 2, async ms => {
    most = Math.max(most, ++now);
    await new Promise(resolve => setTimeout(resolve, ms));
    now--;
    return ms;
  });
  expect(out).toEqual([30, 10, 20, 1]);
  expect(most).toBe(2);
  await expect(mapLimited([1], 2, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
});
