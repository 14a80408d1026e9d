// Words of a command line that is being typed -> what may follow, as the shells' scripts read it.
import {families} from '../../dialects/families.ts';
import {readdirSync} from 'node:fs';
import {RootCommand} from '@bomb.sh/tab';
import type {Command, Option} from 'commander';
import {formats} from '../../options.ts';
import {defaultSite} from '../../site/default-site.ts';
import {readSite} from '../../site/site.ts';

/** What the completion library has of the whole program and of each command. */
interface Tabbed {
  option(name: string, description: string, valuesOrShort?: Add | string): unknown;
  argument(name: string, values: Add, isVariadic: boolean): unknown;
}
type Add = (add: (value: string, description: string) => void) => void;

/**
 * Prints what may follow `words` in a program of these `commands`; the last of them is the one that is typed, empty
 * where it is not begun.
 */
export async function complete(words: readonly string[], commands: readonly Command[]): Promise<void> {
  const keys = await keysOf(words);
  const typed = words.at(-1) ?? '';
  const root = new RootCommand();
  for (const command of commands) {
    if (command.name() === 'complete') continue;
    describe(root.command(command.name(), command.summary() || command.description()), command, keys, typed);
    // Build is meant where no command is named.
    if (command.name() === 'build') describe(root, command, keys, typed);
  }
  root.parse([...words]);
}

function describe(tabbed: Tabbed, command: Command, keys: readonly string[], typed: string): void {
  for (const option of command.options) {
    const {long, description, short} = option;
    const name = long?.slice(2) ?? '';
    const values = option.required ? valuesOf(option, typed) : undefined;
    if (values === undefined) tabbed.option(name, description, short?.slice(1));
    else tabbed.option(name, description, listing(values));
  }
  for (const argument of command.registeredArguments) {
    const name = argument.name();
    const values = argument.argChoices ?? (name === 'lecture' ? keys : name === 'shell' ? [] : folders(typed));
    tabbed.argument(name, listing(values), argument.variadic);
  }
}

/** What tells the completion library of `values`. */
function listing(values: readonly string[]): Add {
  return add => {
    for (const value of values) add(value, '');
  };
}

/** Values that an option may take. */
function valuesOf({flags, argChoices, defaultValue}: Option, typed: string): readonly string[] {
  if (argChoices) return argChoices;
  const value = typed.replace(/^--[\w-]+=/, '');
  if (Array.isArray(defaultValue)) {
    const before = value.includes(',') ? `${value.slice(0, value.lastIndexOf(','))},` : '';
    return allFormats.map(format => before + format);
  }
  return /<dir>|<path>|file>/.test(flags) ? folders(value) : [];
}

const allFormats: readonly string[] = formats;

/** Folders that begin with what is typed. */
function folders(typed: string): readonly string[] {
  const parent = typed.slice(0, typed.lastIndexOf('/') + 1);
  try {
    return readdirSync(parent || '.', {withFileTypes: true})
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(({name}) => `${parent}${name}`)
      .sort();
  } catch {
    return [];
  }
}

/** Keys of the course that the words name, or of the usual one; none where there is none. */
async function keysOf(words: readonly string[]): Promise<readonly string[]> {
  const at = words.indexOf('--site');
  const named = at >= 0 ? words[at + 1] : words.find(word => word.startsWith('--site='))?.slice('--site='.length);
  try {
    return (await readSite(named || defaultSite(process.cwd(), families), undefined, families)).posts.map(
      ({key}) => key,
    );
  } catch {
    return [];
  }
}
