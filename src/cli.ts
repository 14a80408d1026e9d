// argv -> exit code: the only reader of process.argv, the only setter of process.exitCode.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {nearestCommand, readCommandLine} from './cli/program.ts';
import type {Request} from './cli/request.ts';
import type {Host} from './commands/host.ts';
import {createStop, type Stop} from './commands/stop.ts';
import type {Terminal} from './commands/terminal.ts';
import {LecternError} from './errors.ts';
import {explainError, explainInSentence} from './explain-error.ts';
import {packageRoot} from './package-root.ts';

/** Runs the command of this process; never rejects. */
export async function main(argv: readonly string[]): Promise<void> {
  const terminal: Terminal = {
    out: text => void process.stdout.write(text),
    error: line => void process.stderr.write(`${line}\n`),
    isInteractive: process.stdout.isTTY === true && process.env.CI === undefined,
  };
  process.exitCode = await runCommand(argv, terminal, () => ({stop: createSignalStop()}));
}

/**
 * Runs the command that `argv` names, with what it prints going to `terminal`, in the host that `openHost` gives
 * once it is known; gives the exit code, and never rejects.
 */
export async function runCommand(argv: readonly string[], terminal: Terminal, openHost: () => Host): Promise<number> {
  const {version} = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {version: string};
  const requested = readCommandLine(argv, version);
  if (requested.kind === 'print') {
    terminal.out(requested.text);
    return 0;
  }
  if (requested.kind === 'wrong') {
    terminal.error(requested.message);
    return 2;
  }
  try {
    return await requested.request.run(terminal, openHost());
  } catch (error) {
    terminal.error(said(error, requested.request, argv));
    return error instanceof LecternError ? error.exitCode : 1;
  }
}

/** What to print of an error; a defect of the program comes with its stack. */
function said(error: unknown, {command}: Request, [first = '', ...more]: readonly string[]): string {
  if (!(error instanceof LecternError))
    return explainError(error) !== undefined || !(error instanceof Error)
      ? explainInSentence(error)
      : (error.stack ?? error.message);
  // A word that names no lecture may have been meant for a command.
  const isWord = command === 'build' && more.length === 0 && ['lecture-unknown', 'no-site'].includes(error.code);
  const near = isWord ? nearestCommand(first) : undefined;
  return near === undefined ? error.message : `${error.message}\nOr did you mean the command: lectern ${near}`;
}

/** Signals that end the process, and the exit codes that shells expect of it. */
const signals = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

/**
 * What to undo when a signal comes. It is undone at the exit: by then the browser's own library has ended the browser.
 */
function createSignalStop(): Stop {
  const stop = createStop();
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
      process.once('exit', () => stop.now());
      process.exit(code);
    });
  }
  return stop;
}
