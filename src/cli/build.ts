// `lectern build`: its flags, and what is printed of a build.
import {Command, Option} from 'commander';
import {type ReportFormat, reportFormats} from '../report/annotations.ts';
import {announce, announceError} from '../commands/announce.ts';
import type {Host} from '../commands/host.ts';
import type {Terminal} from '../commands/terminal.ts';
import {
  type BuildOptions,
  type Format,
  answerModes,
  formats,
  handoutLayouts,
  papers,
  proseModes,
  defaultOptions,
} from '../options.ts';
import {formatDiagnostics, computeExitCode} from '../report/report.ts';
import {readStageSeconds, measureTime, formatTimings} from '../timings.ts';
import {resultOf, watchBuild} from './progress.ts';
import type {Ask} from './request.ts';
import {readFormats, readHosts, readMinutes, readSeconds, readShard} from './values.ts';

/** What the command line asks for: a build, and how to speak of it. */
export interface BuildRequest extends BuildOptions {
  readonly lectures: readonly string[];
  readonly formats: readonly Format[];
  readonly out: string;
  readonly strict: boolean;
  readonly quiet: boolean;
  /** How diagnostics are printed on standard output. */
  readonly format: ReportFormat;
  readonly timings: boolean;
}

interface BuildFlags extends Omit<BuildRequest, 'lectures'> {
  readonly all: boolean;
  readonly json: boolean;
}

/** The command; it is meant where no command is named. */
export function buildCommand(ask: Ask): Command {
  const command = new Command('build')
    .summary('build lectures (also without its name: lectern W13)')
    .description('Builds lectures: slides as HTML and PDF, a handout, and the deck as Marp Markdown.')
    .argument('[lecture...]', 'key or file name of a lecture, or its beginning: W13 builds every lecture of week 13');
  for (const add of [addCourseFlags, addLayoutFlags, addOutputFlags, addMachineFlags]) add(command);
  return command
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      `
Examples:
  lectern W13                                  the lectures of week 13
  lectern --all --formats html,handout         a whole course, without PDFs of its slides
  lectern --all --site .. --publish .. --out ../slides`,
    )
    .action((lectures: readonly string[], flags: BuildFlags, command: Command) => {
      const options = readBuild(lectures, flags, command);
      ask({command: 'build', options, run: async (terminal, host) => runAndPrint(options, terminal, host)});
    });
}

/** What is built, and into which files. */
function addCourseFlags(command: Command): void {
  command
    .option('--all', 'build every lecture of the site', false)
    .option(
      '--site <dir>',
      'a Jekyll site, or any folder of notes (default: this folder where it is one, else content)',
    )
    .option('--out <dir>', 'folder for the decks', defaultOptions.out)
    .addOption(
      new Option('--formats <list>', `what to write beside the report: ${formats.join(', ')}`)
        .argParser(readFormats)
        .default(defaultOptions.formats, defaultOptions.formats.join(',')),
    );
}

/** How decks and handouts are laid out. */
function addLayoutFlags(command: Command): void {
  command
    .option('--theme <name|file>', 'a theme of the tool, or a Marp theme of your own (.css)', defaultOptions.theme)
    .addOption(
      new Option(
        '--prose <how>',
        'long prose: its leading run on the slide and all of it in the notes, or every word on slides',
      )
        .choices(proseModes)
        .default(defaultOptions.prose),
    )
    .option(
      '--minutes <list>',
      'plan the deck for a session: what there is no time for stands in an appendix (50; several: 20,50,75; all: none)',
      readMinutes,
    )
    .addOption(new Option('--paper <size>', 'paper of the handout').choices(papers).default(defaultOptions.paper))
    .addOption(
      new Option(
        '--handout <layout>',
        'the handout: the notes as a running text, slides with their words, with lines for writing, or so many a sheet',
      )
        .choices(handoutLayouts)
        .default(defaultOptions.handout),
    )
    .addOption(
      new Option('--answers <how>', 'folded parts and solutions in the script: as they are, or room in their place')
        .choices(answerModes)
        .default(defaultOptions.answers),
    )
    .option(
      '--pdf-notes',
      'presenter notes as comments in the PDF of the slides; screen readers do not find them in its tags',
      false,
    )
    .option('--pdf-steps', 'each step of a slide is a page of the PDF, where the notes ask for steps', false);
}

/** What becomes of the files, and what is printed. */
function addOutputFlags(command: Command): void {
  command
    .option('--keep', 'leave what an earlier run wrote and this one no longer makes', false)
    .option('--publish <dir>', 'copy PDF and handout to where the site in this folder links them')
    .option('--strict', 'warnings fail the build', false)
    .option('--quiet', 'print errors only', false)
    .addOption(
      new Option(
        '--format <how>',
        'what to print on standard output: nothing (text), the reports as JSON, or diagnostics for GitHub or as SARIF',
      )
        .choices(reportFormats)
        .default('text'),
    )
    .option('--json', 'the same as --format json', false);
}

/** What the build may use of time, network and machine. */
function addMachineFlags(command: Command): void {
  command
    .option(
      '--time-limit <seconds>',
      `processor time for the slides of one lecture; then it gets a plain deck (default: ${defaultOptions.timeLimit})`,
      readSeconds,
    )
    .option(
      '--fetch-figures [hosts]',
      'fetch figures on the web, from these hosts alone (a comma between them), else those of lectern.yml, else all',
      readHosts,
    )
    .option('--browser <path>', 'Chromium or Chrome to use')
    .option('--shard <i/n>', 'build the i-th of n even shares of the lectures, each on a machine of its own', readShard)
    .option(
      '--cache <dir>',
      'folder in which decks and figures that were made are found again (default: node_modules/.cache/lectern)',
    )
    .option('--no-cache', 'make everything anew, keep nothing')
    .option('--timings', 'print how long each stage took', false);
}

/** The request that the flags make; what only stands there by default is left to the course's own config. */
function readBuild(lectures: readonly string[], {all, json, ...flags}: BuildFlags, command: Command): BuildRequest {
  if (lectures.length === 0 && !all)
    command.error(
      'error: which lecture? Name one (lectern W13), or build all of them with --all; `lectern list` shows them',
    );
  const given = (['theme', 'prose', 'paper', 'handout'] as const).filter(
    flag => command.getOptionValueSource(flag) !== 'default',
  );
  const {theme, prose, paper, handout, ...rest} = flags;
  const own = Object.fromEntries(given.map(flag => [flag, {theme, prose, paper, handout}[flag]]));
  const format = json ? 'json' : flags.format;
  return {...rest, ...own, format, ledgers: format === 'json', lectures: all ? [] : lectures};
}

/** Builds and prints what becomes of it. */
async function runAndPrint(request: BuildRequest, terminal: Terminal, host: Host): Promise<0 | 1> {
  const {strict, quiet, format, timings, ...options} = request;
  const isMoving = terminal.isInteractive && !quiet && format === 'text';
  const watch = watchBuild(terminal, {strict, quiet, isMoving});
  const {runBuild} = await measureTime('imports', () => import('../api.ts'));
  const result = await runBuild({...options, onProgress: watch.onProgress}, host)
    .finally(watch.end)
    .catch((error: unknown) => announceError(error, {site: options.site, format, terminal}));
  if (result.published) {
    if (!quiet) terminal.error(result.published.summary);
    result.published.conflicts.forEach(terminal.error);
  }
  const own = result.diagnostics.filter(({rule}) => rule === 'accept-unused');
  if (!quiet) formatDiagnostics(own, 'info').forEach(terminal.error);
  if (format === 'json')
    terminal.out(
      `${JSON.stringify(
        result.lectures.map(({report}) => report),
        null,
        1,
      )}\n`,
    );
  else announce(result.diagnostics, result.site, format, terminal);
  if (timings) for (const line of formatTimings(readStageSeconds(), performance.now() / 1000)) terminal.error(line);
  return result.ok ? computeExitCode(result.lectures.map(resultOf), strict) : 1;
}
