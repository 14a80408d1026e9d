// `lectern plan`: its flags, and what it prints of the pages and of the choices of words.
import {Command} from 'commander';
import type {LecturePlan} from '../api.ts';
import type {Ask} from './request.ts';

/** What `plan` is requested. */
export interface PlanRequest {
  readonly lectures: readonly string[];
  readonly site?: string;
  readonly json: boolean;
}

/** The command that tells what would stand where. */
export function planCommand(ask: Ask): Command {
  return new Command('plan')
    .description('tell what would stand on which slide, and which words of long blocks were chosen among which')
    .argument('<lecture...>', 'lectures: key, file name, or how they begin (W13)')
    .option(
      '--site <dir>',
      'a Jekyll site, or any folder of notes (default: this folder where it is one, else content)',
    )
    .option('--json', 'print it as JSON', false)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExample:\n  lectern plan W13 --json > choices.json')
    .action((lectures: readonly string[], flags: Omit<PlanRequest, 'lectures'>) => {
      const options: PlanRequest = {...flags, lectures};
      ask({
        command: 'plan',
        options,
        run: async (terminal, host) => {
          const {runPlan} = await import('../api.ts');
          // A deck found again in the cache does not know what its words were chosen from.
          const {lectures: planned, ok} = await runPlan({site: options.site, lectures, cache: false}, host);
          terminal.out(options.json ? planJson(planned) : planned.map(planText).join('\n'));
          return ok ? 0 : 1;
        },
      });
    });
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
