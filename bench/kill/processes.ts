// Linux's table of processes -> those that a run has started, and a wait until something is so.
import {readdirSync, readFileSync} from 'node:fs';

/** Processes whose environment or arguments name the folder `tmp`, which a run alone has: it, its browser and their children. */
export function processesOf(tmp: string): readonly number[] {
  const named = (pid: number): boolean => ['environ', 'cmdline'].some(file => read(`/proc/${pid}/${file}`).includes(tmp));
  return readdirSync('/proc').map(Number).filter(pid => pid > 0 && pid !== process.pid && !isZombie(pid) && named(pid));
}

/** Those of them that are the browser's. */
export function browsersOf(tmp: string): readonly number[] {
  return processesOf(tmp).filter(pid => /chrom/i.test(read(`/proc/${pid}/comm`)));
}

/** What a process of the browser does: `renderer`, `gpu-process`, `utility: network`, …; the first of them is `browser`. */
export function kindOf(pid: number): string {
  const line = read(`/proc/${pid}/cmdline`);
  const service = /--utility-sub-type=(\w+)/.exec(line)?.[1];
  return `${/--type=([\w-]+)/.exec(line)?.[1] ?? 'browser'}${service === undefined ? '' : ` ${service}`}`;
}

/** Asks `so` again and again until it is true, `ms` at most; tells whether it became so. */
export async function until(so: () => boolean, ms: number, pause = 2): Promise<boolean> {
  const end = performance.now() + ms;
  while (!so()) {
    if (performance.now() > end) return false;
    await new Promise(resolve => setTimeout(resolve, pause));
  }
  return true;
}

function isZombie(pid: number): boolean {
  return /\) [ZX] /.test(read(`/proc/${pid}/stat`));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return ''; // it has ended meanwhile
  }
}
