// Runs the command line: arguments -> exit code and what it printed, in this process or in one of its own.
import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {createStop} from '../../src/commands/stop.ts';
import type {Terminal} from '../../src/commands/terminal.ts';
import type {DeckReport} from '../../src/report/report.ts';
import {keptBrowser} from './browser.ts';

const bin = fileURLToPath(new URL('../../bin/lectern.mjs', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/**
 * Runs `lectern` with `args` in folder `cwd`, without a cache unless they name one: a test sees a build, not an earlier
 * one's files. It is the program of `dist/`, as it is published, loaded once by this process, in the one browser of its
 * tests: to start Node and a browser and to read the program takes longer than most of the decks of tests. Calls at the
 * same time name the same folder. Where coverage is taken, which counts the sources, they run instead.
 */
export async function lectern(args: readonly string[], cwd: string): Promise<Ran> {
  const sources = process.env.LECTERN_TESTED === 'src' ? import('../../src/cli.ts') : undefined;
  return runIn(await (sources ?? loadPublished()), args, cwd);
}

/** The same, of `dist/` in any case: for a test that compares its files with those of another process. */
export async function publishedLectern(args: readonly string[], cwd: string): Promise<Ran> {
  return runIn(await loadPublished(), args, cwd);
}

/** The command line: what its entry gives. */
type Program = typeof import('../../src/cli.ts');

const programFile = new URL('../../build/program.mjs', import.meta.url).href;

async function loadPublished(): Promise<Program> {
  return (await import(programFile)).program('cli');
}

async function runIn({runCommand}: Program, args: readonly string[], cwd: string): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const terminal: Terminal = {
    out: text => void out.push(text),
    error: line => void error.push(`${line}\n`),
    isInteractive: false,
  };
  const leave = enterFolder(cwd);
  try {
    const code = await runCommand(withoutCache(args), terminal, () => ({stop: createStop(), browser: keptBrowser}));
    return {code, out: out.join(''), error: error.join('')};
  } finally {
    leave();
  }
}

/** The same in a process of its own. One that has not ended after ten minutes is stopped, code -1. */
export async function lecternProcess(args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [bin, ...withoutCache(args)],
      {cwd, timeout: 600_000, maxBuffer: 64e6},
      (error, out, stderr) => {
        resolve({code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, error: stderr});
      },
    );
  });
}

/** Commands that know no cache. */
const cacheless = ['merge', 'list', 'init', 'doctor', 'completions', 'complete', 'plan', 'pace'];

function withoutCache(args: readonly string[]): readonly string[] {
  return args.includes('--cache') || cacheless.includes(args[0] ?? '') ? args : [...args, '--no-cache'];
}

/** Runs of this process that have not ended: how many, and from which folder they were called. */
const running = {count: 0, from: ''};

/** Makes `cwd` the folder of this process; gives what leaves it, once all runs have ended. */
function enterFolder(cwd: string): () => void {
  if (running.count === 0) running.from = process.cwd();
  const before = process.cwd();
  process.chdir(cwd);
  if (running.count > 0 && process.cwd() !== before) {
    process.chdir(before);
    throw new Error(`Another run goes on in ${before}: a process has one folder.`);
  }
  running.count += 1;
  return () => {
    running.count -= 1;
    if (running.count === 0) process.chdir(running.from);
  };
}

/** The reports that `--json` printed; throws where standard output holds anything else. */
export function reportsOf({out}: Ran): ReadonlyMap<string, DeckReport> {
  return new Map((JSON.parse(out) as readonly DeckReport[]).map(report => [report.key, report]));
}
