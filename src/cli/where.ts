// `lectern where`: its flags, and what is printed of a slide or a line.
import {Command} from 'commander';
import type {WhereFound} from '../commands/where/where.ts';
import type {BlockPlacement} from '../checks/where.ts';
import {LecternError} from '../errors.ts';
import {defaultOptions} from '../options.ts';
import type {Ask} from './request.ts';

interface WhereFlags {
  readonly cache?: string | false;
  readonly site?: string;
  readonly out: string;
  readonly browser?: string;
  readonly json: boolean;
}

/** The command that leads from a slide to its lines, and back. */
export function whereCommand(ask: Ask): Command {
  return new Command('where')
    .summary('find the lines of a slide, or back')
    .description('From a slide to its lines in the notes, or from a line to its slides.')
    .argument('<lecture>', 'key of a lecture, or its file; with a line behind a colon: notes.md:70')
    .argument('[slide]', 'number of the slide')
    .option(
      '--site <dir>',
      'a Jekyll site, or any folder of notes (default: this folder where it is one, else content)',
    )
    .option('--out <dir>', 'folder of the decks; what is not built there is planned', defaultOptions.out)
    .option('--browser <path>', 'Chromium or Chrome to plan with')
    .option('--cache <dir>', 'folder in which finished work is found again (default: node_modules/.cache/lectern)')
    .option('--no-cache', 'measure everything anew')
    .option('--json', 'print it as JSON', false)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExamples:\n  lectern where W13 12\n  lectern where _contents/W13.md:70')
    .action((lecture: string, slide: string | undefined, {json, ...flags}: WhereFlags) => {
      const options = {...flags, ...readSpot(lecture, slide)};
      ask({
        command: 'where',
        options,
        run: async (terminal, host) => {
          const {findWhere} = await import('../commands/where/where.ts');
          const found = await findWhere(options, host);
          for (const {key, isStale} of found)
            if (isStale) terminal.error(`${key} was built before its notes were changed: lines may have moved.`);
          terminal.out(json ? `${JSON.stringify(found, null, 1)}\n` : whereText(found));
          return 0;
        },
      });
    });
}

/** What the two words mean. Throws a LecternError where they name neither a slide nor a line. */
export function readSpot(
  lecture: string,
  slide: string | undefined,
): {readonly lecture: string; readonly slide?: number; readonly line?: number} {
  if (slide !== undefined) {
    if (!/^#?\d{1,6}$/.test(slide)) throw new LecternError(`error: "${slide}" is no number of a slide`, 2);
    return {lecture, slide: Number(slide.replace('#', ''))};
  }
  const [, name = '', line = ''] = /^(.+?)(?::|#L?)(\d{1,7})$/.exec(lecture) ?? [];
  if (name === '')
    throw new LecternError('error: name a slide (lectern where W13 12) or a line (lectern where notes.md:70)', 2);
  return {lecture: name, line: Number(line)};
}

/** A line a slide, `file:from-to` first where a slide was asked for, and a line a block below them. */
export function whereText(found: readonly WhereFound[]): string {
  return found
    .flatMap(({key, post, slides, blocks}) => [
      ...slides.map(
        ({number, id, title, line, endLine}) =>
          `${post}:${line}-${endLine}  slide ${number}: ${title}  ${key}.html#${id}`,
      ),
      ...(slides.length === 0 ? [`${key}: on no slide`] : []),
      ...blocks.map(one => `  ${describeBlock(one)}`),
    ])
    .map(line => `${line}\n`)
    .join('');
}

function describeBlock({kind, line, endLine, shownOn, inNotesOf, reason}: BlockPlacement): string {
  const list = (numbers: readonly number[]): string =>
    `${numbers.length === 1 ? 'slide' : 'slides'} ${numbers.join(', ')}`;
  const lines = line === endLine ? `line ${line}` : `lines ${line}-${endLine}`;
  const fates = [
    ...(shownOn.length > 0 ? [`on ${list(shownOn)}`] : []),
    ...(inNotesOf.length > 0 ? [`said with ${list(inNotesOf)}`] : []),
    ...(shownOn.length + inNotesOf.length === 0 ? [`left out: ${reason ?? 'no slide has it'}`] : []),
  ];
  return `${lines}, ${kind}: ${fates.join(', ')}`;
}
