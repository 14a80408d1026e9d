// `lectern check`: its flags, and what it prints of what is wrong in the notes.
import {Command, InvalidArgumentError, Option} from 'commander';
import {announce, announceError} from '../commands/announce.ts';
import type {CheckedPost} from '../commands/check/check-post.ts';
import type {Host} from '../commands/host.ts';
import type {Terminal} from '../commands/terminal.ts';
import {type Diagnostic, type Severity, unanswered} from '../model/diagnostic.ts';
import {type ReportFormat, reportFormats} from '../report/annotations.ts';
import {formatDiagnostics} from '../report/report.ts';
import type {Ask} from './request.ts';

/** What `check` is requested. */
export interface CheckRequest {
  readonly lectures: readonly string[];
  readonly site?: string;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly format: ReportFormat;
  readonly minutes?: number;
  /** The page on accessibility: its file, or true for the usual name. */
  readonly access?: string | true;
  /** A file of descriptions that go into the notes. */
  readonly take?: string;
  /** They are written, and not shown alone. */
  readonly write: boolean;
}

/** Usual name of the page on accessibility. */
const accessFile = 'accessibility.html';

type CheckFlags = Omit<CheckRequest, 'lectures'> & {readonly json: boolean};

/** The command that looks for what is wrong in notes, without building them. */
export function checkCommand(ask: Ask): Command {
  return new Command('check')
    .summary('find what is wrong in the notes, in seconds')
    .description(
      'Finds what is wrong in the notes without building them: dead links and anchors, figures that are missing, ' +
        'heavy or undescribed, headings, references, formulas, code, and what is never closed.',
    )
    .argument('[lecture...]', 'lectures: key, file name, or how they begin (W13); all where none is named')
    .option(
      '--site <dir>',
      'a Jekyll site, or any folder of notes (default: this folder where it is one, else content)',
    )
    .option('--strict', 'warnings fail the check', false)
    .option('--quiet', 'print warnings and errors only', false)
    .option('--minutes <n>', 'how long a lecture may take to say (default: 90)', readMinutes)
    .addOption(
      new Option('--format <how>', 'what to print: lines, JSON, annotations for GitHub, or SARIF')
        .choices(reportFormats)
        .default('text'),
    )
    .option('--json', 'the same as --format json', false)
    .option('--access [file]', `write a page on accessibility, to fill in what figures show (default: ${accessFile})`)
    .option('--take <file>', 'show what the descriptions saved from that page change in the notes')
    .option('--write', 'with --take: change the notes', false)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExamples:\n  lectern check\n  lectern check W13 --strict\n  lectern check --access')
    .action((lectures: readonly string[], {json, ...flags}: CheckFlags, command: Command) => {
      const options: CheckRequest = {...flags, format: json ? 'json' : flags.format, lectures};
      const {take: file} = options;
      if (file !== undefined && lectures.length > 0)
        command.error('error: the file of --take names the lectures itself: name none here');
      if (typeof flags.access === 'string' && !/\.html?$/i.test(flags.access))
        command.error('error: --access writes a page: name a file that ends in .html, and lectures before it');
      if (options.write && file === undefined) command.error('error: --write goes with --take');
      ask({
        command: 'check',
        options,
        run: async (terminal, host) =>
          file === undefined ? check(options, terminal) : take(file, options, {terminal, host}),
      });
    });
}

/** Shows what the descriptions of `file` change in the notes, or changes them; 1 where one was refused. */
async function take(
  file: string,
  {site, write}: CheckRequest,
  {terminal, host}: {readonly terminal: Terminal; readonly host: Host},
): Promise<0 | 1> {
  const {takeIntoNotes} = await import('../commands/check/take/take-into-notes.ts');
  const results = await takeIntoNotes(file, {site, isWritten: write}, host);
  for (const {post, taken, diff, refused} of results) {
    terminal.out(diff);
    const count = `${plural(taken, 'description')}${refused.length > 0 ? `, ${refused.length} refused` : ''}`;
    terminal.error(`${post}: ${count}`);
    for (const line of formatDiagnostics(refused, 'info')) terminal.error(line);
  }
  if (!write && results.some(({taken}) => taken > 0))
    terminal.error('Nothing is written yet: do it with --write, or apply the diff.');
  return results.every(({refused}) => refused.length === 0) ? 0 : 1;
}

function readMinutes(value: string): number {
  const minutes = Number(value);
  if (!(minutes > 0)) throw new InvalidArgumentError('Write a number of minutes, such as 90.');
  return minutes;
}

async function check(request: CheckRequest, terminal: Terminal): Promise<0 | 1> {
  const {strict, quiet, format, access: page, lectures, site: folder, minutes} = request;
  const options = {lectures, site: folder, minutes, access: page === true ? accessFile : page};
  const {checkCourse} = await import('../commands/check/check.ts');
  const {site, posts, unused, warnings, access} = await checkCourse(options).catch((error: unknown) =>
    announceError(error, {site: options.site, format, terminal}),
  );
  const diagnostics = [...posts.flatMap(one => one.diagnostics), ...unused];
  warnings.forEach(terminal.error);
  if (format === 'text') terminal.out(checkText(posts, unused, quiet));
  else if (format === 'json')
    terminal.out(
      `${JSON.stringify(
        posts.map(({key, post, diagnostics}) => ({key, post, diagnostics})),
        null,
        1,
      )}\n`,
    );
  else announce(diagnostics, site.root, format, terminal);
  if (access !== undefined)
    terminal.error(`${access.path}: ${plural(access.figures, 'figure')} to describe. Open it in a browser.`);
  const fails: readonly Severity[] = strict ? ['error', 'warning'] : ['error'];
  return unanswered(diagnostics).some(({severity}) => fails.includes(severity)) ? 1 : 0;
}

/** A heading a post with its diagnostics below, those of lectern.yml, and a line that counts. */
function checkText(
  posts: readonly Pick<CheckedPost, 'post' | 'diagnostics'>[],
  unused: readonly Diagnostic[],
  quiet: boolean,
): string {
  const min = quiet ? 'warning' : 'info';
  const lines = [...posts.map(({diagnostics}) => diagnostics), unused].flatMap(diagnostics =>
    formatDiagnostics(diagnostics, min, Number.POSITIVE_INFINITY),
  );
  const all = unanswered([...posts.flatMap(one => one.diagnostics), ...unused]);
  const count = (severity: Severity): number => all.filter(one => one.severity === severity).length;
  const summary = [
    plural(posts.length, 'lecture'),
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    plural(count('info'), 'note'),
  ].join(', ');
  return `${[...lines, summary].join('\n')}\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
