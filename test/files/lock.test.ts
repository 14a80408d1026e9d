import {spawnSync} from 'node:child_process';
import {readdirSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {withLock} from '../../src/files/lock.ts';
import {thisProcess} from '../../src/files/unfinished.ts';
import {makeSite} from '../site/make-site.ts';

/** A number that no process bears any more. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;

describe('withLock', () => {
  it('lets one in at a time, and the next one after a failure too', async () => {
    const root = makeSite({});
    let inside = 0;
    let max = 0;
    const work = async (fails: boolean): Promise<void> => {
      inside += 1;
      max = Math.max(max, inside);
      await new Promise(resolve => setTimeout(resolve, 5));
      inside -= 1;
      if (fails) throw new Error('failed');
    };
    const ends = await Promise.allSettled([true, false, false].map(async fails => withLock(root, () => work(fails))));
    expect(ends.map(({status}) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect([max, readdirSync(root)]).toEqual([1, []]);
  });

  it('takes over from a process that is no more, and from another machine after a minute', async () => {
    const [machine] = thisProcess.split('-');
    const root = makeSite({'.lectern.lock': `${machine}-${gone}`});
    expect(await withLock(root, async () => 'done')).toBe('done');
    const path = join(root, '.lectern.lock');
    writeFileSync(path, 'zzzzzz-1');
    utimesSync(path, 1, 1);
    expect(await withLock(root, async () => 'done')).toBe('done');
  });

  it('gives up where another one works on', async () => {
    const root = makeSite({'.lectern.lock': `${thisProcess.split('-')[0]}-${process.ppid}`});
    await expect(withLock(root, async () => 'done', {timeout: 100})).rejects.toMatchObject({code: 'ELOCKED'});
    expect(readdirSync(root)).toEqual(['.lectern.lock']);
  });
});
