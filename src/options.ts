// argv -> options of the command, or what is wrong with it; the one place that knows the flags.
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import {type HandoutLayout, handoutLayouts} from './handout/layouts.ts';
import {type Paper, papers} from './handout/paper.ts';
import type {Shard} from './read/shard.ts';

export interface Options {
  readonly selectors: readonly string[];
  readonly all: boolean;
  readonly site: string;
  readonly out: string;
  /** Folder of the site that links the PDFs; undefined where nothing is copied. */
  readonly publish?: string;
  readonly formats: ReadonlySet<Format>;
  /** Flags that were given: they outrank the course's config. */
  readonly given: ReadonlySet<string>;
  readonly theme: string;
  readonly prose: 'lead' | 'full';
  readonly paper: Paper;
  readonly handout: HandoutLayout;
  /** The slide PDF bears the presenter notes as annotations. */
  readonly pdfNotes: boolean;
  readonly browser?: string;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly timings: boolean;
  /** Folder of the cache; undefined for the usual one, false for none. */
  readonly cache: string | false | undefined;
  /** The share of the lectures to build; all of them where there is none. */
  readonly shard?: Shard;
}

/** What `merge` is asked for. */
export interface MergeOptions {
  /** Outputs of the shards. */
  readonly folders: readonly string[];
  readonly out: string;
  readonly quiet: boolean;
}

/** What `browser` is asked for: which one is used, or to fetch one into `path` (undefined for the usual folder). */
export type BrowserCommand =
  | {readonly what: 'used'; readonly browser?: string}
  | {readonly what: 'install'; readonly path?: string};

export const formats = ['html', 'pdf', 'md', 'handout', 'pptx'] as const;
export type Format = (typeof formats)[number];
/** Those that are written unless others are named. A PPTX takes longer than all of them together. */
const usualFormats: readonly Format[] = ['html', 'pdf', 'md', 'handout'];

/** What the words of a command ask for: to build, to join the outputs of shards, to print something and stop, or nothing that can be done. */
export type Asked =
  | {readonly kind: 'build'; readonly options: Options}
  | {readonly kind: 'merge'; readonly options: MergeOptions}
  | {readonly kind: 'browser'; readonly options: BrowserCommand}
  | {readonly kind: 'print'; readonly text: string}
  | {readonly kind: 'wrong'; readonly message: string};

/** Reads `argv` (without node and script). Pure: prints nothing, exits nowhere. */
export function readOptions(argv: readonly string[], version: string): Asked {
  let printed = '';
  let joined: MergeOptions | undefined;
  let browsing: BrowserCommand | undefined;
  const print = (text: string): void => {
    printed += text;
  };
  const output = {writeOut: print, writeErr: print};
  const command = program(version).configureOutput(output).exitOverride();
  const join = (options: MergeOptions): void => {
    joined = options;
  };
  command.addCommand(merging(join).configureOutput(output).exitOverride());
  const browse = (asked: BrowserCommand): void => {
    browsing = asked;
  };
  command.addCommand(browsers(browse).configureOutput(output).exitOverride());
  try {
    command.parse([...argv], {from: 'user'});
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0
      ? {kind: 'print', text: printed}
      : {kind: 'wrong', message: printed.trim() || error.message};
  }
  if (joined !== undefined) return {kind: 'merge', options: joined};
  if (browsing !== undefined) return {kind: 'browser', options: browsing};
  const flags = command.opts<Flags>();
  const chosen = flags.formats
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(Boolean);
  const unknown = chosen.find(name => !(formats as readonly string[]).includes(name));
  if (unknown !== undefined)
    return {kind: 'wrong', message: `error: there is no format '${unknown}'; choose from ${formats.join(', ')}`};
  if (chosen.length === 0) return {kind: 'wrong', message: `error: --formats names none of ${formats.join(', ')}`};
  if (command.args.length === 0 && !flags.all)
    return {
      kind: 'wrong',
      message: `error: which lecture? Name one (W13), or build all of them with --all\n\n${command.helpInformation()}`,
    };
  const given = new Set(Object.keys(flags).filter(flag => command.getOptionValueSource(flag) === 'cli'));
  const {
    all,
    site,
    out,
    theme,
    prose,
    paper,
    handout,
    pdfNotes,
    publish,
    browser,
    strict,
    quiet,
    json,
    timings,
    cache,
    shard,
  } = flags;
  return {
    kind: 'build',
    options: {
      selectors: command.args,
      given,
      all,
      site,
      out,
      formats: new Set(chosen as Format[]),
      theme,
      prose,
      paper,
      handout,
      pdfNotes,
      strict,
      quiet,
      json,
      timings,
      cache,
      ...(publish === undefined ? {} : {publish}),
      ...(browser === undefined ? {} : {browser}),
      ...(shard === undefined ? {} : {shard}),
    },
  };
}

interface Flags extends Omit<Options, 'selectors' | 'formats' | 'given'> {
  readonly formats: string;
}

function program(version: string): Command {
  return new Command('lectern')
    .description('Turns the lecture notes of a course site into slide decks.')
    .argument('[lecture...]', 'key or file name of a lecture, or its beginning: W13 builds every lecture of week 13')
    .option('--all', 'build every lecture of the site', false)
    .option('--site <dir>', 'a Jekyll site, or any folder of notes', 'content')
    .option('--out <dir>', 'folder for the decks', 'output')
    .option('--formats <list>', `what to write beside the report: ${formats.join(', ')}`, usualFormats.join(','))
    .option('--theme <name|file>', 'a theme of the tool, or a Marp theme of your own (.css)', 'seminar')
    .addOption(
      new Option(
        '--prose <how>',
        'long prose: its leading run on the slide and all of it in the notes, or every word on slides',
      )
        .choices(['lead', 'full'])
        .default('lead'),
    )
    .addOption(new Option('--paper <size>', 'paper of the handout').choices(papers).default('a4'))
    .addOption(
      new Option(
        '--handout <layout>',
        'the handout: slides with their words, or slides alone with lines for writing, or so many a sheet',
      )
        .choices(handoutLayouts)
        .default('notes'),
    )
    .option(
      '--pdf-notes',
      'presenter notes as comments in the PDF of the slides; screen readers do not find them in its tags',
      false,
    )
    .option('--publish <dir>', 'copy PDF and handout to where the site in this folder links them')
    .option('--browser <path>', 'Chromium or Chrome to use')
    .option('--shard <i/n>', 'build the i-th of n even shares of the lectures, each on a machine of its own', readShard)
    .option('--strict', 'warnings fail the build', false)
    .option('--quiet', 'print errors only', false)
    .option('--json', 'print the report on standard output as JSON', false)
    .option(
      '--cache <dir>',
      'folder in which decks and figures that were made are found again (default: node_modules/.cache/lectern)',
    )
    .option('--no-cache', 'make everything anew, keep nothing')
    .option('--timings', 'print how long each stage took', false)
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .enablePositionalOptions() // --out of merge is its own
    .action(() => undefined)
    .allowExcessArguments(true);
}

/** The command `merge`; `done` is given its options. */
function merging(done: (options: MergeOptions) => void): Command {
  return new Command('merge')
    .description('join what the shards of a course have built to what one machine would have')
    .argument('<folder...>', 'output of each shard')
    .option('--out <dir>', 'folder for the whole', 'output')
    .option('--quiet', 'print errors only', false)
    .helpOption('--help', 'print this help')
    .action((folders: readonly string[], {out, quiet}: Omit<MergeOptions, 'folders'>) => done({folders, out, quiet}));
}

/** The command `browser`; `done` is given what is asked for. */
function browsers(done: (asked: BrowserCommand) => void): Command {
  const install = new Command('install')
    .description('fetch a headless Chromium, where none of this machine fits')
    .option('--path <dir>', "folder for it (default: Puppeteer's, where builds look)")
    .helpOption('--help', 'print this help')
    .action(({path}: {path?: string}) => done({what: 'install', ...(path === undefined ? {} : {path})}));
  return new Command('browser')
    .description('print which browser builds use')
    .option('--browser <path>', 'Chromium or Chrome to use')
    .helpOption('--help', 'print this help')
    .action(({browser}: {browser?: string}) => done({what: 'used', ...(browser === undefined ? {} : {browser})}))
    .addCommand(install.copyInheritedSettings(new Command().exitOverride()));
}

/** Machines that share a course; more would mean a slip of the pen. */
const mostShards = 999;

function readShard(text: string): Shard {
  const [, first = '', last = ''] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  const [index, of] = [Number(first), Number(last)];
  if (first === '') throw new InvalidArgumentError('It takes two numbers, such as 1/4: the first of four shares.');
  if (of > mostShards) throw new InvalidArgumentError(`There may be ${mostShards} shares at most.`);
  if (of < 1 || index < 1 || index > of)
    throw new InvalidArgumentError(
      of < 1
        ? 'There is at least one share: 1/1.'
        : `There is no share ${index} of ${of}: they go from 1/${of} to ${of}/${of}.`,
    );
  return {index, of};
}
