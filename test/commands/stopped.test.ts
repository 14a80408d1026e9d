import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {browsersOf, processesOf, until} from '../../bench/kill/processes.ts';

const bin = fileURLToPath(new URL('../../bin/lectern.mjs', import.meta.url));
const site = fileURLToPath(new URL('../fixtures/shards', import.meta.url));

it.runIf(process.platform === 'linux')(
  'Ctrl+C ends a build with 130 and leaves neither processes nor files',
  async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'stopped-')));
    const tmp = join(root, 'tmp');
    mkdirSync(tmp);
    try {
      const child = spawn(process.execPath, [bin, '--all', '--site', site, '--out', join(root, 'out'), '--no-cache'], {
        env: {...process.env, TMPDIR: tmp},
        stdio: 'ignore',
      });
      const ended = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>;
      expect(await until(() => browsersOf(tmp).length > 1, 120_000, 20)).toBe(true);
      child.kill('SIGINT');
      expect(await ended).toEqual([130, null]);
      expect(readdirSync(tmp)).toEqual([]);
      expect(
        readdirSync(join(root, 'out'), {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.part')),
      ).toEqual([]);
      expect(await until(() => processesOf(tmp).length === 0, 60_000)).toBe(true);
    } finally {
      rmSync(root, {recursive: true, force: true});
    }
  },
);
