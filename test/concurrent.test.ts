import {expect, it} from 'vitest';
import {createQueue, mapConcurrently} from '../src/concurrent.ts';

it('works on so many at once, and gives the results in the order of the inputs', async () => {
  let [now, max] = [0, 0];
  const out = await mapConcurrently([30, 10, 20, 1], 2, async ms => {
    max = Math.max(max, ++now);
    await new Promise(resolve => setTimeout(resolve, ms));
    now--;
    return ms;
  });
  expect(out).toEqual([30, 10, 20, 1]);
  expect(max).toBe(2);
  await expect(mapConcurrently([1], 2, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
});

it('a queue does one after the other, and goes on after a failure', async () => {
  const queue = createQueue();
  const done: string[] = [];
  const work = async (name: string, ms: number): Promise<string> => {
    done.push(`${name} begins`);
    await new Promise(resolve => setTimeout(resolve, ms));
    done.push(`${name} ends`);
    if (name === 'a') throw new Error(name);
    return name;
  };
  const ends = await Promise.allSettled([queue(() => work('a', 20)), queue(() => work('b', 1))]);
  expect(ends).toEqual([
    {status: 'rejected', reason: new Error('a')},
    {status: 'fulfilled', value: 'b'},
  ]);
  expect(done).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});
