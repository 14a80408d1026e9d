// Runs a Node program to its end -> how long it took, how much memory Node itself held, what it printed.
import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export interface Ran {
  /** s, from start to exit. */
  readonly seconds: number;
  /** Largest resident memory of the Node process alone, MB; the browser's is not in it. */
  readonly memory: number;
  /** What it wrote to standard error. */
  readonly said: string;
}

const meter = fileURLToPath(new URL('memory.cjs', import.meta.url));

/** Runs `script` with `args` in the folder `cwd`, else in this program's; throws with what it said where it fails. */
export async function run(
  script: string,
  args: readonly string[],
  {env = {}, cwd}: {readonly env?: Readonly<Record<string, string>>; readonly cwd?: string} = {},
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-run-'));
  const file = join(folder, 'memory');
  const started = performance.now();
  try {
    const said = await new Promise<string>((resolve, reject) => {
      execFile(
        process.execPath,
        ['--require', meter, script, ...args],
        {cwd, env: {...process.env, ...env, BENCH_MEMORY: file}, maxBuffer: 1e9},
        (error, _out, stderr) => {
          if (error) reject(new Error(`${script} ${args.join(' ')} failed:\n${stderr.slice(-2000)}`));
          else resolve(stderr);
        },
      );
    });
    const seconds = (performance.now() - started) / 1000;
    return {seconds, memory: Number(readFileSync(file, 'utf8')) / 1024, said};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The middle one, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2;
}
