// argv -> exit code: the only reader of process.argv, the only setter of process.exitCode.
import {readFileSync} from 'node:fs';
import {build} from './commands/build.ts';
import {LecternError} from './error.ts';
import {readOptions} from './options.ts';

/** Runs the command; never rejects. */
export async function main(argv: readonly string[]): Promise<void> {
  const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {version: string};
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
    process.exitCode = await build(asked.options, terminal);
  } catch (error) {
    terminal.error(error instanceof LecternError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = error instanceof LecternError ? error.exitCode : 1;
  }
}
