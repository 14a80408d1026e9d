// `lectern present`: its flags, and the addresses that it prints.
import {Command} from 'commander';
import {defaultOptions} from '../../options.ts';
import {openBrowserAt} from './open-browser.ts';
import type {Ask} from '../request.ts';
import {readPort} from '../values.ts';

interface PresentFlags {
  readonly site?: string;
  readonly out: string;
  readonly port: number;
  readonly host: boolean;
  readonly open: boolean;
}

/** The command that presents a deck: on this machine, and with `--host` for a phone and the class too. */
export function presentCommand(ask: Ask): Command {
  return new Command('present')
    .summary('present a deck with the phone as remote')
    .description('Presents a deck that is built: the phone turns pages and shows notes, the class may follow along.')
    .argument('<lecture>', 'its deck is in the output folder')
    .option(
      '--site <dir>',
      'a Jekyll site, or any folder of notes (default: this folder where it is one, else content)',
    )
    .option('--out <dir>', 'folder of the decks', defaultOptions.out)
    .option('--port <number>', 'port to listen on, 0 for any that is free', readPort, 0)
    .option('--host', 'let phone and class on the network in: with the addresses that are printed', false)
    .option('--no-open', 'open no browser')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExample:\n  lectern present W13 --host')
    .action((lecture: string, {host: isOpen, open, ...flags}: PresentFlags) => {
      const options = {...flags, isOpen, lecture};
      ask({
        command: 'present',
        options: {...options, open},
        run: async (terminal, host) => {
          const {startPresent} = await import('../../commands/present/present.ts');
          const presentation = await startPresent(options);
          const close = (): void => void presentation[Symbol.asyncDispose]();
          host.stop.before(close);
          terminal.out(`${presentation.url}\n`);
          if (isOpen) terminal.out(`phone:  ${presentation.remote}\nclass:  ${presentation.follow}\n`);
          if (open) openBrowserAt(presentation.url);
          await presentation.closed;
          return 0;
        },
      });
    });
}
