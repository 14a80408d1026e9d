// What happens to builds: the browser dies, the program is killed or interrupted, the disk is full, the folder is
// read-only.
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, rmSync, statSync} from 'node:fs';
import {browsersOf, kindOf, until} from './processes.ts';
import {type Files, partsIn} from './state.ts';
import type {Build, Place} from './trial.ts';

/** What a kind of interruption knows of its trial. */
export interface Trial {
  readonly place: Place;
  readonly old: string;
  readonly fresh: Files;
  /** Numbers from 0 to 1, the same for the same seed. */
  random(): number;
  /** ms that a build takes when left alone. */
  readonly usual: number;
}

export interface Kind {
  readonly name: string;
  /** Before the build; gives what takes it back. */
  before?(trial: Trial): () => void;
  /** While it runs; resolves to what happened and when, ms, or null where the build was over first. */
  during(trial: Trial, build: Build): Promise<{readonly at: number; readonly what: string} | null>;
  /** May a build so interrupted end with `code`, having said that? */
  ends(code: number | string, said: string, happened: boolean): boolean;
  /** May it leave things behind, until the next run? */
  readonly leaves: boolean;
  /** Is the output as if nothing had happened? */
  readonly heals: boolean;
}

/** Waits for a random moment of the build: any, or, every other time, one while files are written. */
async function moment({random, usual, place}: Trial, build: Build): Promise<boolean> {
  if (random() < 0.5) await until(() => !build.isRunning(), random() * usual * 0.95);
  else {
    await until(() => !build.isRunning() || partsIn(place.out).length > 0, usual * 20, 1);
    await until(() => !build.isRunning(), random() * 80, 1);
  }
  return build.isRunning();
}

const signalled = (signal: 'SIGKILL' | 'SIGINT') => async (trial: Trial, build: Build) => {
  if (!(await moment(trial, build))) return null;
  process.kill(build.pid, signal);
  return {at: performance.now(), what: signal};
};

const browserDies: Kind = {
  name: 'a: a process of the browser is killed',
  async during({random, usual, place}, build) {
    await until(() => !build.isRunning(), random() * usual * 0.95);
    await until(() => !build.isRunning() || browsersOf(place.tmp).length > 0, usual * 5);
    const pids = browsersOf(place.tmp);
    const pid = pids[Math.floor(random() * pids.length)];
    if (pid === undefined || !build.isRunning()) return null;
    const what = kindOf(pid);
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      return null; // it has ended by itself
    }
    return {at: performance.now(), what};
  },
  ends: code => code === 0,
  leaves: false,
  heals: true,
};

const killed: Kind = {
  name: 'b: the program is killed',
  during: signalled('SIGKILL'),
  ends: (code, _, happened) => code === (happened ? 'SIGKILL' : 0),
  leaves: true,
  heals: false,
};

/** Before the program is loaded Node itself ends by the signal, which a shell calls 130 too. */
const interrupted: Kind = {
  name: 'i: the program is interrupted (Ctrl+C)',
  during: signalled('SIGINT'),
  ends: (code, _, happened) => code === 0 || (happened && (code === 130 || code === 'SIGINT')),
  leaves: false,
  heals: false,
};

const diskFull: Kind = {
  name: 'c: the disk is full',
  before({place, old, fresh, random}) {
    const size = [...fresh.values()].reduce((sum, {length}) => sum + length, 0);
    const pages = Math.ceil((size * (1.02 + random() * 1.1)) / 4096) + 40;
    rmSync(place.out, {recursive: true, force: true});
    mkdirSync(place.out);
    mount('-t', 'tmpfs', '-o', `size=${pages * 4}k`, 'tmpfs', place.out);
    cpSync(old, place.out, {recursive: true});
    return () => mount('-o', `remount,size=${pages * 4 + Math.ceil(size / 256)}k`, place.out);
  },
  during: async () => ({at: performance.now(), what: 'a full disk'}),
  ends: (code, said) => code === 0 || (code === 1 && said.includes('the disk is full')),
  leaves: false,
  heals: false,
};

const readOnly: Kind = {
  name: 'd: the output folder becomes read-only',
  before({place}) {
    mount('--bind', place.out, place.out);
    return () => mount('-o', 'remount,rw,bind', place.out);
  },
  async during(trial, build) {
    if (trial.random() > 0.2 && !(await moment(trial, build))) return null;
    const ready = await until(() => !build.isRunning() || mounted('-o', 'remount,ro,bind', trial.place.out), 10_000);
    return ready && build.isRunning() ? {at: performance.now(), what: 'a read-only folder'} : null;
  },
  ends: (code, said, happened) => code === 0 || (happened && code === 1 && /read-only/.test(said)),
  leaves: true,
  heals: false,
};

/** By the letter that chooses them. */
export const kinds: Readonly<Record<string, Kind>> = {
  a: browserDies,
  b: killed,
  i: interrupted,
  c: diskFull,
  d: readOnly,
};

/** Why a kind cannot be tried on this machine; null where it can. */
export function unable(kind: Kind, folder: string): string | null {
  if (process.platform !== 'linux') return 'it looks for processes as Linux shows them';
  if (kind.before === undefined) return null;
  mkdirSync(folder, {recursive: true});
  if (!mounted('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)) return 'this user may not mount a file system';
  unmount(folder);
  return null;
}

/** Takes away what is mounted on `folder`, where anything is. */
export function unmount(folder: string): void {
  const isMount = () =>
    statSync(folder, {throwIfNoEntry: false})?.dev !== undefined &&
    execFileSync('cat', ['/proc/self/mounts'], {encoding: 'utf8'}).includes(` ${folder} `);
  while (isMount()) execFileSync('umount', [folder], {stdio: 'ignore'});
}

function mount(...args: readonly string[]): void {
  execFileSync('mount', args, {stdio: 'ignore'});
}

function mounted(...args: readonly string[]): boolean {
  try {
    mount(...args);
    return true;
  } catch {
    return false;
  }
}
