// `lectern init`: its flags, and a line a file.
import {Command} from 'commander';
import type {InitStep} from '../commands/init/init.ts';
import type {Ask} from './request.ts';

/** The command that sets a course up. */
export function initCommand(ask: Ask): Command {
  return new Command('init')
    .summary('set a course up; nothing is overwritten')
    .description('set a course up: lectern.yml, an npm script, the themes for Marp in VS Code; nothing is overwritten')
    .argument('[dir]', "the course's folder", '.')
    .option('--ci', 'a GitHub workflow too, which builds the decks on each push', false)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExamples:\n  lectern init\n  lectern init ../my-course --ci')
    .action((dir: string, {ci}: {readonly ci: boolean}) => {
      ask({
        command: 'init',
        options: {dir, ci},
        run: async terminal => {
          const {initCourse} = await import('../commands/init/init.ts');
          terminal.out(initText(await initCourse(dir, ci), dir));
          return 0;
        },
      });
    });
}

const said = {
  written: 'written',
  changed: 'changed',
  'there already': 'there already, left as it is',
  'by hand': 'left as it is',
} as const;

/** A line a file, what to do by hand below it, and what comes next. */
export function initText(steps: readonly InitStep[], dir: string): string {
  const width = Math.max(...steps.map(({file}) => file.length));
  const lines = steps.flatMap(({file, state, advice}) => [
    `${file.padEnd(width)}  ${said[state]}`,
    ...(advice === undefined ? [] : [`  ${advice}`]),
  ]);
  const where = dir === '.' ? '' : `cd ${dir} && `;
  return `${[...lines, '', `Next: ${where}npm install --save-dev lectern && npm run slides -- --all`].join('\n')}\n`;
}
