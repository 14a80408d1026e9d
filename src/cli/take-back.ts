// `lectern take-back`: its flags, and what it prints of what somebody changed in a deck.
import {Command, InvalidArgumentError} from 'commander';
import type {TakenBack} from '../commands/take-back/take-back.ts';
import {defaultOptions} from '../options.ts';
import type {Ask} from './request.ts';

interface TakeBackFlags {
  readonly site?: string;
  readonly out: string;
  readonly only?: readonly number[];
  readonly write: boolean;
  readonly json: boolean;
}

/** The command that takes the changes of a PowerPoint file back into the notes. */
export function takeBackCommand(ask: Ask): Command {
  return new Command('take-back')
    .summary('take edits made in PowerPoint to the notes')
    .description(
      'Reads a deck that Lectern wrote (--formats pptx) and somebody edited: words, items, slides and notes that are ' +
        'other, new, gone or elsewhere. It shows what the notes would be, and lists what cannot be told.',
    )
    .argument('<deck>', 'the PowerPoint file')
    .option(
      '--site <dir>',
      'a Jekyll site, or any folder of notes (default: this folder where it is one, else content)',
    )
    .option('--out <dir>', 'folder of the decks, for files that do not say any more what they were', defaultOptions.out)
    .option('--only <numbers>', 'take these changes alone: 1,3-5', readNumbers)
    .option('--write', 'change the notes', false)
    .option('--json', 'print it as JSON', false)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExamples:\n  lectern take-back W13.pptx\n  lectern take-back W13.pptx --only 1,3 --write')
    .action((file: string, {write, json, ...flags}: TakeBackFlags) => {
      const options = {...flags, file, isWritten: write};
      ask({
        command: 'take-back',
        options,
        run: async (terminal, host) => {
          const {takeBack} = await import('../commands/take-back/take-back.ts');
          const taken = await takeBack(options, host);
          if (json) terminal.out(showControls(`${JSON.stringify(taken, null, 1)}\n`));
          else {
            terminal.out(showControls(taken.diff));
            for (const line of takenLines(taken, write)) terminal.error(showControls(line));
          }
          return taken.changes.every(({refused}) => refused === undefined) ? 0 : 1;
        },
      });
    });
}

/** A line a change, and one that says what became of all. */
function takenLines({post, isStale, changes, lost}: TakenBack, isWritten: boolean): readonly string[] {
  const refused = changes.filter(one => one.refused !== undefined);
  const taken = changes.length - refused.length;
  return [
    ...changes.map(({number, what, line, refused: why}) =>
      why === undefined ? `${number}. ${what} (${post}:${line})` : `${number}. ${what}: not taken: ${why}`,
    ),
    ...(isStale
      ? ['The notes have changed since the deck was made: what stands there otherwise now is not taken.']
      : []),
    ...lost.map(
      ({anchor, line}) => `There is no heading #${anchor} any more: the link in ${post}:${line} leads nowhere`,
    ),
    `${post}: ${taken} of ${changes.length} changes taken`,
    ...(taken > 0 && !isWritten ? ['Nothing is written yet: do it with --write, or apply the diff.'] : []),
  ];
}

/** `text` with its control characters spelled, but for ends of lines and tabs: a terminal obeys them. */
export function showControls(text: string): string {
  return text.replace(/(?!\n|\t|\r\n)\p{Cc}/gu, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `1,3-5` -> 1, 3, 4, 5. */
function readNumbers(value: string): readonly number[] {
  return value.split(',').flatMap(part => {
    const [, from, to] = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(part) ?? [];
    if (from === undefined) throw new InvalidArgumentError('Write numbers of the list, such as 1,3-5.');
    const last = Number(to ?? from);
    if (last < Number(from)) throw new InvalidArgumentError(`Write the smaller number first: ${last}-${from}.`);
    return Array.from({length: last - Number(from) + 1}, (_, i) => Number(from) + i);
  });
}
