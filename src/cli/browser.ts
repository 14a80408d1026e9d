// `lectern browser`: its flags, and what is printed of the browser in use.
import {Argument, Command} from 'commander';
import type {Ask} from './request.ts';

interface BrowserFlags {
  readonly browser?: string;
  readonly path?: string;
}

/** The command that names the browser which builds use, or fetches one. */
export function browserCommand(ask: Ask): Command {
  return new Command('browser')
    .summary('print or fetch the browser that builds use')
    .description('print which browser builds use, or fetch one where none fits')
    .addArgument(new Argument('[action]', 'fetch a headless Chromium').choices(['install']))
    .option('--browser <path>', 'Chromium or Chrome to use')
    .option('--path <dir>', "with install: folder for it (default: Puppeteer's, where builds look)")
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExamples:\n  lectern browser\n  lectern browser install')
    .action((action: string | undefined, flags: BrowserFlags) => {
      ask({
        command: 'browser',
        options: {...flags, isInstall: action === 'install'},
        run: async ({out, error: log}) => {
          const {browserLines, installBrowser, usedBrowser} = await import('../commands/browser.ts');
          out(
            action === 'install'
              ? `${await installBrowser({...flags, log})}\n`
              : browserLines(await usedBrowser({...flags, log})),
          );
          return 0;
        },
      });
    });
}
