// `lectern preview`: its flags, and the addresses that it prints.
import {Command} from 'commander';
import {openBrowserAt} from './open-browser.ts';
import type {Ask} from '../request.ts';
import {readPort} from '../values.ts';
import {defaultOptions} from '../../options.ts';

interface PreviewFlags {
  readonly site?: string;
  readonly out: string;
  readonly theme?: string;
  readonly browser?: string;
  readonly cache?: string | false;
  readonly port: number;
  readonly host: boolean;
  readonly open: boolean;
}

/** The command that shows decks while their notes are written. */
export function previewCommand(ask: Ask): Command {
  return new Command('preview')
    .summary('show decks while their notes are written')
    .description('Shows decks in a browser while their notes are written: what changes is set anew, without a reload.')
    .argument('[lecture...]', 'the first is opened; without one, the course page')
    .option(
      '--site <dir>',
      'a Jekyll site, or any folder of notes (default: this folder where it is one, else content)',
    )
    .option('--out <dir>', 'folder of decks that are built, which is passed over', defaultOptions.out)
    .option('--theme <name|file>', 'a theme of the tool, or a Marp theme of your own (.css)')
    .option('--browser <path>', 'Chromium or Chrome to measure with')
    .option('--cache <dir>', 'folder in which finished work is found again (default: node_modules/.cache/lectern)')
    .option('--no-cache', 'measure everything anew')
    .option('--port <number>', 'port to listen on, 0 for any that is free', readPort, 0)
    .option('--host', 'let others on the network look too, a phone: with the address that is printed', false)
    .option('--no-open', 'open no browser')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExample:\n  lectern preview W13 --site ../my-course')
    .action((lectures: readonly string[], {host: isOpen, open, ...flags}: PreviewFlags) => {
      const options = {...flags, isOpen, lectures: []};
      ask({
        command: 'preview',
        options: {...options, lectures, open},
        run: async (terminal, host) => {
          const {startPreview} = await import('../../commands/preview/preview.ts');
          const {findFirst} = await import('../../commands/preview/lecture-list.ts');
          const first = await findFirst(lectures, options);
          const preview = await startPreview(options, host, terminal.error);
          terminal.out(`${preview.url}${first}\n`);
          for (const url of preview.networkUrls) terminal.out(`${url}${first}\n`);
          if (open) openBrowserAt(`${preview.url}${first}`);
          await preview.closed;
          return 0;
        },
      });
    });
}
