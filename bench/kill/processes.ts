// Linux's table of processes -> those that a run has started, and a wait until something is so.
import {readdirSync, readFileSync} from 'node:fs';

/** Groups of processes that the browsers of a folder lead: its children name no folder, and outlive it as orphans. */
const groups = new Map<string, Set<number>>();

/**
 * Processes whose environment or arguments name the folder `tmp`, which a run alone has, and those of a browser's
 * group:
 * the run, its browser and their children. A group is known from when it was first seen: look while the run goes on.
 */
export function processesOf(tmp: string): readonly number[] {
  const led = groups.get(tmp) ?? new Set();
  groups.set(tmp, led);
  const alive = readdirSync('/proc')
    .map(Number)
    .filter(pid => pid > 0 && pid !== process.pid && !isZombie(pid));
  const named = new Set(
    alive.filter(pid => ['environ', 'cmdline'].some(file => read(`/proc/${pid}/${file}`).includes(tmp))),
  );
  for (const pid of named) if (groupOf(pid) === pid) led.add(pid);
  return alive.filter(pid => named.has(pid) || led.has(groupOf(pid)));
}

/** Forgets the groups of `tmp`: their numbers may be given to others. */
export function forget(tmp: string): void {
  groups.delete(tmp);
}

/** Those of them that are the browser's. */
export function browsersOf(tmp: string): readonly number[] {
  return processesOf(tmp).filter(pid => /chrom/i.test(read(`/proc/${pid}/comm`)));
}

/**
 * What a process of the browser does: `renderer`, `gpu-process`, `utility: network`, …; the first of them is `browser`.
 */
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

/** Number of the process that leads the group of `pid`. */
function groupOf(pid: number): number {
  return Number(/\) \S+ \d+ (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1]);
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
