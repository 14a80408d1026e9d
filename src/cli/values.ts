// What stands behind a flag of build -> its value; what is wrong with it is said as commander says it.
import {InvalidArgumentError} from 'commander';
import {type Format, formats, type Shard} from '../options.ts';

/** Formats by their names, commas between them. */
export function readFormats(text: string): readonly Format[] {
  const names = text
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(Boolean);
  const unknown = names.find(name => !isFormat(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`there is no format '${unknown}'; choose from ${formats.join(', ')}`);
  if (names.length === 0) throw new InvalidArgumentError(`it names none of ${formats.join(', ')}`);
  return names.filter(isFormat);
}

function isFormat(name: string): name is Format {
  return (formats as readonly string[]).includes(name);
}

/** Seconds of a time limit. */
export function readSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 1 && seconds <= 3600)) throw new InvalidArgumentError('It takes seconds, from 1 to 3600.');
  return seconds;
}

/** Lengths of sessions in minutes, commas between them; `all` for the whole deck. */
export function readMinutes(text: string): readonly number[] | 'all' {
  if (text.trim().toLowerCase() === 'all') return 'all';
  const lengths = text.split(',').map(Number);
  if (!lengths.every(one => one >= 1 && one <= 600))
    throw new InvalidArgumentError('It takes minutes from 1 to 600, such as 50 or 20,50,75; or all.');
  return [...new Set(lengths)].sort((a, b) => a - b);
}

/** Names of hosts, commas between them. */
export function readHosts(text: string): readonly string[] {
  const hosts = text.split(',').map(host => host.trim());
  // A lecture that follows the option would be taken for a host.
  if (!hosts.every(host => /^[\w-]+(?:\.[\w-]+)+$/.test(host)))
    throw new InvalidArgumentError('It takes names of hosts, such as upload.wikimedia.org, or stands last.');
  return hosts;
}

/** Machines that share a course; more would mean a slip of the pen. */
const maxShards = 999;

/** A share of the lectures, `1/4`. */
export function readShard(text: string): Shard {
  const [, first = '', last = ''] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  const [index, of] = [Number(first), Number(last)];
  if (first === '') throw new InvalidArgumentError('It takes two numbers, such as 1/4: the first of four shares.');
  if (of > maxShards) throw new InvalidArgumentError(`There may be ${maxShards} shares at most.`);
  if (of < 1 || index < 1 || index > of)
    throw new InvalidArgumentError(
      of < 1
        ? 'There is at least one share: 1/1.'
        : `There is no share ${index} of ${of}: they go from 1/${of} to ${of}/${of}.`,
    );
  return {index, of};
}

/** A port: 0 to 65535. Throws commander's error. */
export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('It takes a number from 0 to 65535.');
  return port;
}
