// `lectern plan`: its flags, and what it prints of the pages and of the choices of words.
import {Command} from 'commander';
import type {LecturePlan} from '../api.ts';
import type {Host} from '../commands/host.ts';
import type {Terminal} from '../commands/terminal.ts';
import {formatDiagnostics} from '../report/report.ts';
import type {Ask} from './request.ts';

/** What `plan` is requested. */
export interface PlanRequest {
  readonly lectures: readonly string[];
  readonly site?: string;
  readonly json: boolean;
  /** A file of choices that go into the notes. */
  readonly take?: string;
  /** They go into side files, and the notes stay as they are. */
  readonly side: boolean;
}

/** The command that tells what would stand where. */
export function planCommand(ask: Ask): Command {
  return new Command('plan')
    .summary('tell what would stand on which slide')
    .description('tell what would stand on which slide, and which words of long blocks were chosen among which')
    .argument('[lecture...]', 'lectures: key, file name, or how they begin (W13)')
    .option(
      '--site <dir>',
      'a Jekyll site, or any folder of notes (default: this folder where it is one, else content)',
    )
    .option('--json', 'print it as JSON', false)
    .option('--take <file>', 'write the choices of a file (the JSON, with "show" beside a block) into the notes')
    .option('--side', 'with --take: into _slides/KEY.yml, and leave the notes as they are', false)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExamples:\n  lectern plan W13 --json > choices.json\n  lectern plan --take choices.json')
    .action((lectures: readonly string[], flags: Omit<PlanRequest, 'lectures'>, command: Command) => {
      const options: PlanRequest = {...flags, lectures};
      if (options.take === undefined && lectures.length === 0)
        command.error('error: which lecture? Name one: lectern plan W13');
      if (options.take !== undefined && lectures.length > 0)
        command.error('error: the file of --take names the lectures itself: name none here');
      if (options.side && options.take === undefined) command.error('error: --side goes with --take');
      ask({
        command: 'plan',
        options,
        run: async (terminal, host) => {
          if (options.take !== undefined) return take(options.take, options, {terminal, host});
          const {runPlan} = await import('../api.ts');
          // A deck found again in the cache does not know what its words were chosen from.
          const {lectures: planned, ok} = await runPlan({site: options.site, lectures, cache: false}, host);
          terminal.out(options.json ? planJson(planned) : planned.map(planText).join('\n'));
          return ok ? 0 : 1;
        },
      });
    });
}

/** Takes the choices of `file` into the notes, and says what became of them; 1 where one was refused. */
async function take(
  file: string,
  {site, side}: PlanRequest,
  {terminal, host}: {readonly terminal: Terminal; readonly host: Host},
): Promise<0 | 1> {
  const {takeIntoCourse} = await import('../commands/choices/take-course.ts');
  const results = await takeIntoCourse(file, {site, isBeside: side}, host);
  for (const {post, taken, refused} of results) {
    terminal.error(`${post}: ${taken} choices taken${refused.length > 0 ? `, ${refused.length} refused` : ''}`);
    for (const line of formatDiagnostics(refused, 'info')) terminal.error(line);
  }
  return results.every(({refused}) => refused.length === 0) ? 0 : 1;
}

/** The choices of each lecture, as JSON (`docs/choices.md`). */
export function planJson(plans: readonly LecturePlan[]): string {
  const lectures = plans.map(({key, post, title, choices}) => ({key, post, title, choices}));
  return `${JSON.stringify({format: 1, lectures}, null, 1)}\n`;
}

/** A line a slide: number, title, layout and lines of the notes; below, what was chosen of long blocks. */
export function planText({key, post, pages, choices}: LecturePlan): string {
  const slides = pages.map(({number, title, layout, line}) => `${number}  ${title}  (${layout}, line ${line})`);
  const chosen = choices.flatMap(({line, words, shown, slides: on, why}) => [
    `${post}:${line}  ${words} words, slide ${on.join(', ') || '-'}: ${why}`,
    `  ${shown || '(said)'}`,
  ]);
  const head = `${key}: ${pages.length} slides, ${choices.length} long blocks`;
  return `${[head, ...slides, ...chosen].join('\n')}\n`;
}
