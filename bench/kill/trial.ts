// One build in an output folder that holds an earlier one, with something that happens to it -> how it ended.
import {spawn} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {partsIn} from './state.ts';
import {forget, processesOf, until} from './processes.ts';

/** Folders of a trial, and what it builds. */
export interface Place {
  readonly site: string;
  readonly out: string;
  readonly tmp: string;
  readonly cache: string;
  readonly formats: string;
}

export interface Build {
  readonly pid: number;
  /** Resolves when it has ended: its exit code (or signal), what it printed, and when, ms. */
  readonly ended: Promise<{readonly code: number | string; readonly said: string; readonly at: number}>;
  isRunning(): boolean;
}

const lectern = fileURLToPath(new URL('../../bin/lectern.mjs', import.meta.url));

/** Starts a build of the whole site. */
export function start({site, out, tmp, cache, formats}: Place): Build {
  const child = spawn(
    process.execPath,
    [lectern, '--all', '--site', site, '--out', out, '--cache', cache, '--formats', formats],
    {env: {...process.env, TMPDIR: tmp}, stdio: ['ignore', 'ignore', 'pipe']},
  );
  let said = '';
  let running = true;
  const watch = setInterval(() => processesOf(tmp), 150);
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const ended = new Promise<{readonly code: number | string; readonly said: string; readonly at: number}>(resolve => {
    child.once('exit', (code, signal) => {
      running = false;
      clearInterval(watch);
      resolve({code: code ?? signal ?? '', said, at: performance.now()});
    });
  });
  return {pid: child.pid ?? 0, ended, isRunning: () => running};
}

/** A place for a trial, with the files of an earlier build. */
export function prepare(folder: string, old: string, cache: string): void {
  forget(join(folder, 'tmp'));
  for (const name of ['out', 'tmp', 'cache']) {
    rmSync(join(folder, name), {recursive: true, force: true});
    mkdirSync(join(folder, name), {recursive: true});
  }
  cpSync(old, join(folder, 'out'), {recursive: true});
  cpSync(cache, join(folder, 'cache'), {recursive: true});
}

/** What a run has left behind `ms` after its end: processes, half-written files, passing folders. */
export async function leftBy({out, tmp, cache}: Place, ms: number): Promise<readonly string[]> {
  await until(() => processesOf(tmp).length === 0, ms, 20);
  const stray = processesOf(tmp).map(pid => `process ${pid} still runs`);
  for (const pid of processesOf(tmp)) process.kill(pid, 'SIGKILL');
  const parts = [...partsIn(out), ...partsIn(cache)].map(name => `${name} is left`);
  return [...stray, ...parts, ...readdirSync(tmp).map(name => `${name} is left in the folder for passing files`)];
}
