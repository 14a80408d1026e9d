// `lectern doctor`: its flags, and a line a finding.
import {Command} from 'commander';
import type {DoctorOptions, DoctorCheck} from '../commands/doctor.ts';
import {defaultOptions} from '../options.ts';
import type {Ask} from './request.ts';

type DoctorFlags = DoctorOptions & {readonly json: boolean};

/** The command that looks at machine and course. */
export function doctorCommand(ask: Ask): Command {
  return new Command('doctor')
    .summary('look for what is wrong, and say what to do')
    .description('look at Node, browser, fonts, folders, site, config and figures, and say what to do')
    .option(
      '--site <dir>',
      'a Jekyll site, or any folder of notes (default: this folder where it is one, else content)',
    )
    .option('--out <dir>', 'folder for the decks', defaultOptions.out)
    .option('--browser <path>', 'Chromium or Chrome to use')
    .option('--cache <dir>', 'folder of the cache (default: node_modules/.cache/lectern)')
    .option('--json', 'print it as JSON', false)
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      '\nIt ends with exit code 1 where something is wrong.\n\nExample:\n  lectern doctor --site ../my-course',
    )
    .action(({json, ...flags}: DoctorFlags) => {
      ask({
        command: 'doctor',
        options: {...flags, json},
        run: async terminal => {
          const {examine} = await import('../commands/doctor.ts');
          const checks: DoctorCheck[] = [];
          await examine(flags, check => {
            checks.push(check);
            if (!json) terminal.out(formatCheck(check));
          });
          if (json) terminal.out(`${JSON.stringify(checks, null, 1)}\n`);
          return checks.some(({state}) => state === 'wrong') ? 1 : 0;
        },
      });
    });
}

/** One line, and what to do on a line below it. */
export function formatCheck({about, state, found, todo}: DoctorCheck): string {
  const line = `${state.padEnd(7)}  ${about}: ${found}\n`;
  return todo === undefined ? line : `${line}         ${todo}\n`;
}
