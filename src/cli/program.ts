// argv -> what is requested: the table of commands, and what is said of a command line that is wrong. Pure.
import {Command, CommanderError, Help} from 'commander';
import {distance} from 'fastest-levenshtein';
import {browserCommand} from './browser.ts';
import {buildCommand} from './build.ts';
import {checkCommand} from './check.ts';
import {completeCommand, completionsCommand} from './completion/completions.ts';
import {doctorCommand} from './doctor.ts';
import {initCommand} from './init.ts';
import {listCommand} from './list.ts';
import {mergeCommand} from './merge.ts';
import {paceCommand} from './pace/pace.ts';
import {planCommand} from './plan.ts';
import {presentCommand} from './serve/present.ts';
import {previewCommand} from './serve/preview.ts';
import {takeBackCommand} from './take-back.ts';
import {whereCommand} from './where.ts';
import {formats} from '../options.ts';
import type {Ask, MakeCommand, Request} from './request.ts';

/** Every command, in the order of the help. The first is meant where none is named. */
const commands: readonly MakeCommand[] = [
  buildCommand,
  checkCommand,
  listCommand,
  planCommand,
  paceCommand,
  whereCommand,
  previewCommand,
  presentCommand,
  takeBackCommand,
  initCommand,
  doctorCommand,
  browserCommand,
  mergeCommand,
  completionsCommand,
];

/** What the words of a command line come to: work, something to print, or nothing that can be done. */
export type Requested =
  | {readonly kind: 'run'; readonly request: Request}
  | {readonly kind: 'print'; readonly text: string}
  | {readonly kind: 'wrong'; readonly message: string};

/** Reads `argv` (without node and script). Prints nothing, exits nowhere. */
export function readCommandLine(argv: readonly string[], version: string): Requested {
  const [first, topic] = argv;
  if (first === 'help' && topic !== undefined && !topic.startsWith('-')) {
    const names = commandNames();
    if (!names.includes(topic)) return {kind: 'wrong', message: unknownCommand(topic, names)};
  }
  let printed = '';
  let request: Request | undefined;
  const print = (text: string): void => {
    printed += text;
  };
  const program = createProgram(version, requested => {
    request = requested;
  });
  for (const each of [program, ...program.commands])
    each.configureOutput({writeOut: print, writeErr: print}).exitOverride();
  try {
    program.parse([...(argv.length === 0 ? ['--help'] : argv)], {from: 'user'});
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 && argv.length > 0
      ? {kind: 'print', text: printed}
      : {kind: 'wrong', message: whatIsWrong(argv, printed.trim() || error.message)};
  }
  return request ? {kind: 'run', request} : {kind: 'print', text: printed};
}

/** The program with all its commands; `ask` is told what is requested. */
function createProgram(version: string, ask: Ask): Command {
  const program = new Command('lectern')
    .description('Turns the lecture notes of a course site into slide decks, handouts and a course page.')
    .usage('[lecture...] [options]\n       lectern <command>')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command, such as all options of build')
    .addHelpText(
      'after',
      `
Examples:
  lectern W13                          build the lectures of week 13
  lectern --all --site ../my-course    build a whole course
  lectern init                         set this course up for Lectern

Options of build that are needed first (all of them: lectern help build):
  --all, --site <dir>, --out <dir>, --theme <name|file>
  --formats ${formats.join(',')}`,
    )
    .enablePositionalOptions(); // --out of merge is its own
  for (const [i, make] of commands.entries())
    program.addCommand(make(ask).configureHelp({optionDescription}), {isDefault: i === 0});
  program.addCommand(completeCommand(ask), {hidden: true});
  return program;
}

/** A flag that is off unless it is named needs no word about it. */
function optionDescription(option: Parameters<Help['optionDescription']>[0]): string {
  return new Help().optionDescription(option).replace(' (default: false)', '');
}

/** Names of all commands, `help` included. */
export function commandNames(): readonly string[] {
  return [...commands.map(make => make(() => undefined).name()), 'help'];
}

/** The command that `word` may have been meant for; undefined where none is near. */
export function nearestCommand(word: string, names: readonly string[] = commandNames()): string | undefined {
  const text = word.toLowerCase();
  const [best = ''] = names.toSorted((a, b) => distance(text, a) - distance(text, b));
  return distance(text, best) <= (best.length > 5 ? 3 : 2) ? best : undefined;
}

function unknownCommand(word: string, names: readonly string[]): string {
  const near = nearestCommand(word, names);
  const advice = near ? `Did you mean ${near}?` : `The commands are ${names.join(', ')}.`;
  return `error: there is no command '${word}'. ${advice}`;
}

/** What commander says, and where to read on; without a lecture or a command, the help. */
function whatIsWrong(argv: readonly string[], said: string): string {
  if (argv.length === 0) return `error: which lecture? Name one (W13), or build all of them with --all\n\n${said}`;
  const named = commandNames().find(name => name === argv[0]) ?? 'build';
  return said.includes('\n\n') || /help\b/.test(said) ? said : `${said}\nSee: lectern help ${named}`;
}
