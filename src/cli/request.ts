// What a command line asks for, once it is read: the name of a command, its options, and the work.
import type {Command} from 'commander';
import type {Host} from '../commands/host.ts';
import type {Terminal} from '../commands/terminal.ts';

/** A command with its options read. `options` is plain data, for tests. */
export interface Request<Options = unknown> {
  readonly command: string;
  readonly options: Options;
  /** Does the work; resolves to the exit code. Throws a LecternError where it cannot be done. */
  run(terminal: Terminal, host: Host): Promise<0 | 1>;
}

/** Takes a request in; called by the action of the command that was named. */
export type Ask = (request: Request) => void;

/** Makes a command: its flags, its description, and an action that asks for its work. */
export type MakeCommand = (ask: Ask) => Command;
