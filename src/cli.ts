// argv -> exit code: the only reader of process.argv, the only setter of process.exitCode.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Terminal} from './commands/build.ts';
import {createStop, type Stop} from './commands/stop.ts';
import {LecternError} from './error.ts';
import {type BrowserCommand, type MergeOptions, type Options, readOptions} from './options.ts';
import {packageRoot} from './package-root.ts';
import {timed} from './timings.ts';

/** Runs the command; never rejects. */
export async function main(argv: readonly string[]): Promise<void> {
  const {version} = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {version: string};
  const asked = readOptions(argv, version);
  if (asked.kind === 'print') {
    process.stdout.write(asked.text);
    return;
  }
  if (asked.kind === 'wrong') {
    process.stderr.write(`${asked.message}\n`);
    process.exitCode = 2;
    return;
  }
  const terminal = {
    out: (text: string) => void process.stdout.write(text),
    error: (text: string) => void process.stderr.write(`${text}\n`),
    isInteractive: process.stdout.isTTY === true && process.env.CI === undefined,
  };
  try {
    process.exitCode =
      asked.kind === 'browser'
        ? await browsed(asked.options, terminal)
        : asked.kind === 'merge'
          ? await merged(asked.options, terminal)
          : await built(asked.options, terminal);
  } catch (error) {
    terminal.error(
      error instanceof LecternError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error),
    );
    process.exitCode = error instanceof LecternError ? error.exitCode : 1;
  }
}

async function built(options: Options, terminal: Terminal): Promise<0 | 1> {
  const stop = stoppable();
  const {build} = await timed('imports', () => import('./commands/build.ts'));
  return build(options, terminal, stop);
}

async function merged(options: MergeOptions, terminal: Terminal): Promise<0 | 1> {
  const stop = stoppable();
  const {merge} = await import('./commands/merge.ts');
  return merge(options, terminal, stop);
}

async function browsed(asked: BrowserCommand, terminal: Terminal): Promise<0> {
  const {browserLines, installBrowser, usedBrowser} = await import('./commands/browser.ts');
  const log = terminal.error;
  if (asked.what === 'install') terminal.out(`${await installBrowser({...asked, log})}\n`);
  else terminal.out(browserLines(await usedBrowser({...asked, log})));
  return 0;
}

/** Signals that end the process, and the exit codes that shells expect of it. */
const signals = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

/** What to undo when a signal comes. It is undone at the exit: by then the browser's own library has ended the browser. */
function stoppable(): Stop {
  const stop = createStop();
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
      process.once('exit', () => stop.now());
      process.exit(code);
    });
  }
  return stop;
}
