// Runs the command line as a user does: arguments -> exit code and what it printed.
import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {DeckReport} from '../../src/report/report.ts';

const bin = fileURLToPath(new URL('../../bin/lectern.mjs', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/**
 * Runs `lectern` with `args` in folder `cwd`, without a cache unless they name one: a test sees a build, not an earlier
 * one's files. One that has not ended after three minutes is stopped, code -1.
 */
export async function lectern(args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [
        bin,
        ...args,
        ...(args.includes('--cache') ||
        ['merge', 'list', 'init', 'doctor', 'completions', 'complete'].includes(args[0] ?? '')
          ? []
          : ['--no-cache']),
      ],
      {cwd, timeout: 180_000, maxBuffer: 64e6},
      (error, out, stderr) => {
        resolve({code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, error: stderr});
      },
    );
  });
}

/** The reports that `--json` printed; throws where standard output holds anything else. */
export function reportsOf({out}: Ran): ReadonlyMap<string, DeckReport> {
  return new Map((JSON.parse(out) as readonly DeckReport[]).map(report => [report.key, report]));
}
