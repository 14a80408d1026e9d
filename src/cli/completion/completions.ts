// `lectern completions`: prints a shell's script. The script asks `lectern complete -- words` for what may follow.
import {Argument, Command} from 'commander';
import type {Ask} from '../request.ts';

/** Shells that there is a script for. */
const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** The command that prints the script. */
export function completionsCommand(ask: Ask): Command {
  return new Command('completions')
    .summary('print what completes words in your shell')
    .description('print a script that completes commands, options and lectures in your shell')
    .addArgument(new Argument('<shell>', 'your shell').choices(shells))
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      `
Examples:
  lectern completions bash >> ~/.bashrc
  lectern completions zsh > "\${fpath[1]}/_lectern"
  lectern completions fish > ~/.config/fish/completions/lectern.fish`,
    )
    .action((shell: string) => {
      const print = async (): Promise<0> => {
        const {script} = await import('@bomb.sh/tab');
        script(shell, 'lectern', 'lectern');
        return 0;
      };
      ask({command: 'completions', options: {shell}, run: print});
    });
}

/** What the script asks: the words so far, after `--`. It stands in no help. */
export function completeCommand(ask: Ask): Command {
  return new Command('complete')
    .argument('[words...]')
    .helpOption(false)
    .action((words: readonly string[], _: unknown, command: Command) => {
      const answer = async (): Promise<0> => {
        const {complete} = await import('./complete.ts');
        await complete(words, command.parent?.commands ?? []);
        return 0;
      };
      ask({command: 'complete', options: {words}, run: answer});
    });
}
