// `lectern pace`: its flags, and what it says of what was learnt.
import {Command} from 'commander';
import type {CoursePace} from '../../commands/pace/pace.ts';
import {defaultOptions} from '../../options.ts';
import type {Ask} from '../request.ts';

/** The command that takes rehearsals into the plan. */
export function paceCommand(ask: Ask): Command {
  return new Command('pace')
    .description('learn from timing files of rehearsals')
    .argument('<file...>', 'timing files (KEY.timing.json), as a rehearsal in the console writes them')
    .option(
      '--site <dir>',
      'a Jekyll site, or any folder of notes (default: this folder where it is one, else content)',
    )
    .option('--out <dir>', 'folder of the decks', defaultOptions.out)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExample:\n  lectern pace ~/Downloads/W13.timing.json')
    .action((files: readonly string[], flags: {readonly site?: string; readonly out: string}) => {
      const options = {...flags, files};
      ask({
        command: 'pace',
        options,
        run: async (terminal, host) => {
          const {takePace} = await import('../../commands/pace/pace.ts');
          terminal.out(paceText(await takePace(files, flags, host)));
          return 0;
        },
      });
    });
}

/** What was learnt, a line a lecture, and one for the course. */
function paceText({lectures, factor, config}: CoursePace): string {
  const lines = lectures.map(({key, file, learnt: {seconds, unknown, planned, actual, compared}}) => {
    const gone = unknown > 0 ? `; ${unknown} of the rehearsal are not in the deck any more` : '';
    const against = compared > 0 ? `, ${minutes(actual)} where ${minutes(planned)} were planned` : '';
    return `${key}: ${seconds.size} slides rehearsed${against}${gone} (${file})`;
  });
  const course =
    factor === null
      ? 'The pace of the course stays as it is: ten slides at least have to be rehearsed that were estimated.'
      : `The course goes at ${factor} of the usual times (pace in ${config}).`;
  return `${[...lines, course, 'Build again, and the plan follows.'].join('\n')}\n`;
}

function minutes(seconds: number): string {
  return `${(seconds / 60).toFixed(1)} min`;
}
