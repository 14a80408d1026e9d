// A folder -> work that no other process of ours does there at the same time.
import {readFile, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {createPartFiles, isOfRunning, type PartFiles, thisProcess} from './unfinished.ts';
import {failWith} from './write-error.ts';

const name = '.lectern.lock';
/** How long another process is waited for, and how old a lock of another machine may be, ms. */
const MAX_WAIT = 60_000;
const STEP = 40;

/** How a lock is taken. */
export interface LockOptions {
  /** Files that are being written, of the command. */
  readonly parts?: PartFiles;
  /** How long another process is waited for, ms. */
  readonly timeout?: number;
}

/**
 * Does `work` while nobody else holds the lock of `folder`. Rejects with the code ELOCKED after `timeout`, a minute.
 */
export async function withLock<T>(
  folder: string,
  work: () => Promise<T>,
  {parts = createPartFiles(), timeout = MAX_WAIT}: LockOptions = {},
): Promise<T> {
  const path = join(folder, name);
  for (let waited = 0; !takes(path, parts); waited += STEP) {
    if (await isLeft(path)) await rm(path, {force: true});
    else if (waited >= timeout) throw failWith('ELOCKED');
    else await pause(STEP);
  }
  try {
    return await work();
  } finally {
    await rm(path, {force: true}).catch(() => undefined);
    parts.finish(path);
  }
}

/** False where another process holds it; throws where no file can be made. */
function takes(path: string, parts: PartFiles): boolean {
  try {
    parts.claim(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Was it left by a process that is no more? One of another machine counts as left when it is old. */
async function isLeft(path: string): Promise<boolean> {
  const holder = await readFile(path, 'utf8').catch(() => undefined);
  if (holder === undefined || holder === thisProcess) return false;
  const running = isOfRunning(holder);
  if (running !== undefined) return !running;
  const facts = await stat(path).catch(() => undefined);
  return facts !== undefined && Date.now() - facts.mtimeMs > MAX_WAIT;
}
