// `lectern list`: its flags, and the table it prints.
import {Command} from 'commander';
import type {ListedLecture} from '../commands/list.ts';
import {defaultOptions} from '../options.ts';
import type {Ask} from './request.ts';

/** What `list` is requested. */
export interface ListOptions {
  readonly lectures: readonly string[];
  readonly site?: string;
  readonly out: string;
  readonly json: boolean;
}

/** The command that lists the lectures of a course. */
export function listCommand(ask: Ask): Command {
  return new Command('list')
    .summary('list lectures, with slides and minutes')
    .description('list the lectures of a course, with slides and minutes where they are built')
    .argument('[lecture...]', 'only these')
    .option(
      '--site <dir>',
      'a Jekyll site, or any folder of notes (default: this folder where it is one, else content)',
    )
    .option('--out <dir>', 'folder of the decks', defaultOptions.out)
    .option('--json', 'print it as JSON', false)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExample:\n  lectern list W13 --site ../my-course')
    .action((lectures: readonly string[], flags: Omit<ListOptions, 'lectures'>) => {
      const options: ListOptions = {...flags, lectures};
      ask({
        command: 'list',
        options,
        run: async terminal => {
          const {listLectures} = await import('../commands/list.ts');
          const listed = await listLectures(options.site, options.out, lectures);
          terminal.out(options.json ? `${JSON.stringify(listed, null, 1)}\n` : listText(listed));
          return 0;
        },
      });
    });
}

/** One line a lecture: key, week, date, slides and minutes, file; columns as wide as they need. */
export function listText(lectures: readonly ListedLecture[]): string {
  const rows = [
    ['lecture', 'week', 'date', 'slides', 'minutes', 'file'],
    ...lectures.map(({key, week, date, isBuilt, slides, minutes, post}) => [
      key,
      week,
      date,
      isBuilt ? String(slides) : 'not built',
      minutes === undefined ? '' : String(minutes),
      post,
    ]),
  ];
  const used = [0, 1, 2, 3, 4, 5].filter(i => rows.slice(1).some(row => row[i] !== ''));
  const widths = used.map(i => Math.max(...rows.map(row => [...(row[i] ?? '')].length)));
  const line = (row: readonly string[]): string =>
    used
      .map((i, at) => (row[i] ?? '') + ' '.repeat((widths[at] ?? 0) - [...(row[i] ?? '')].length))
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}
