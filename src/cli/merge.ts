// `lectern mergeShards`: its flags.
import {Command} from 'commander';
import {type MergeOptions, defaultOptions} from '../options.ts';
import type {Ask} from './request.ts';

/** The command that joins the outputs of shards. */
export function mergeCommand(ask: Ask): Command {
  return new Command('merge')
    .summary('join what the shards of a course have built')
    .description('join what the shards of a course have built to what one machine would have')
    .argument('<folder...>', 'output of each shard')
    .option('--out <dir>', 'folder for the whole', defaultOptions.out)
    .option('--quiet', 'print errors only', false)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExample:\n  lectern merge shard-1 shard-2 shard-3 --out output')
    .action((folders: readonly string[], {out, quiet}: Omit<MergeOptions, 'folders'>) => {
      const options = {folders, out, quiet};
      ask({
        command: 'merge',
        options,
        run: async (terminal, {stop}) =>
          (await import('../commands/shard/merge.ts')).mergeShards(options, terminal, stop),
      });
    });
}
